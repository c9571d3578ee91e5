package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Slugs;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives every document its address: the header's {@code url}, else the pattern of its type. Two documents that claim
 * one address, also when only case or Unicode form differs, are an error; the first in source order keeps it.
 */
final class Permalinks {
    private static final List<String> INDEX_NAMES = List.of("index", "_index", "readme");

    private final Map<String, String> patterns;
    private final Set<Source> folderIndexes;
    private final Map<Source, SitePath> paths = new HashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Permalinks(List<Document> documents, Map<String, String> patterns) {
        this.patterns = patterns;
        this.folderIndexes = folderIndexes(documents);
    }

    static Permalinks of(List<Document> documents, Map<String, String> patterns) {
        Permalinks result = new Permalinks(documents, patterns);
        Map<String, Source> owners = new HashMap<>();
        // An address somebody wrote down wins over one that a pattern made.
        Comparator<Document> order =
                Comparator.comparing((Document d) -> d.header().url() == null).thenComparing(Document::source);
        documents.stream().sorted(order).forEach(document -> result.claim(document, owners));
        return result;
    }

    /** Addresses by source; a source that lost its address to another is missing. */
    Map<Source, SitePath> paths() {
        return paths;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    List<Problem> problems() {
        return problems;
    }

    private void claim(Document document, Map<String, Source> owners) {
        SitePath path = pathOf(document);
        Source owner = owners.putIfAbsent(path.collisionKey(), document.source());
        if (owner == null) {
            paths.put(document.source(), path);
            return;
        }
        problems.add(
                Problem.of(ProblemCode.URL_COLLISION, place(document), path.decoded(), owner.path(), owner.line()));
        leftOut.add(new LeftOut(document.source().path(), "collision"));
    }

    private SitePath pathOf(Document document) {
        String url = document.header().url();
        if (url != null) {
            var written = SitePath.of(url);
            if (written.isPresent()) {
                return written.get();
            }
            problems.add(Problem.of(ProblemCode.URL_UNSAFE, place(document), url));
        }
        String pattern =
                patterns.getOrDefault(document.type().id(), document.type().permalink());
        String made = fill(pattern, document).replaceAll("/{2,}", "/");
        return SitePath.of(made).orElseGet(() -> new SitePath("/" + path(document.source(), slug(document)) + "/"));
    }

    private String fill(String pattern, Document document) {
        Source source = document.source();
        if (folderIndexes.contains(source) && document.header().slug() == null && pattern.contains(":path")) {
            return "/" + folder(source) + "/";
        }
        OffsetDateTime date = document.header().date();
        String slug = slug(document);
        return pattern.replace(":path", path(source, slug))
                .replace(":folder", folder(source))
                .replace(":section", document.type().folder())
                .replace(":year", date == null ? "undated" : "%04d".formatted(date.getYear()))
                .replace(":month", date == null ? "" : "%02d".formatted(date.getMonthValue()))
                .replace(":day", date == null ? "" : "%02d".formatted(date.getDayOfMonth()))
                .replace(":slug", slug);
    }

    private static String path(Source source, String slug) {
        String folder = folder(source);
        return folder.isEmpty() ? slug : folder + "/" + slug;
    }

    private static String folder(Source source) {
        String folder = source.folder();
        if (folder.equals("pages")) {
            return "";
        }
        if (folder.startsWith("pages/")) {
            folder = folder.substring("pages/".length());
        }
        return folder.isEmpty()
                ? ""
                : java.util.Arrays.stream(folder.split("/")).map(Slugs::of).collect(Collectors.joining("/"));
    }

    private String slug(Document document) {
        Header header = document.header();
        Source source = document.source();
        if (header.slug() != null) {
            return Slugs.of(header.slug());
        }
        if (source.item() >= 0) {
            return Slugs.of(header.title() == null ? source.stem() + "-" + (source.item() + 1) : header.title());
        }
        return isBundle(source) ? Slugs.of(lastFolder(source)) : Slugs.of(source.stem());
    }

    /** A post in a folder of its own, {@code posts/x/index.md}, is named after the folder. */
    private boolean isBundle(Source source) {
        return folderIndexes.contains(source) && !source.folder().isEmpty();
    }

    private static String lastFolder(Source source) {
        String folder = source.folder();
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** The document of each folder that stands for the folder itself. */
    private static Set<Source> folderIndexes(List<Document> documents) {
        Map<String, Source> best = new HashMap<>();
        for (Document document : documents) {
            Source source = document.source();
            int rank = rank(source);
            if (rank >= 0) {
                best.merge(source.folder(), source, (a, b) -> rank(a) <= rank(b) ? a : b);
            }
        }
        return Set.copyOf(best.values());
    }

    /** −1 for an ordinary file. The README of a repository's top folder is about the repository: an ordinary page. */
    private static int rank(Source source) {
        if (source.item() >= 0) {
            return -1;
        }
        int rank = INDEX_NAMES.indexOf(source.stem().toLowerCase(Locale.ROOT));
        return source.folder().isEmpty() && rank == INDEX_NAMES.size() - 1 ? -1 : rank;
    }

    private static Place place(Document document) {
        return new Place(document.source().path(), document.source().line(), 0);
    }
}
