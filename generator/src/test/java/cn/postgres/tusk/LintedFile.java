package cn.postgres.tusk;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.source.SourceFile;
import cn.postgres.tusk.source.SourceText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One file before the check of writing, without a site around it. */
record LintedFile(EntryParser parser, EntryLint lint) {
    private static final TextReport REPORT = new TextReport(Language.ZH, id -> id);

    /** @param settings what stands below {@code lint:} in {@code site.yml} */
    static LintedFile with(String settings) {
        SiteConfig config = ConfigReader.defaults();
        if (!settings.isEmpty()) {
            Value value = YamlReader.read("site.yml", "lint: " + settings + "\n", 1)
                    .value()
                    .orElseThrow();
            config = ConfigReader.site("site.yml", value).value();
        }
        ContentTypes types = ContentTypes.builtIn();
        EntryParser parser = new EntryParser(config, types, new KeptParses(config, true, types), true);
        return new LintedFile(parser, new EntryLint(config.lint()));
    }

    /** What the check says of a file, a line each, as on a screen but without the file's name. */
    String problems(String file) {
        SourceText text = new SourceText("a.md", file, "");
        List<Problem> problems =
                lint.problems(text, parser.read(SourceFile.Kind.MARKDOWN, text).parts());
        return problems.stream()
                .sorted()
                .map(problem -> REPORT.line(problem).substring("a.md:".length()) + "\n")
                .collect(Collectors.joining());
    }

    TextRepair.Repaired repaired(String file) {
        return repaired(SourceFile.Kind.MARKDOWN, file);
    }

    TextRepair.Repaired repaired(SourceFile.Kind kind, String file) {
        String path = kind == SourceFile.Kind.MARKDOWN ? "a.md" : "a.yml";
        return new TextRepair(parser, lint, Set.of("锚点pg"), kind).repair(new SourceText(path, file, ""));
    }
}
