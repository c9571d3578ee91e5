package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Certificate;
import cn.postgres.tusk.model.Confidence;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.pinyin.SortKey;
import cn.postgres.tusk.render.PageView.NavLink;
import cn.postgres.tusk.render.PageView.PathCell;
import cn.postgres.tusk.render.PageView.PathLevel;
import cn.postgres.tusk.render.PageView.PathTopic;
import cn.postgres.tusk.render.PageView.PathsView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What to read and to pass, by topic and level: of books, posts that say both, and certificates. For pages with {@code
 * layout: learning}. Immutable.
 */
final class LearningPaths {
    private static final String LAYOUT = "learning";

    /** Books of a cell: a path that names all of them is none. */
    private static final int FIRST = 4;

    /** Sure ones first, then the newest; the source ends ties. */
    private static final Comparator<Entry> WORTH = Comparator.comparing(
                    (Entry entry) -> entry.details() instanceof Book book && book.confidence() != Confidence.HIGH)
            .thenComparing(
                    entry -> entry.details().day(),
                    Comparator.<@Nullable PartialDate>nullsFirst(Comparator.naturalOrder())
                            .reversed())
            .thenComparing(Entry::source);

    private final Site site;
    private final FacetViews facets;
    private final ItemViews items;
    private final Labels labels;

    LearningPaths(Site site, FacetViews facets, ItemViews items, Labels labels) {
        this.site = site;
        this.facets = facets;
        this.items = items;
        this.labels = labels;
    }

    /** What can be learnt, and where on the paths that is. */
    private record Step(Entry entry, Book.Level level) {}

    @Nullable
    PathsView of(Route route) {
        Entry page = route.entry();
        if (page == null || !LAYOUT.equals(page.header().layout())) {
            return null;
        }
        Map<String, List<Step>> topics = topics();
        Comparator<String> lowestFirst =
                Comparator.comparingDouble(topic -> mean(topics.getOrDefault(topic, List.of())));
        List<PathTopic> rows = topics.keySet().stream()
                .sorted(lowestFirst.thenComparing(SortKey::of))
                .map(topic -> row(topic, topics.getOrDefault(topic, List.of())))
                .toList();
        return new PathsView(Arrays.stream(Book.Level.values()).map(this::level).toList(), rows, online());
    }

    private Map<String, List<Step>> topics() {
        Map<String, List<Step>> topics = new TreeMap<>();
        for (Entry entry : entries("book", "post")) {
            Book.Level level = level(entry);
            if (level != null) {
                topicsOf(entry)
                        .forEach(topic -> topics.computeIfAbsent(topic, key -> new ArrayList<>())
                                .add(new Step(entry, level)));
            }
        }
        return topics;
    }

    private List<Entry> entries(String... types) {
        return Arrays.stream(types)
                .flatMap(type -> site.lists().getOrDefault(type, List.of()).stream())
                .toList();
    }

    private static Book.@Nullable Level level(Entry entry) {
        if (entry.details() instanceof Book book) {
            return book.level();
        }
        return entry.details() instanceof Post post ? post.level() : null;
    }

    private static List<String> topicsOf(Entry entry) {
        if (entry.details() instanceof Book book) {
            return book.topics();
        }
        return entry.details() instanceof Post post ? post.topics() : List.of();
    }

    private static double mean(List<Step> steps) {
        return steps.stream().mapToInt(step -> step.level().ordinal()).average().orElse(0);
    }

    private PathLevel level(Book.Level level) {
        return new PathLevel(
                labels.of(level),
                facets.url("level", labels.of(level)),
                links(
                        entries("certificate"),
                        entry -> entry.details() instanceof Certificate certificate && certificate.stage() == level));
    }

    private PathTopic row(String topic, List<Step> steps) {
        List<PathCell> cells = Arrays.stream(Book.Level.values())
                .map(level -> cell(
                        level,
                        steps.stream()
                                .filter(step -> step.level() == level)
                                .map(Step::entry)
                                .toList()))
                .toList();
        return new PathTopic(topic, facets.url("topic", topic), cells);
    }

    private PathCell cell(Book.Level level, List<Entry> entries) {
        List<Entry> books = entries.stream()
                .filter(entry -> entry.details() instanceof Book)
                .sorted(WORTH)
                .toList();
        List<Entry> first = books.subList(0, Math.min(FIRST, books.size()));
        return new PathCell(
                labels.of(level),
                links(first, entry -> true),
                books.size() - first.size(),
                links(entries, entry -> entry.details() instanceof Post));
    }

    private List<NavLink> online() {
        return links(
                entries("book"), entry -> entry.details() instanceof Book book && book.format() != Book.Format.PRINT);
    }

    private List<NavLink> links(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream()
                .filter(wanted)
                .map(entry -> Objects.requireNonNull(items.link(entry)))
                .toList();
    }
}
