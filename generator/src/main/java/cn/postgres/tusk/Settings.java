package cn.postgres.tusk;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.Frozen;
import cn.postgres.tusk.config.FrozenRows;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.config.TermsConfig;
import cn.postgres.tusk.data.CsvReader;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.source.SourceFile;
import cn.postgres.tusk.source.SourceReader;
import cn.postgres.tusk.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The settings of one run: {@code site.yml}, {@code terms.yml} and the tables of what was
 * published, where they are, with what the command line says on top.
 *
 * @param theme name of a theme, or path of a theme folder
 */
record Settings(SiteConfig site, TermsConfig terms, Frozen frozen, String theme, List<Problem> problems) {

    static Settings read(BuildOptions options) {
        List<Problem> problems = new ArrayList<>();
        SiteConfig site = file(options.content(), List.of("site.yml", "site.yaml"), ConfigReader::site, problems)
                .orElseGet(ConfigReader::defaults);
        TermsConfig terms = file(options.content(), List.of("terms.yml", "terms.yaml"), ConfigReader::terms, problems)
                .orElse(TermsConfig.EMPTY);
        if (options.baseUrl() != null) {
            site = site.withBaseUrl(options.baseUrl());
        }
        if (options.drafts()) {
            site = site.withEverythingBuilt();
        }
        String theme = options.theme() == null ? ownTheme(options.content(), site.theme()) : options.theme();
        Frozen frozen = new Frozen(
                table(options.content(), FrozenRows.permalinks(), problems),
                table(options.content(), FrozenRows.anchors(), problems),
                table(options.content(), FrozenRows.redirects(), problems));
        return new Settings(site, terms, frozen, theme, problems);
    }

    private static FrozenRows table(Path content, FrozenRows empty, List<Problem> problems) {
        Path file = content.resolve(empty.file());
        if (!Files.isRegularFile(file)) {
            return empty;
        }
        return text(empty.file(), file, problems)
                .flatMap(text -> collect(CsvReader.read(empty.file(), text.text(), 1), problems))
                .map(rows -> collect(empty.read(rows), problems))
                .orElse(empty);
    }

    private static <T> T collect(Outcome<T> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }

    /** A theme folder in {@code site.yml} is meant relative to it. */
    private static String ownTheme(Path content, String theme) {
        boolean path = theme.indexOf('/') >= 0 || theme.indexOf('\\') >= 0 || theme.startsWith(".");
        return path ? content.resolve(theme).normalize().toString() : theme;
    }

    private static <R> Optional<R> file(
            Path content, List<String> names, BiFunction<String, Value, Outcome<R>> reader, List<Problem> problems) {
        for (String name : names) {
            Path file = content.resolve(name);
            if (Files.isRegularFile(file)) {
                return text(name, file, problems).flatMap(text -> {
                    Outcome<Optional<Value>> value = YamlReader.read(name, text.text(), 1);
                    problems.addAll(value.problems());
                    return value.value().map(tree -> {
                        Outcome<R> bound = reader.apply(name, tree);
                        problems.addAll(bound.problems());
                        return bound.value();
                    });
                });
            }
        }
        return Optional.empty();
    }

    private static Optional<SourceText> text(String name, Path file, List<Problem> problems) {
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            size = 0;
        }
        SourceFile source = new SourceFile(name, file, size, SourceFile.Kind.DATA);
        Outcome<Optional<SourceText>> read =
                SourceReader.read(source, ConfigReader.defaults().limits());
        problems.addAll(read.problems());
        return read.value();
    }
}
