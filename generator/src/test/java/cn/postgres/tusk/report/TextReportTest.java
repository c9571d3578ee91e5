package cn.postgres.tusk.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private final TextReport chinese = new TextReport(Language.ZH, id -> id.equals("post") ? "文章" : id);
    private final ProblemTexts texts = new ProblemTexts(Language.ZH);

    @Test
    void problemLineHasPlaceSeverityCodeMessageAndHint() {
        Problem problem = Problem.of(ProblemCode.BROKEN_LINK, new Place("posts/a.md", 3, 8), "b.md");

        assertEquals(
                "posts/a.md:3:8 warning broken-link " + texts.message(problem) + " — " + texts.hint(problem),
                chinese.line(problem));
    }

    @Test
    void problemLineStaysOneLineWhateverTheSourceHolds() {
        Problem problem = Problem.of(ProblemCode.BROKEN_LINK, Place.of("a.md"), "x\n\u001b[31my");

        assertTrue(chinese.line(problem).contains("x  [31my"), chinese.line(problem));
    }

    @Test
    void errorsComeBeforeWarningsAndTheRestIsCounted() {
        List<Problem> problems = new ArrayList<>();
        for (int line = 1; line <= 5; line++) {
            problems.add(Problem.of(ProblemCode.BROKEN_LINK, new Place("a.md", line, 1), "x"));
        }
        problems.add(Problem.of(ProblemCode.NOT_UTF8, Place.of("z.md")));
        RecordedScreen screen = new RecordedScreen();

        chinese.problems(report(problems), screen, 3);

        assertEquals(4, screen.lines.size());
        assertTrue(screen.lines.get(0).startsWith("error z.md error not-utf8 "), screen.lines.get(0));
        assertTrue(screen.lines.get(1).startsWith("warning a.md:1:1 "), screen.lines.get(1));
        assertTrue(screen.lines.get(2).startsWith("warning a.md:2:1 "), screen.lines.get(2));
        assertEquals("info 还有 3 个问题，完整列表见 JSON 报告（--report 文件，或 -Dtusk.report=文件）", screen.lines.get(3));
    }

    @Test
    void summarySaysWhatHappened() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("event", 2);
        counts.put("post", 10);
        Map<String, Long> millis = new LinkedHashMap<>();
        millis.put("read", 250L);
        millis.put("render", 1000L);
        BuildReport report = new BuildReport(
                List.of(new BuildReport.Page(null, "/", "home")),
                List.of(new LeftOut("a.md", "draft"), new LeftOut("b.md", "draft"), new LeftOut("c.md", "expired")),
                List.of(Problem.of(ProblemCode.NOT_UTF8, Place.of("z.md"))),
                counts,
                14,
                3,
                millis);

        assertEquals(
                List.of(
                        "页面 1 个（event 2，文章 10）",
                        "渲染 14 页，写入 3 个文件",
                        "未发布 3 个源文件（草稿 2，已过期 1）",
                        "问题：错误 1，警告 0，提示 0",
                        "用时 1.3 秒（读取 0.3，渲染 1.0）",
                        "完整报告：r.json"),
                chinese.summary(report, Path.of("r.json")));
    }

    @Test
    void summaryInEnglishNamesEverything() {
        List<String> lines = new TextReport(Language.EN, id -> id).summary(report(List.of()), null);

        assertEquals(
                List.of(
                        "0 pages",
                        "0 pages rendered, 0 files written",
                        "Problems: 0 errors, 0 warnings, 0 notes",
                        "0.0 seconds"),
                lines);
    }

    private static BuildReport report(List<Problem> problems) {
        return new BuildReport(List.of(), List.of(), problems, Map.of(), 0, 0, Map.of());
    }
}
