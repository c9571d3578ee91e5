package cn.postgres.tusk;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.lint.LineDiff;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.report.FixReport;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.source.ContentTree;
import cn.postgres.tusk.source.SourceFile;
import cn.postgres.tusk.source.SourceReader;
import cn.postgres.tusk.source.SourceText;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One repair of a content folder: what the check of writing found and can be repaired without thought. Used once. */
final class SourceRepair {
    private final BuildOptions options;
    private final List<Problem> problems = new ArrayList<>();

    SourceRepair(BuildOptions options) {
        this.options = options;
    }

    /** @param write whether the files are changed, or only the diff is made */
    FixReport run(boolean write) {
        Settings settings = Settings.read(options);
        problems.addAll(settings.problems());
        SiteConfig config = settings.site();
        if (!config.lint().enabled()) {
            return report(List.of());
        }
        try (Workers workers = new Workers(options.progress());
                KeptParses kept = new KeptParses(config, true, ContentTypes.builtIn())) {
            EntryParser parser = new EntryParser(config, ContentTypes.builtIn(), kept, true);
            List<SourceFile> sources = sources(config);
            List<Read> read = workers.map("read", sources, file -> read(config, parser, file));
            Set<String> anchors = new HashSet<>();
            read.forEach(each -> anchors.addAll(each.anchors()));
            EntryLint lint = new EntryLint(config.lint());
            List<Fixed> fixed = workers.map("fix", read, each -> fix(parser, lint, anchors, each, write));
            fixed.forEach(each -> problems.addAll(each.problems()));
            return report(fixed.stream().flatMap(each -> each.file().stream()).toList());
        }
    }

    private FixReport report(List<FixReport.FixedFile> files) {
        return new FixReport(
                files.stream()
                        .sorted(Comparator.comparing(FixReport.FixedFile::path))
                        .toList(),
                problems.stream().sorted().toList());
    }

    /** The files that may be changed: those whose own place is in the content, not those a link leads to. */
    private List<SourceFile> sources(SiteConfig config) {
        Set<String> folders =
                ContentTypes.builtIn().all().stream().map(ContentType::folder).collect(Collectors.toSet());
        Outcome<List<SourceFile>> scan =
                ContentTree.scan(options.content(), config, folders, List.of(options.output(), options.indexFolder()));
        Path root = real(options.content());
        return scan.value().stream()
                .filter(file -> file.kind() == SourceFile.Kind.MARKDOWN || file.kind() == SourceFile.Kind.DATA)
                .filter(file -> isOwn(root, file))
                .toList();
    }

    private static boolean isOwn(Path root, SourceFile file) {
        Path path = file.file();
        if (!path.startsWith(root) || !real(path).equals(path)) {
            return false;
        }
        String relative = root.relativize(path).toString().replace('\\', '/');
        return Normalizer.normalize(relative, Normalizer.Form.NFC).equals(file.path());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** A file with what its links lead to, in small letters as ids are; without a text if it cannot be read, which the check says. */
    private record Read(SourceFile file, Optional<SourceText> text, Set<String> anchors) {}

    private static Read read(SiteConfig config, EntryParser parser, SourceFile file) {
        Outcome<Optional<SourceText>> read = SourceReader.read(file, config.limits());
        Set<String> anchors = new HashSet<>();
        read.value()
                .ifPresent(text -> parser.read(file.kind(), text)
                        .documents()
                        .forEach(document -> document.body().links().forEach(link -> anchor(link, anchors))));
        boolean clean = read.problems().isEmpty();
        return new Read(file, clean ? read.value() : Optional.empty(), anchors);
    }

    private static void anchor(Link link, Set<String> anchors) {
        int hash = link.target().indexOf('#');
        if (hash >= 0) {
            String fragment = link.target().substring(hash + 1).toLowerCase(Locale.ROOT);
            anchors.add(fragment);
            try {
                String decoded = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
                anchors.add(decoded.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                // Not percent-encoded after all: it stands in the set as it is written
                return;
            }
        }
    }

    private record Fixed(Optional<FixReport.FixedFile> file, List<Problem> problems) {}

    private static Fixed fix(EntryParser parser, EntryLint lint, Set<String> anchors, Read read, boolean write) {
        if (read.text().isEmpty()) {
            return new Fixed(Optional.empty(), List.of());
        }
        SourceText text = read.text().get();
        String path = text.path();
        TextRepair.Repaired repaired;
        try {
            repaired = new TextRepair(parser, lint, anchors, read.file().kind()).repair(text);
        } catch (RuntimeException | StackOverflowError e) {
            return new Fixed(Optional.empty(), List.of(Problem.of(ProblemCode.INTERNAL_ERROR, Place.of(path), e)));
        }
        List<Problem> problems = new ArrayList<>();
        repaired.refused()
                .forEach(line -> problems.add(
                        Problem.of(ProblemCode.LINT_FIX_REFUSED, new Place(path, line, 0), "phrase.fix-structure")));
        if (repaired.text().equals(text.text())) {
            return new Fixed(Optional.empty(), problems);
        }
        if (write) {
            Optional<Problem> failed = RepairedFile.write(read.file(), text, repaired.text());
            if (failed.isPresent()) {
                return new Fixed(Optional.empty(), List.of(failed.get()));
            }
        }
        List<String> diff = LineDiff.of(path, text.text(), repaired.text());
        return new Fixed(Optional.of(new FixReport.FixedFile(path, repaired.repairs(), diff)), problems);
    }
}
