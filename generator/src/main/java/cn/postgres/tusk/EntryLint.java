package cn.postgres.tusk;

import cn.postgres.tusk.config.LintConfig;
import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.lint.FileLevels;
import cn.postgres.tusk.lint.Finding;
import cn.postgres.tusk.lint.Lint;
import cn.postgres.tusk.lint.SourceRows;
import cn.postgres.tusk.model.Prose;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the parts of an entry before the check of how text is written. Immutable, safe for threads. */
final class EntryLint {
    private static final String KEY = "lint";
    private static final Set<String> TEXTS = Set.of("title", "name", "question", "summary", "description", "excerpt");

    private static final Set<String> TITLES = Set.of("title", "name");

    /** Types whose titles are names of what is in the world, and stay as they were given. */
    private static final Set<String> NAMED =
            Set.of("book", "person", "organisation", "sponsor", "certificate", "event", "branch");

    private final Lint lint;

    EntryLint(LintConfig config) {
        this.lint = new Lint(config);
    }

    /**
     * An entry as it is judged.
     *
     * @param type id of its content type
     * @param fields of its header
     * @param headings ids of the body's headings, the page's own title not among them
     */
    record Part(String type, Value.Mapping fields, Prose prose, List<String> headings) {}

    /** All that is wrong with the entries of a file. */
    List<Problem> problems(SourceText text, List<Part> parts) {
        List<Problem> problems = new ArrayList<>();
        for (Part part : parts) {
            Outcome<Lint.Draft> draft = draft(text, part);
            problems.addAll(draft.problems());
            lint.check(draft.value()).forEach(finding -> problems.add(finding.problem()));
        }
        return problems;
    }

    List<Finding> findings(Lint.Draft draft) {
        return lint.check(draft);
    }

    /** What is judged of an entry; the problems are those of its header's switches. */
    Outcome<Lint.Draft> draft(SourceText text, Part part) {
        Outcome<Map<String, LintConfig.Level>> levels = FileLevels.read(settings(text.path(), part.fields()));
        SourceRows rows = new SourceRows(text.text());
        List<Lint.HeaderText> header = new ArrayList<>();
        for (Value.Field field : part.fields().fields()) {
            boolean name = NAMED.contains(part.type()) && TITLES.contains(field.key());
            if (isText(field) && !name && field.value() instanceof Value.Scalar scalar) {
                header.add(header(text.path(), rows, scalar));
            }
        }
        Prose prose = part.prose();
        int indent = rows.indent(prose.source(), prose.firstLine());
        return new Outcome<>(new Lint.Draft(text.path(), prose, indent, header, levels.value()), levels.problems());
    }

    /** Whether a field holds text for readers. */
    static boolean isText(Value.Field field) {
        return TEXTS.contains(field.key());
    }

    /** A value that stands on one line of the file as it is has its place there. */
    private static Lint.HeaderText header(String path, SourceRows rows, Value.Scalar scalar) {
        int line = scalar.mark().line();
        int column = rows.columnOf(scalar.text(), line);
        Place place = new Place(path, line, column > 0 ? column : scalar.mark().column());
        return new Lint.HeaderText(scalar.text(), place, column > 0);
    }

    private static List<FileLevels.Setting> settings(String path, Value.Mapping fields) {
        List<FileLevels.Setting> settings = new ArrayList<>();
        for (Value.Field field : fields.fields()) {
            if (!field.key().equals(KEY)) {
                continue;
            }
            if (field.value() instanceof Value.Mapping rules) {
                rules.fields().forEach(rule -> settings.add(setting(path, rule.key(), rule.value(), rule.mark())));
            } else {
                settings.add(setting(path, "", field.value(), field.value().mark()));
            }
        }
        return settings;
    }

    private static FileLevels.Setting setting(String path, String rule, Value value, Mark mark) {
        String text = value instanceof Value.Scalar scalar ? scalar.text() : "…";
        return new FileLevels.Setting(rule, text, new Place(path, mark.line(), mark.column()));
    }
}
