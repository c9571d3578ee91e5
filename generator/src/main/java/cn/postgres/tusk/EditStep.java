package cn.postgres.tusk;

import cn.postgres.tusk.assemble.Revision;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an edit makes of the state before it: {@code Assembled → Assembled}. Only the edited files are read; where more
 * than the text of an entry has changed, addresses, terms and lists are assembled again. Used by one thread.
 */
final class EditStep {
    /** Of more files at a time, a whole build is as quick. */
    private static final int MOST_FILES = 200;

    private static final Set<String> SETTINGS = Set.of(
            "site.yml", "site.yaml", "terms.yml", "terms.yaml", "permalinks.csv", "anchors.csv", "redirects.csv");

    private final BuildOptions options;
    private final Settings settings;
    private final SiteConfig config;
    private final Path root;
    private final EntryParser parser;
    private final ThemeStep themes;

    EditStep(BuildOptions options, Assembled first) {
        this.options = options;
        this.settings = first.settings();
        this.config = settings.site();
        this.root = options.content().toAbsolutePath().normalize();
        this.themes = new ThemeStep(options, settings);
        ContentTypes types = ContentTypes.builtIn();
        this.parser = new EntryParser(config, types, new KeptParses(config, false, types), false);
    }

    /** The state after files were written, made or deleted; empty if only a whole build can tell. */
    Optional<Assembled> of(Assembled before, Set<Path> files) {
        Set<String> paths = new TreeSet<>();
        boolean theme = false;
        for (Path file : files) {
            boolean inTheme = themes.has(file);
            theme |= inTheme;
            if (!inTheme) {
                paths.add(relative(file));
            }
        }
        if (files.size() > MOST_FILES || paths.stream().anyMatch(SETTINGS::contains)) {
            return Optional.empty();
        }
        Assembled shown = theme ? themes.of(before) : before;
        return Optional.of(paths.isEmpty() ? shown : edited(shown, paths));
    }

    /** Whether one of the files is a picture or another file that is copied as it is. */
    static boolean changesPictures(Assembled after, Path content, Set<Path> files) {
        Path root = content.toAbsolutePath().normalize();
        return files.stream()
                .anyMatch(file -> after.content().assets().containsValue(file)
                        || file.startsWith(root)
                                && after.site()
                                        .assets()
                                        .containsKey(
                                                root.relativize(file).toString().replace('\\', '/')));
    }

    /** Files of a folder by their paths in it. */
    static Set<String> relative(Path folder, Set<Path> files) {
        Path root = folder.toAbsolutePath().normalize();
        Set<String> paths = new TreeSet<>();
        files.forEach(file -> paths.add(relative(root, file)));
        return paths;
    }

    private String relative(Path file) {
        return relative(root, file);
    }

    private static String relative(Path root, Path file) {
        return file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : file.toString();
    }

    private Assembled edited(Assembled before, Set<String> paths) {
        Map<String, SourceFile> sources = sources(before.content().sources(), paths);
        boolean sameFiles = sources.size() == paths.size()
                && paths.stream().allMatch(path -> Files.isRegularFile(root.resolve(path)));
        Content content = sameFiles ? before.content() : before.content().with(Content.scan(options, config));
        Reading read = read(before, sameFiles ? sources : sources(content.sources(), paths), paths);
        Optional<Revision> revision = sameFiles && read.isOfSameEntries()
                ? Revision.of(before.site(), before.found().site(), config, settings.frozen(), read.fresh())
                : Optional.empty();
        return revision.map(revised -> before.with(
                        content, read.documents(), revised.site(), found(before, paths, read, revised.problems())))
                .orElseGet(() -> assembled(before, content, paths, read));
    }

    /**
     * The documents after an edit.
     *
     * @param documents all
     * @param former those of the edited files, as they were
     * @param fresh the same as they are now
     * @param problems of the edited files
     */
    private record Reading(
            List<Document> documents, Map<Source, Document> former, List<Document> fresh, List<Problem> problems) {
        boolean isOfSameEntries() {
            return former.size() == fresh.size();
        }
    }

    private Reading read(Assembled before, Map<String, SourceFile> edited, Set<String> paths) {
        List<Document> documents = new ArrayList<>(before.documents().size());
        Map<Source, Document> former = new HashMap<>();
        for (Document document : before.documents()) {
            if (paths.contains(document.source().path())) {
                former.put(document.source(), document);
            } else {
                documents.add(document);
            }
        }
        List<Document> fresh = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (SourceFile source : edited.values()) {
            EntryParser.Parsed parsed = parser.parse(sized(source));
            problems.addAll(parsed.problems());
            for (Document document : parsed.documents()) {
                fresh.add(before.digest().of(Content.datedAs(document, former.get(document.source()))));
            }
        }
        documents.addAll(fresh);
        documents.sort(Comparator.comparing(Document::source));
        return new Reading(documents, former, fresh, problems);
    }

    private Assembled assembled(Assembled before, Content content, Set<String> paths, Reading read) {
        Outcome<Site> site = SiteAssembly.of(options, settings, content, read.documents());
        return before.with(
                content,
                read.documents(),
                site.value().withRelated(before.site().related()),
                found(before, paths, read, site.problems()));
    }

    private static Assembled.Found found(Assembled before, Set<String> paths, Reading read, List<Problem> site) {
        List<Problem> content = new ArrayList<>(read.problems());
        before.found().content().stream()
                .filter(problem -> !paths.contains(problem.place().file()))
                .forEach(content::add);
        return new Assembled.Found(content, site, before.found().theme());
    }

    private static Map<String, SourceFile> sources(List<SourceFile> all, Set<String> paths) {
        Map<String, SourceFile> found = new TreeMap<>();
        all.stream()
                .filter(source -> paths.contains(source.path()))
                .forEach(source -> found.put(source.path(), source));
        return found;
    }

    private static SourceFile sized(SourceFile source) {
        try {
            return new SourceFile(source.path(), source.file(), Files.size(source.file()), source.kind());
        } catch (IOException e) {
            return source;
        }
    }
}
