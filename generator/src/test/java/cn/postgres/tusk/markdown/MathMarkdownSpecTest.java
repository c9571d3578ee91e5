package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code math-markdown.spec.md}. */
class MathMarkdownSpecTest {
    private static final String SOURCE =
            "<annotation encoding=\"application/x-tex\">(.*?)</annotation></semantics></math>";
    private static final Pattern BLOCK = Pattern.compile(
            "<div class=\"math-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"公式\"><math display=\"block\">.*?"
                    + SOURCE + "</div>",
            Pattern.DOTALL);
    private static final Pattern SPAN = Pattern.compile("<math[ >].*?" + SOURCE, Pattern.DOTALL);

    private final MarkdownParser plain = new MarkdownParser(Configs.plainCode());
    private final MarkdownParser dollars = plain.withDollarMath();

    static Stream<SpecFile.Example> examples() {
        List<SpecFile.Example> examples = SpecFile.read("math-markdown");
        assertTrue(examples.size() >= 40, "examples are there");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads(SpecFile.Example example) {
        MarkdownParser parser = example.name().startsWith("美元") ? dollars : plain;
        Outcome<RawBody> outcome = parser.parse("x.md", example.in(), 1, "题");
        Body body = outcome.value().body();
        StringBuilder shown = new StringBuilder(sources(body.html()));
        for (int i = body.links().size() - 1; i >= 0; i--) {
            Link link = body.links().get(i);
            shown = new StringBuilder(shown.toString().replace("=\"tusk:" + i + "\"", "=\"" + link.target() + "\""));
        }
        for (Problem problem : outcome.problems()) {
            shown.append(problem.place().line())
                    .append(':')
                    .append(problem.place().column());
            shown.append(' ').append(problem.code().id()).append(' ');
            shown.append(String.join(" ", problem.arguments())).append('\n');
        }
        assertEquals(example.out(), shown.toString());
    }

    private static String sources(String html) {
        String blocks =
                BLOCK.matcher(html).replaceAll(found -> Matcher.quoteReplacement("⟦⟦" + plain(found.group(1)) + "⟧⟧"));
        return SPAN.matcher(blocks).replaceAll(found -> Matcher.quoteReplacement("⟦" + plain(found.group(1)) + "⟧"));
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
