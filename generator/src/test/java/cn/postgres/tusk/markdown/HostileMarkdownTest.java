package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies written to break the parser: each must come back soon, with its text. */
class HostileMarkdownTest {
    private final MarkdownParser parser = new MarkdownParser(Configs.plainCode());

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("nested quotes", "> ".repeat(5_000) + "x", ProblemCode.BLOCK_TOO_DEEP),
                Arguments.of("nested lists", "- ".repeat(5_000) + "x", ProblemCode.BLOCK_TOO_DEEP),
                Arguments.of("quotes and lists", "> - ".repeat(2_500) + "x", ProblemCode.BLOCK_TOO_DEEP),
                Arguments.of("open emphasis", "*a ".repeat(3_400), ProblemCode.BLOCK_UNCLOSED),
                Arguments.of("open strong and emphasis", "**a *a ".repeat(3_400), ProblemCode.BLOCK_UNCLOSED),
                Arguments.of("open brackets", "[".repeat(100_000), ProblemCode.BLOCK_UNCLOSED),
                Arguments.of("open pictures", "![".repeat(50_000), ProblemCode.BLOCK_UNCLOSED),
                Arguments.of("open tags", "a <b ".repeat(20_000), ProblemCode.BLOCK_UNCLOSED),
                Arguments.of("everything open", "[![*_~`<".repeat(15_000), ProblemCode.BLOCK_UNCLOSED),
                Arguments.of("numbered lists", "1. ".repeat(5_000) + "x", ProblemCode.BLOCK_TOO_DEEP),
                Arguments.of("50,000 definitions", definitions(50_000), ProblemCode.BLOCK_TOO_LONG),
                Arguments.of("line of 5 MB", "中文 text ".repeat(625_000), ProblemCode.BLOCK_TOO_LONG),
                Arguments.of("line of 20 MB", "x".repeat(20_000_000), ProblemCode.BLOCK_TOO_LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void keepsAHostileBlockAsText(String name, String body, ProblemCode expected) {
        Outcome<RawBody> outcome = parse("前文\n\n" + body + "\n\n后文 **x**\n");
        assertEquals(1, outcome.problems().size());
        Problem problem = outcome.problems().get(0);
        assertEquals(expected, problem.code());
        assertEquals(new Place("x.md", 12, 1), problem.place());
        String html = outcome.value().body().html();
        assertTrue(html.startsWith("<p>前文</p>\n"));
        assertTrue(html.endsWith("<p>后文 <strong>x</strong></p>\n"), "what follows is parsed as ever");
        assertTrue(outcome.value().body().text().contains(body.strip()), "no character is lost");
    }

    static Stream<Arguments> slow() {
        return Stream.of(
                Arguments.of("backticks", "`".repeat(50_000)),
                Arguments.of("closed delimiters", "a**b".repeat(20_000)),
                Arguments.of("comments", "x " + "<!-- ".repeat(20_000)),
                Arguments.of("declarations", "x " + "<!A ".repeat(20_000)),
                Arguments.of("instructions", "x " + "<? ".repeat(20_000)),
                Arguments.of("attributes", "x <a" + " b=c".repeat(20_000) + ">"),
                Arguments.of("stairs of lists", stairs("  ", "- a\n", 1_000)),
                Arguments.of("stairs of quotes", stairs("> ", "a\n", 1_000)),
                Arguments.of("entities", "&amp".repeat(20_000)),
                Arguments.of("addresses", "http://a".repeat(20_000)),
                Arguments.of("brackets of an address", "http://a/" + "(".repeat(50_000) + ")".repeat(50_000)),
                Arguments.of("footnotes", "[^1]: a\n\n" + "[^1] ".repeat(10_000)),
                Arguments.of("headings of one name", "# a\n".repeat(20_000)),
                Arguments.of("rows of a table", "a|b\n-|-\n" + "1|2\n".repeat(3_000)),
                Arguments.of("cells of a row", "a|b\n-|-\n" + "1|".repeat(50_000) + "\n"),
                Arguments.of("tags", "x " + "<b>".repeat(5_000)),
                Arguments.of("single tildes", "a~b".repeat(60_000)),
                Arguments.of("tildes of two lengths", "~~a ".repeat(390) + "b~ ".repeat(50_000)),
                Arguments.of("asterisks of two lengths", "(*a".repeat(20_000) + "b**c".repeat(20_000)),
                Arguments.of("the same in Chinese", "（*甲".repeat(20_000) + "乙**丙".repeat(20_000)),
                Arguments.of("low lines of two lengths", "(_a".repeat(20_000) + "b__) ".repeat(20_000)),
                Arguments.of(
                        "asterisks around tildes", "a**b".repeat(20_000) + "~~a ".repeat(390) + "b~c ".repeat(20_000)),
                Arguments.of("runs of three lengths", "a*b**c***d".repeat(15_000)),
                Arguments.of("open titles", "[a](b \"".repeat(28_000)),
                Arguments.of("open addresses", "[a](((".repeat(33_000)),
                Arguments.of("references to nothing", "[a][b]".repeat(33_000)),
                Arguments.of("passages", "[a]{translate=no".repeat(12_000)),
                Arguments.of("strong text of Chinese", "**中，**文".repeat(28_000)),
                Arguments.of("invisible characters", "**" + "\u200b".repeat(190_000) + "**"),
                Arguments.of("definitions and an underline", "[a]: b\n".repeat(30_000) + "x\n===\n"),
                Arguments.of("wide head, short rows", wide(490) + "|1|\n".repeat(100_000)),
                Arguments.of("code in cells", "|a|b|\n|-|-|\n" + "|```a|```a|\n".repeat(15_000)),
                Arguments.of("heads of tables", "|a|b|\n|-|-|\n".repeat(10_000)),
                Arguments.of("joined lines", "中\n<b>".repeat(30_000)),
                Arguments.of("blank lines", "\n".repeat(200_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void comesBackSoon(String name, String body) {
        parse(body);
    }

    @Test
    void muchCodeIsSetWithoutColours() {
        String block = "```sql\nselect 1;\n" + "select a, 'b' from c;\n".repeat(40_000) + "```\n\n";
        MarkdownParser coloured = new MarkdownParser(Configs.of("zh-CN", true, 100));
        String html =
                coloured.parse("x.md", block + block, 1, "题").value().body().html();
        assertEquals(html.indexOf("<span class=\"n\">1</span>"), html.lastIndexOf("<span class=\"n\">1</span>"));
        assertTrue(html.contains("<code>select 1;\nselect a, 'b' from c;\n"), "the second block is plain");
    }

    @Test
    void offsetsBehindAHostileBlockAreRight() {
        Outcome<RawBody> outcome = parse("[".repeat(1_000) + "\n\n好 [a](b)\n");
        assertEquals(12, outcome.value().body().links().get(0).line());
        assertEquals(3, outcome.value().body().links().get(0).column());
    }

    /** Three seconds of this thread's own time, so that a busy machine does not fail the test. */
    private Outcome<RawBody> parse(String body) {
        return assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            Outcome<RawBody> outcome = parser.parse("x.md", body, 10, "题");
            Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
            assertTrue(taken.toMillis() < 3_000, "took " + taken.toMillis() + " ms");
            return outcome;
        });
    }

    private static String definitions(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("[r").append(i).append("]: /u").append(i).append('\n');
        }
        return out.toString();
    }

    private static String wide(int columns) {
        return "|" + "a|".repeat(columns) + "\n|" + "-|".repeat(columns) + "\n";
    }

    private static String stairs(String step, String end, int steps) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            out.append(step.repeat(i)).append(end);
        }
        return out.toString();
    }
}
