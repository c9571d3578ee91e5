package cn.postgres.tusk.feed;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All feeds of a site, its sitemap and its robots.txt. The site's own feeds hold posts and events, or, on a site that has
 * neither, every entry with a date that is not history; the feed of a tag or author holds every entry with a date. Newest first, ties by
 * source. Entries without a date are in no feed. Events are in {@link Calendars} too.
 */
public final class Feeds {
    private static final Set<String> NEWS = Set.of("post", "event");
    private static final String HISTORY = "milestone";
    private static final List<String> TAXONOMIES = List.of("tags", "authors");

    private final SiteConfig config;
    private final Site site;
    private final FeedWriter writer;
    private final Map<Source, FeedItem> items = new HashMap<>();
    private final Map<Source, String> digests = new ConcurrentHashMap<>();
    private final Function<Source, Body> bodies;
    private final String folder;
    private final Set<String> taken;
    private final Calendars calendar;

    private Feeds(SiteConfig config, Site site, Addresses addresses, Function<Source, Body> bodies, String folder) {
        this.bodies = bodies;
        this.folder = folder;
        this.config = config;
        this.site = site;
        this.writer =
                new FeedWriter(config, addresses, new FeedBody(config.feed().full(), bodies, addresses));
        ZoneId zone = FeedTime.zone(config.timeZone());
        this.calendar = new Calendars(config, site, addresses);
        site.entries().forEach(entry -> item(entry, zone));
        this.taken = site.entries().stream().map(Entry::file).collect(Collectors.toSet());
        this.taken.addAll(site.assets().keySet());
    }

    /**
     * Every file, sorted by name, with a sitemap of the entries, the pages of the terms and the home page.
     *
     * @param bodies asked only where {@code feed.full} is set; from several threads
     */
    public static List<Output> of(SiteConfig config, Site site, Function<Source, Body> bodies) {
        ConcurrentLinkedQueue<Output> outputs = new ConcurrentLinkedQueue<>();
        write(
                config,
                site,
                bodies,
                List.of(),
                new SitemapEditions(Edition.of(config).subList(0, 1), Map.of()),
                FeedSink.of(outputs::add));
        return outputs.stream().sorted(Comparator.comparing(Output::file)).toList();
    }

    /**
     * Writes every file as soon as it is made, so that few are in memory.
     *
     * @param bodies asked only where {@code feed.full} is set; from several threads
     * @param lists addresses of generated pages that are to be in the sitemap beside the entries, the pages of the terms
     *     and the home page; double ones do no harm
     * @param editions which the sitemap names
     */
    public static void write(
            SiteConfig config,
            Site site,
            Function<Source, Body> bodies,
            List<String> lists,
            SitemapEditions editions,
            FeedSink to) {
        Feeds feeds = new Feeds(config, site, Addresses.of(config), bodies, "");
        if (config.feed().enabled()) {
            feeds.feeds(to);
        }
        new Sitemap(config, site, lists, editions)
                .files().stream()
                        .filter(output -> !feeds.taken.contains(output.file()))
                        .forEach(output -> to.put(output.file(), to.digest(Written.of(output)), output::bytes));
    }

    /** A file that is made in any case. */
    private record Written(String text) {
        static Written of(Output output) {
            return new Written(new String(output.bytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Writes the feeds of a further edition; the sitemap and robots.txt at the root speak for all editions.
     *
     * @param config the settings as the edition shows them
     * @param site the site as the edition has it
     * @param prefix of the edition: {@code /zh-hant}
     * @param shared addresses of the files that stand at the root only
     */
    public static void ofEdition(
            SiteConfig config,
            Site site,
            String prefix,
            Set<String> shared,
            Function<Source, Body> bodies,
            FeedSink to) {
        if (config.feed().enabled()) {
            new Feeds(config, site, Addresses.of(config, prefix, shared), bodies, prefix.substring(1) + "/").feeds(to);
        }
    }

    private void item(Entry entry, ZoneId zone) {
        FeedTime.published(entry, zone)
                .ifPresent(published -> items.put(
                        entry.source(),
                        new FeedItem(
                                entry,
                                published,
                                FeedTime.updated(entry, published),
                                names("authors", entry.header().authors()),
                                names("tags", entry.header().tags()))));
    }

    private List<String> names(String taxonomy, List<String> spellings) {
        Set<String> names = new LinkedHashSet<>();
        for (String spelling : spellings) {
            Term term = site.terms().get(Site.termKey(taxonomy, spelling));
            names.add(term == null ? spelling : term.name());
        }
        return List.copyOf(names);
    }

    private void feeds(FeedSink to) {
        String description = config.description().isBlank() ? config.title() : config.description();
        put(new Feed(config.title(), description, "/", latest(news())), to);
        List<Term> terms = new ArrayList<>();
        TAXONOMIES.forEach(taxonomy -> terms.addAll(site.taxonomies().getOrDefault(taxonomy, List.of())));
        terms.parallelStream().forEach(term -> put(feed(term, description), to));
        CalendarWriter calendars = calendar.writer();
        calendar.all().forEach(each -> put(each.path(), to.digest(each), () -> calendars.write(each), to));
    }

    private Feed feed(Term term, String description) {
        List<FeedItem> latest = latest(
                term.entries().stream().map(items::get).filter(Objects::nonNull).toList());
        return new Feed(term.name() + " - " + config.title(), description, term.url(), latest);
    }

    private List<FeedItem> news() {
        List<FeedItem> news = items.values().stream()
                .filter(item -> NEWS.contains(item.entry().type().id()))
                .toList();
        return news.isEmpty()
                ? items.values().stream()
                        .filter(item -> !HISTORY.equals(item.entry().type().id()))
                        .toList()
                : news;
    }

    private List<FeedItem> latest(List<FeedItem> some) {
        return some.stream()
                .sorted(FeedItem.ORDER)
                .limit(Math.max(0, config.feed().limit()))
                .toList();
    }

    private void put(Feed feed, FeedSink to) {
        String key = to.digest(new Shown(
                feed.title(),
                feed.description(),
                feed.home(),
                feed.items().stream()
                        .map(item -> digests.computeIfAbsent(item.entry().source(), source -> to.digest(shown(item))))
                        .toList()));
        put(feed.path(FeedWriter.RSS), key, () -> writer.rss(feed), to);
        put(feed.path(FeedWriter.ATOM), key, () -> writer.atom(feed), to);
        put(feed.path(FeedWriter.JSON), key, () -> writer.json(feed), to);
    }

    /** What a feed shows. */
    private record Shown(String title, String description, String home, List<String> items) {}

    /** What it shows of an entry; the hash of the source stands for the text, but for pictures that tools draw. */
    private record ShownItem(FeedItem item, String drawn) {}

    private ShownItem shown(FeedItem item) {
        Body body = config.feed().full() ? bodies.apply(item.entry().source()) : Body.EMPTY;
        return new ShownItem(item, body.diagrams() ? body.html() : "");
    }

    private void put(String path, String key, Supplier<byte[]> bytes, FeedSink to) {
        String file = file(path);
        if (!taken.contains(file)) {
            to.put(folder + file, key, bytes);
        }
    }

    // URLDecoder is made for forms, where a plus sign means a blank.
    private static String file(String path) {
        String plain = path.substring(1);
        return plain.indexOf('%') < 0 ? plain : URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
