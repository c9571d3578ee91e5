package cn.postgres.tusk;

import cn.postgres.tusk.config.LintConfig;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.lint.FileLevels;
import cn.postgres.tusk.lint.Finding;
import cn.postgres.tusk.lint.Lint;
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

    private final Lint lint;

    EntryLint(LintConfig config) {
        this.lint = new Lint(config);
    }

    List<Problem> problems(SourceText text, Value.Mapping fields, Prose prose) {
        Outcome<List<Finding>> findings = findings(text, fields, prose);
        List<Problem> problems = new ArrayList<>(findings.problems());
        findings.value().forEach(finding -> problems.add(finding.problem()));
        return problems;
    }

    /** What was found; the problems are those of the header's own switches. */
    Outcome<List<Finding>> findings(SourceText text, Value.Mapping fields, Prose prose) {
        Outcome<Map<String, LintConfig.Level>> levels = FileLevels.read(settings(text.path(), fields));
        SourceRows rows = new SourceRows(text.text());
        List<Lint.HeaderText> header = new ArrayList<>();
        for (Value.Field field : fields.fields()) {
            if (TEXTS.contains(field.key()) && field.value() instanceof Value.Scalar scalar) {
                header.add(header(text.path(), rows, scalar));
            }
        }
        Lint.Draft draft = new Lint.Draft(
                text.path(), prose, rows.indent(prose.source(), prose.firstLine()), header, levels.value());
        return new Outcome<>(lint.check(draft), levels.problems());
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
                rules.fields().forEach(rule -> settings.add(setting(path, rule.key(), rule.value())));
            } else {
                settings.add(setting(path, "", field.value()));
            }
        }
        return settings;
    }

    private static FileLevels.Setting setting(String path, String rule, Value value) {
        String text = value instanceof Value.Scalar scalar ? scalar.text() : "…";
        return new FileLevels.Setting(
                rule, text, new Place(path, value.mark().line(), value.mark().column()));
    }
}
