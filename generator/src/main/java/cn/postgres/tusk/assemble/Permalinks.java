package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.FrozenRows;
import cn.postgres.tusk.config.NamesConfig;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Source;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives every document its address: the header's {@code url}, else the one it was published under, else the pattern of
 * its type. Two documents that claim one address, also when only case or Unicode form differs, are an error; the first
 * in source order keeps it. Two names that are one only in pinyin are told apart by a number.
 */
final class Permalinks {
    private static final List<String> INDEX_NAMES = List.of("index", "_index", "readme");

    private final SiteConfig config;
    private final FrozenRows frozen;
    private final Set<Source> folderIndexes;
    private final Map<Source, SitePath> paths = new HashMap<>();
    private final Map<String, Document> owners = new HashMap<>();
    private final List<Redirects.Former> former = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Permalinks(List<Document> documents, SiteConfig config, FrozenRows frozen) {
        this.config = config;
        this.frozen = frozen;
        this.folderIndexes = folderIndexes(documents);
    }

    static Permalinks of(List<Document> documents, SiteConfig config, FrozenRows frozen) {
        Permalinks result = new Permalinks(documents, config, frozen);
        // What was published keeps its address; then what somebody wrote down, then what a pattern makes.
        Comparator<Document> order = Comparator.comparingInt(result::claimRank).thenComparing(Document::source);
        documents.stream().sorted(order).forEach(result::claim);
        return result;
    }

    /** What a document is called in the table of addresses: its file, an item of a data file also by its name. */
    static String key(Document document) {
        Source source = document.source();
        return source.item() < 0 ? source.path() : source.path() + "#" + itemName(document);
    }

    private static String itemName(Document document) {
        Header header = document.header();
        if (header.slug() != null) {
            return header.slug();
        }
        Source source = document.source();
        return header.title() == null ? source.stem() + "-" + (source.item() + 1) : header.title();
    }

    /** A problem for each address of the table that cannot be one. */
    static List<Problem> unsafe(FrozenRows frozen) {
        return frozen.rows().values().stream()
                .flatMap(List::stream)
                .filter(row -> SitePath.of(row.value()).isEmpty())
                .map(row -> Problem.of(ProblemCode.FROZEN_ADDRESS_UNSAFE, frozen.place(row), row.value()))
                .toList();
    }

    /** Addresses by source; a source that lost its address to another is missing. */
    Map<Source, SitePath> paths() {
        return paths;
    }

    /** Addresses under which documents were published before. */
    List<Redirects.Former> former() {
        return former;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    List<Problem> problems() {
        return problems;
    }

    private int claimRank(Document document) {
        String url = document.header().url();
        if (url == null) {
            return published(document).isPresent() ? 0 : 2;
        }
        boolean known = frozen.of(key(document)).stream()
                .anyMatch(row -> SitePath.of(row.value()).equals(SitePath.of(url)));
        return known ? 0 : 1;
    }

    private void claim(Document document) {
        SitePath path = pathOf(document);
        Document owner = owners.get(path.collisionKey());
        if (owner != null && isByPinyin(document, path) && !plain(owner).equals(plain(document))) {
            path = numbered(document, path, owner);
            owner = null;
        }
        if (owner == null) {
            owners.put(path.collisionKey(), document);
            paths.put(document.source(), path);
            rememberFormer(document, path);
            return;
        }
        problems.add(Problem.of(
                ProblemCode.URL_COLLISION,
                HeaderPlace.ofAddress(document),
                path.decoded(),
                owner.source().path(),
                HeaderPlace.ofAddress(owner).line()));
        leftOut.add(new LeftOut(document.source().path(), "collision"));
    }

    private SitePath numbered(Document document, SitePath taken, Document owner) {
        SitePath path = taken;
        for (int n = 2; owners.containsKey(path.collisionKey()); n++) {
            path = made(document, segments(), "-" + n);
        }
        problems.add(Problem.of(
                ProblemCode.SLUG_SAME_PINYIN,
                HeaderPlace.of(document, "slug"),
                taken.decoded(),
                owner.source().path(),
                path.decoded()));
        return path;
    }

    private boolean isByPinyin(Document document, SitePath path) {
        return document.header().url() == null
                && path.equals(made(document, segments(), ""))
                && !path.equals(plain(document));
    }

    /** The address a document would have if Han characters were kept. */
    private SitePath plain(Document document) {
        return made(document, new Segments(NamesConfig.Han.KEEP), "");
    }

    private void rememberFormer(Document document, SitePath path) {
        List<FrozenRows.Row> rows = frozen.of(key(document));
        boolean known = false;
        for (FrozenRows.Row row : rows) {
            Optional<SitePath> old = SitePath.of(row.value());
            boolean same = old.isPresent() && old.get().collisionKey().equals(path.collisionKey());
            known |= same;
            if (old.isPresent() && !same) {
                former.add(new Redirects.Former(old.get(), path.url(), frozen.place(row)));
            }
        }
        if (!known && !rows.isEmpty()) {
            String old = rows.get(rows.size() - 1).value();
            problems.add(Problem.of(
                    ProblemCode.FROZEN_ADDRESS_CHANGED, HeaderPlace.ofAddress(document), old, path.decoded()));
        }
    }

    private SitePath pathOf(Document document) {
        String url = document.header().url();
        if (url != null) {
            var written = SitePath.of(url);
            if (written.isPresent()) {
                return written.get();
            }
            problems.add(Problem.of(ProblemCode.URL_UNSAFE, HeaderPlace.of(document, "url"), url));
        }
        return published(document).orElseGet(() -> made(document, segments(), ""));
    }

    /** The address in the table, unless the header has got another slug since. */
    private Optional<SitePath> published(Document document) {
        List<FrozenRows.Row> rows = frozen.of(key(document));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        FrozenRows.Row last = rows.get(rows.size() - 1);
        String slug = document.header().slug();
        return SitePath.of(last.value()).filter(p -> slug == null || p.name().equals(Slugs.of(slug)));
    }

    private SitePath made(Document document, Segments segments, String ending) {
        String pattern = config.permalinks()
                .getOrDefault(document.type().id(), document.type().permalink());
        String slug = slug(document, segments) + ending;
        String made = fill(pattern, document, segments, slug).replaceAll("/{2,}", "/");
        return SitePath.of(made).orElseGet(() -> new SitePath("/" + path(document.source(), segments, slug) + "/"));
    }

    private String fill(String pattern, Document document, Segments segments, String slug) {
        Source source = document.source();
        String folder = folder(source, segments);
        if (folderIndexes.contains(source) && document.header().slug() == null && pattern.contains(":path")) {
            return "/" + folder + slug.substring(slug(document, segments).length()) + "/";
        }
        OffsetDateTime date = document.header().date();
        return pattern.replace(":path", path(source, segments, slug))
                .replace(":folder", folder)
                .replace(":section", document.type().folder())
                .replace(":year", date == null ? "undated" : "%04d".formatted(date.getYear()))
                .replace(":month", date == null ? "" : "%02d".formatted(date.getMonthValue()))
                .replace(":day", date == null ? "" : "%02d".formatted(date.getDayOfMonth()))
                .replace(":slug", slug);
    }

    private Segments segments() {
        return new Segments(config.names().han());
    }

    private static String path(Source source, Segments segments, String slug) {
        String folder = folder(source, segments);
        return folder.isEmpty() ? slug : folder + "/" + slug;
    }

    private static String folder(Source source, Segments segments) {
        String folder = source.folder();
        if (folder.equals("pages")) {
            return "";
        }
        if (folder.startsWith("pages/")) {
            folder = folder.substring("pages/".length());
        }
        return folder.isEmpty()
                ? ""
                : java.util.Arrays.stream(folder.split("/")).map(segments::of).collect(Collectors.joining("/"));
    }

    private String slug(Document document, Segments segments) {
        Header header = document.header();
        Source source = document.source();
        if (header.slug() != null) {
            return Slugs.of(header.slug());
        }
        String name = source.item() >= 0 ? itemName(document) : isBundle(source) ? lastFolder(source) : source.stem();
        return document.details() instanceof Person ? segments.ofPerson(name) : segments.of(name);
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
}
