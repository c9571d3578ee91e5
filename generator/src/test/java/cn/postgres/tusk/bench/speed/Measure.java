package cn.postgres.tusk.bench.speed;

import java.util.List;

/** The rows of the report: what is compared with what, at which sizes unless told otherwise. */
enum Measure {
    HUGO_PAGEFIND(
            "hugo-pagefind",
            "Hugo（高亮）+ Pagefind · Hugo, highlighting, and Pagefind",
            List.of("hugo-hl", "pagefind"),
            List.of(3300),
            List.of(Bar.of(Metric.CPU, .35), Bar.of(Metric.WALL, .35))),
    HUGO(
            "hugo",
            "Hugo（高亮，无搜索）· Hugo, highlighting, no search",
            List.of("hugo-hl"),
            List.of(3300),
            List.of(Bar.of(Metric.CPU, .6), Bar.of(Metric.WALL, .6))),
    ELEVENTY(
            "eleventy",
            "Eleventy（高亮，无搜索）· Eleventy, highlighting, no search",
            List.of("eleventy-hl"),
            List.of(3300),
            List.of(Bar.of(Metric.CPU, .85), Bar.of(Metric.WALL, .85))),
    PLAIN(
            "plain",
            "Hugo，两边都无高亮与搜索 · Hugo, neither with highlighting or search",
            List.of("hugo"),
            List.of(3300, 10_000),
            List.of(new Bar(Metric.USER, 3300, 1.3, false), new Bar(Metric.USER, 10_000, 1, false))),
    JBAKE(
            "jbake",
            "JBake（无高亮，无搜索）· JBake, no highlighting, no search",
            List.of("jbake"),
            List.of(500, 2000),
            List.of(new Bar(Metric.CPU, 500, .15, false), new Bar(Metric.CPU, 2000, .1, false))),
    NOTHING(
            "nothing",
            "什么都没改：自己的全新构建 · nothing changed: our own clean build",
            List.of(),
            List.of(3300),
            List.of(Bar.of(Metric.CPU, .1), Bar.of(Metric.WALL, .1))),
    CHANGED(
            "changed",
            "改了一篇：自己的全新构建 · one post changed: our own clean build",
            List.of(),
            List.of(10_000),
            List.of(Bar.of(Metric.WALL, .05), new Bar(Metric.WALL, 0, 1, true))),
    SITE(
            "site",
            "`mvn site` 比命令行多用 · what `mvn site` takes beyond the command line",
            List.of(),
            List.of(3300),
            List.of(Bar.of(Metric.WALL, 1.5))),
    GROWTH(
            "growth",
            "每篇用时随篇数增长 · growth of time per post",
            List.of(),
            List.of(3300, 10_000, 30_000),
            List.of(Bar.of(Metric.CPU, 1.1))),
    MEMORY(
            "memory",
            "Hugo（无高亮）的内存 · memory of Hugo, no highlighting",
            List.of("hugo"),
            List.of(10_000),
            List.of(Bar.of(Metric.MEMORY, .5)));

    private final String id;
    private final String label;
    private final List<String> peers;
    private final List<Integer> sizes;
    private final List<Bar> bars;

    Measure(String id, String label, List<String> peers, List<Integer> sizes, List<Bar> bars) {
        this.id = id;
        this.label = label;
        this.peers = peers;
        this.sizes = sizes;
        this.bars = bars;
    }

    /** Its name on the command line and in the JSON. */
    String id() {
        return id;
    }

    /** In both languages: what ours is compared with. */
    String label() {
        return label;
    }

    /** As {@code peers.py} calls them; what they cost is added up. Empty where ours is compared with itself. */
    List<String> peers() {
        return peers;
    }

    /** Numbers of posts. */
    List<Integer> sizes() {
        return sizes;
    }

    /** What it should reach. */
    List<Bar> bars() {
        return bars;
    }

    /** Whether ours is built by the rounds of {@link Peers}. */
    boolean isPaired() {
        return !peers.isEmpty() || this == GROWTH;
    }

    @Override
    public String toString() {
        return id;
    }
}
