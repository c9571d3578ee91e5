package cn.postgres.tusk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON is read back by a parser that we did not write: JSON is YAML 1.2. */
class JsonReportTest {
    private final ProblemTexts texts = new ProblemTexts(Language.ZH);

    @Test
    void holdsWhatTheContractNames() {
        Map<String, Long> millis = new LinkedHashMap<>();
        millis.put("read", 5L);
        millis.put("parse", 3_000_000_000L);
        Problem problem = Problem.of(ProblemCode.BROKEN_LINK, new Place("posts/甲.md", 3, 8), "b.md");
        BuildReport report = new BuildReport(
                List.of(
                        new BuildReport.Page(null, "/", "home"),
                        new BuildReport.Page("posts/甲.md", "/posts/%E7%94%B2/", "post")),
                List.of(new LeftOut("posts/乙.md", "draft")),
                List.of(problem),
                Map.of("post", 1),
                2,
                7,
                millis);

        Map<?, ?> read = read(report);

        assertEquals(
                List.of(
                        "pages",
                        "leftOut",
                        "problems",
                        "repeated",
                        "counts",
                        "parsed",
                        "rendered",
                        "indexed",
                        "written",
                        "milliseconds"),
                List.copyOf(read.keySet()));
        assertEquals(
                List.of(
                        Map.of("url", "/", "type", "home"),
                        Map.of("source", "posts/甲.md", "url", "/posts/%E7%94%B2/", "type", "post")),
                read.get("pages"));
        assertEquals(List.of(Map.of("source", "posts/乙.md", "reason", "draft")), read.get("leftOut"));
        assertEquals(
                List.of(Map.of(
                        "severity",
                        "warning",
                        "code",
                        "broken-link",
                        "file",
                        "posts/甲.md",
                        "line",
                        3,
                        "column",
                        8,
                        "message",
                        texts.message(problem),
                        "hint",
                        texts.hint(problem))),
                read.get("problems"));
        assertEquals(Map.of("post", 1), read.get("counts"));
        assertEquals(2, read.get("rendered"));
        assertEquals(7, read.get("written"));
        assertEquals("{read=5, parse=3000000000}", String.valueOf(read.get("milliseconds")));
    }

    @Test
    void hostileNamesComeBackAsTheyWere() {
        String name = "a\"b\\c\n\r\t\u0000\u001f\u007f\u2028/中文/\ud83d\udc18.md";

        Map<?, ?> page = onlyPage(new BuildReport.Page(name, "/", "post"));

        assertEquals(name, page.get("source"));
    }

    @Test
    void loneSurrogateIsEscapedSoThatTheFileIsUtf8() {
        String json = new JsonReport(texts).print(report(List.of(new BuildReport.Page("a\ud83d", "/", "post"))));

        assertTrue(json.contains("\"a\\ud83d\""), json);
    }

    @Test
    void emptyReportIsValidAndEndsWithALineFeed() {
        BuildReport empty = report(List.of());

        assertEquals(List.of(), read(empty).get("pages"));
        assertEquals(Map.of(), read(empty).get("counts"));
        assertTrue(new JsonReport(texts).print(empty).endsWith("}\n"));
        assertFalse(new JsonReport(texts).print(empty).contains("\r"));
    }

    private Map<?, ?> onlyPage(BuildReport.Page page) {
        return (Map<?, ?>) ((List<?>) read(report(List.of(page))).get("pages")).get(0);
    }

    private static BuildReport report(List<BuildReport.Page> pages) {
        return new BuildReport(pages, List.of(), List.of(), Map.of(), 0, 0, Map.of());
    }

    private Map<?, ?> read(BuildReport report) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(new JsonReport(texts).print(report));
    }
}
