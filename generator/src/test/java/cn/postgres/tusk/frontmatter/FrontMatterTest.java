package cn.postgres.tusk.frontmatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private static RawHeader split(String text) {
        Outcome<RawHeader> outcome = FrontMatter.split("posts/a.md", text);
        assertEquals(List.of(), outcome.problems());
        return outcome.value();
    }

    private static String title(RawHeader header) {
        return header.fields().get("title") instanceof Value.Scalar scalar ? scalar.text() : "";
    }

    private static void assertBody(String text) {
        RawHeader header = split(text);
        assertEquals(RawHeader.Form.NONE, header.form());
        assertEquals(text, header.body());
        assertEquals(1, header.bodyLine());
        assertEquals(List.of(), header.fields().fields());
    }

    private static void assertProblem(ProblemCode code, String place, Outcome<RawHeader> outcome) {
        assertEquals(1, outcome.problems().size(), () -> outcome.problems().toString());
        Problem problem = outcome.problems().get(0);
        assertEquals(code, problem.code());
        assertEquals(place, problem.place().toString());
    }

    @Test
    void yamlStandsBetweenDashes() {
        RawHeader header = split("---\ntitle: 你好\n---\n正文\n");
        assertEquals(RawHeader.Form.YAML, header.form());
        assertEquals("你好", title(header));
        assertEquals(new Mark(2, 8), header.fields().get("title").mark());
        assertEquals("正文\n", header.body());
        assertEquals(4, header.bodyLine());
    }

    @Test
    void markBlankLinesAndCarriageReturnsKeepLineNumbersRight() {
        RawHeader header = split("\uFEFF\r\n  \r\n---  \r\ntitle: x\r\ntags:\r\n  - a\r\n---\r\n\r\n正文\r\n");
        assertEquals("x", title(header));
        assertEquals(new Mark(4, 8), header.fields().get("title").mark());
        assertEquals("\n正文\n", header.body());
        assertEquals(8, header.bodyLine());
    }

    @Test
    void yamlMayEndWithDotsOrWithTheFile() {
        assertEquals("body", split("---\ntitle: x\n...\nbody").body());
        RawHeader header = split("---\ntitle: x\n---");
        assertEquals("", header.body());
        assertEquals("x", title(header));
    }

    @Test
    void tomlStandsBetweenPluses() {
        RawHeader header = split("+++\ntitle = \"x\"\ndate = 2018-07-02\n+++\nbody\n");
        assertEquals(RawHeader.Form.TOML, header.form());
        assertEquals("x", title(header));
        assertEquals("2018-07-02", ((Value.Scalar) header.fields().get("date")).text());
        assertEquals("body\n", header.body());
        assertEquals(5, header.bodyLine());
    }

    @Test
    void jsonStandsAtTheTop() {
        RawHeader header = split("{\n  \"title\": \"a } b\"\n}\n\nbody\n");
        assertEquals(RawHeader.Form.JSON, header.form());
        assertEquals("a } b", title(header));
        assertEquals("\nbody\n", header.body());
        assertEquals(4, header.bodyLine());
    }

    @Test
    void emptyHeaderIsAHeader() {
        RawHeader header = split("---\n---\nbody\n");
        assertEquals(RawHeader.Form.YAML, header.form());
        assertEquals("body\n", header.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\nA rule, then words.\n\n---\n\nmore\n",
                "---\nwords\n---\nmore\n",
                "---\n",
                "---\n# Heading\n---\nbody\n",
                "---\n注意：今天停机\n\n后来恢复了。\n\n---\n",
                "---\n提示: 今天停机\n",
                "---\n提示: 今天停机\n\n后来恢复了。\n---\n",
                "----\ntitle: x\n----\n",
                "--- \n- a\n- b\n---\n",
                "{{ name }}\n",
                "{% raw %}\n",
                "{\"a\": 1} is JSON\n",
                "{ not json\n",
                "++\n",
                "+++\nwords\n+++\n",
                "text\n---\ntitle: x\n---\n",
                "# Title\n\nwords\n",
                "\n\n  \n",
                "",
                "<!-- comment -->\n# Title\n"
            })
    void whatIsNoHeaderStaysBody(String text) {
        assertBody(text);
    }

    @Test
    void headerWithoutEndIsReportedAndTheFileIsBody() {
        String text = "---\ntitle: x\n\nwords\n";
        Outcome<RawHeader> outcome = FrontMatter.split("a.md", text);
        assertProblem(ProblemCode.HEADER_UNCLOSED, "a.md:1:1", outcome);
        assertEquals(text, outcome.value().body());
        assertEquals(1, outcome.value().bodyLine());
    }

    @Test
    void ruleFurtherDownDoesNotCloseAHeader() {
        String text = "---\ntitle: x\n\n## Chapter\n\nSome words.\n\n---\n\nmore\n";
        Outcome<RawHeader> outcome = FrontMatter.split("a.md", text);
        assertProblem(ProblemCode.HEADER_UNCLOSED, "a.md:1:1", outcome);
        assertEquals(text, outcome.value().body());
    }

    @Test
    void tomlWithoutEndIsReported() {
        assertProblem(
                ProblemCode.HEADER_UNCLOSED, "a.md:2:1", FrontMatter.split("a.md", "\n+++\ntitle = \"x\"\n\nwords\n"));
    }

    @Test
    void syntaxErrorHasItsLineInTheFileAndTheBodyIsKept() {
        Outcome<RawHeader> outcome = FrontMatter.split("a.md", "\n---\ntitle: x\ndate:2018-07-02\n---\nbody\n");
        assertProblem(ProblemCode.HEADER_SYNTAX, "a.md:4:5", outcome);
        assertEquals("body\n", outcome.value().body());
    }

    @Test
    void knownKeyWithAFullWidthColonIsAHeaderWithAnError() {
        Outcome<RawHeader> outcome = FrontMatter.split("a.md", "---\ntitle：你好\ntags: [a]\n---\nbody\n");
        assertProblem(ProblemCode.HEADER_SYNTAX, "a.md:2:6", outcome);
        assertEquals("body\n", outcome.value().body());
    }

    @Test
    void keyWithoutColonIsAnErrorWhenOthersAreKnown() {
        Outcome<RawHeader> outcome = FrontMatter.split("a.md", "---\ntitle x\ndate: 2018-07-02\n---\nbody\n");
        assertEquals(ProblemCode.HEADER_SYNTAX, outcome.problems().get(0).code());
        assertEquals("body\n", outcome.value().body());
    }

    @Test
    void tabIndentationIsReportedAtTheTab() {
        assertProblem(
                ProblemCode.HEADER_SYNTAX, "a.md:3:1", FrontMatter.split("a.md", "---\ntags:\n\t- a\n---\nbody\n"));
    }

    @Test
    void headerOfManyLinesIsReadInTime() {
        String text = "---\n" + "words\n".repeat(200_000) + "---\n";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertBody(text));
    }
}
