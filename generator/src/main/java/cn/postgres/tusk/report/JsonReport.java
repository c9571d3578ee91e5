package cn.postgres.tusk.report;

import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Repeated;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemTexts;
import java.util.List;
import java.util.Map;

/**
 * A report as JSON, a stable contract: keys are only ever added.
 *
 * <pre>{@code
 * {
 *   "pages": [{"source": "posts/a.md", "url": "/posts/a/", "type": "post"}],
 *   "leftOut": [{"source": "posts/b.md", "reason": "draft"}],
 *   "problems": [{"severity": "warning", "code": "broken-link", "file": "posts/a.md", "line": 3, "column": 8,
 *                 "message": "…", "hint": "…"}],
 *   "repeated": [{"pages": 120, "type": "post", "text": "…", "file": "posts/a.md", "line": 80}],
 *   "counts": {"post": 1},
 *   "parsed": 1,
 *   "rendered": 1,
 *   "indexed": 1,
 *   "written": 7,
 *   "milliseconds": {"read": 12, "parse": 80}
 * }
 * }</pre>
 *
 * <p>{@code source} is relative to the content folder and missing for pages that no single file made. Lines and columns
 * are 1-based code points; 0 is the whole file or line; {@code file} is empty where a problem is not about a file.
 * {@code rule} is the rule of writing that is broken, where one is. {@code hint} is empty where the message says it all. Every problem of the run is there, in the order of {@link
 * Problem#compareTo}. Immutable, safe for threads.
 */
public final class JsonReport {
    private final ProblemTexts texts;

    /** @param texts the language of messages and hints */
    public JsonReport(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The whole file, ending in a line feed. */
    public String print(BuildReport report) {
        JsonText json = new JsonText().open('{');
        pages(json, report.pages());
        leftOut(json, report.leftOut());
        problems(json, report.problems());
        repeated(json, report.repeated());
        numbers(json, "counts", report.counts());
        json.field("parsed", report.parsed())
                .field("rendered", report.rendered())
                .field("indexed", report.indexed())
                .field("written", report.written());
        numbers(json, "milliseconds", report.millis());
        return json.close('}').toString();
    }

    private static void pages(JsonText json, List<BuildReport.Page> pages) {
        json.key("pages").open('[');
        for (BuildReport.Page page : pages) {
            json.next()
                    .open('{')
                    .optional("source", page.source())
                    .field("url", page.url())
                    .field("type", page.type())
                    .close('}');
        }
        json.close(']');
    }

    private static void leftOut(JsonText json, List<LeftOut> leftOut) {
        json.key("leftOut").open('[');
        for (LeftOut left : leftOut) {
            json.next()
                    .open('{')
                    .field("source", left.source())
                    .field("reason", left.reason())
                    .close('}');
        }
        json.close(']');
    }

    private void problems(JsonText json, List<Problem> problems) {
        json.key("problems").open('[');
        for (Problem problem : problems) {
            json.next()
                    .open('{')
                    .field("severity", problem.severity().label())
                    .field("code", problem.code().id())
                    .optional("rule", problem.code().rule().orElse(null))
                    .field("file", problem.place().file())
                    .field("line", problem.place().line())
                    .field("column", problem.place().column())
                    .field("message", texts.message(problem))
                    .field("hint", texts.hint(problem))
                    .close('}');
        }
        json.close(']');
    }

    private static void repeated(JsonText json, List<Repeated> repeated) {
        json.key("repeated").open('[');
        for (Repeated block : repeated) {
            json.next()
                    .open('{')
                    .field("pages", block.pages())
                    .field("type", block.type())
                    .field("text", block.text())
                    .field("file", block.source())
                    .field("line", block.line())
                    .close('}');
        }
        json.close(']');
    }

    private static void numbers(JsonText json, String name, Map<String, ? extends Number> values) {
        json.key(name).open('{');
        values.forEach((key, value) -> json.field(key, value.longValue()));
        json.close('}');
    }
}
