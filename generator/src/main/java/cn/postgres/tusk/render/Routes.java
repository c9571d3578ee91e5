package cn.postgres.tusk.render;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.facet.Facets;
import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every page of a site: entries, then lists, terms, archives, the home page, the search page, the page for what is
 * not found, and redirects.
 *
 * <p>What an author wrote wins: where an entry has the address of a generated list, the entry keeps it and the list is
 * shown beneath its text; where it has the address of a redirect, there is no redirect. Addresses that differ only in
 * case or Unicode form count as one, because they would be one file on some systems.
 */
public final class Routes {
    /** Entries of the home page's first list. */
    private static final int HOME_ENTRIES = 10;

    /** Lists of short facts are cut far later than lists of texts: a timeline is read in one go. */
    private static final int FACTS_PER_TEXT = 10;

    private static final String NOT_FOUND = "/404.html";

    private final SiteConfig config;
    private final Site site;
    private final Map<String, Listing> listings = new LinkedHashMap<>();

    private final Set<String> first;

    private Routes(SiteConfig config, Site site, Set<String> first) {
        this.first = first;
        this.config = config;
        this.site = site;
    }

    /** All pages of a site, no two with one file, in a fixed order. */
    public static List<Route> of(SiteConfig config, Site site) {
        return of(
                config,
                site,
                Set.of(),
                Facets.of(site.lists().values(), config.names().han()));
    }

    /**
     * The same for an edition in another language.
     *
     * @param facets of the site as it is written
     * @param first addresses of the entries that its readers can read: they come first wherever a list is not a calendar
     */
    public static List<Route> of(SiteConfig config, Site site, Set<String> first, Facets facets) {
        Routes routes = new Routes(config, site, first);
        routes.lists();
        routes.facets(facets);
        routes.terms();
        routes.archives();
        routes.add(Listing.home(routes.latest()));
        return routes.all();
    }

    private void lists() {
        site.lists().forEach((id, entries) -> {
            if (!entries.isEmpty()) {
                ContentType type = entries.get(0).type();
                boolean calendar =
                        type.order() == ContentType.Order.DATE_UP || type.details() == Event.class || Letters.has(type);
                add(Listing.ofType(type, calendar ? entries : readableFirst(entries), pageSize(type)));
            }
        });
    }

    private void facets(Facets facets) {
        ContentType type = facets.type();
        if (type != null) {
            facets.all()
                    .forEach(facet -> facet.values()
                            .forEach(value ->
                                    add(Listing.ofFacet(type, value, shown(facet.of(value)), pageSize(type)))));
        }
    }

    /** The entries as this edition has them. */
    private List<Entry> shown(List<Entry> written) {
        return written.stream()
                .map(entry -> site.byUrl().getOrDefault(entry.url(), entry))
                .toList();
    }

    private int pageSize(ContentType type) {
        boolean texts = type.details() == Post.class || type.details() == Page.class;
        int size = Math.max(1, config.pageSize());
        return texts ? size : size * FACTS_PER_TEXT;
    }

    private void terms() {
        Map<Source, Entry> bySource = new HashMap<>();
        site.entries().forEach(entry -> bySource.put(entry.source(), entry));
        site.taxonomies().forEach((taxonomy, terms) -> {
            if (!terms.isEmpty()) {
                add(Listing.ofTaxonomy(taxonomy));
            }
            for (Term term : terms) {
                List<Entry> entries = term.entries().stream()
                        .map(bySource::get)
                        .filter(Objects::nonNull)
                        .toList();
                List<Entry> shown = switch (term.taxonomy()) {
                    case "series" -> entries;
                    case "authors" -> readableFirst(written(term, entries));
                    default -> readableFirst(entries);
                };
                add(Listing.ofTerm(term, shown, pageSize(entries)));
            }
        });
    }

    /** Of all that names a person, what the person wrote; books stand with the talks and offices above the list. */
    private List<Entry> written(Term term, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !(entry.details() instanceof Book))
                .filter(entry -> entry.header().authors().stream()
                        .anyMatch(name -> term.equals(site.terms().get(Site.termKey("authors", name)))))
                .toList();
    }

    /** A series of events is read in one go. */
    private int pageSize(List<Entry> entries) {
        boolean events = entries.stream().allMatch(entry -> entry.details() instanceof Event);
        return events && !entries.isEmpty() ? pageSize(entries.get(0).type()) : Math.max(1, config.pageSize());
    }

    /** Posts are filed by year and month; on a site without posts, whatever has a date. */
    private void archives() {
        List<Entry> dated = newestFirst(site.lists().getOrDefault("post", List.of()));
        List<Entry> filed = dated.isEmpty() ? newestFirst(site.entries()) : dated;
        if (filed.isEmpty()) {
            return;
        }
        Map<Integer, List<Entry>> years = new TreeMap<>(Comparator.reverseOrder());
        Map<Integer, List<Entry>> months = new TreeMap<>(Comparator.reverseOrder());
        for (Entry entry : filed) {
            OffsetDateTime date = Objects.requireNonNull(entry.header().date());
            years.computeIfAbsent(date.getYear(), key -> new ArrayList<>()).add(entry);
            months.computeIfAbsent(date.getYear() * 100 + date.getMonthValue(), key -> new ArrayList<>())
                    .add(entry);
        }
        add(Listing.archive(0, 0, filed));
        years.forEach((year, entries) -> add(Listing.archive(year, 0, entries)));
        months.forEach((month, entries) -> add(Listing.archive(month / 100, month % 100, entries)));
    }

    /** The newest posts; without posts the newest dated pages, without dates the first pages in order. */
    private List<Entry> latest() {
        List<Entry> posts = newestFirst(site.lists().getOrDefault("post", List.of()));
        List<Entry> pages = site.lists().getOrDefault("page", List.of());
        List<Entry> dated = posts.isEmpty() ? newestFirst(pages) : posts;
        List<Entry> shown = readableFirst(dated.isEmpty() ? pages : dated);
        return shown.subList(0, Math.min(HOME_ENTRIES, shown.size()));
    }

    /** A stable order: nothing else moves. */
    private List<Entry> readableFirst(List<Entry> entries) {
        return first.isEmpty()
                ? entries
                : entries.stream()
                        .sorted(Comparator.comparing((Entry entry) -> !first.contains(entry.url())))
                        .toList();
    }

    static List<Entry> newestFirst(List<Entry> entries) {
        Comparator<Entry> newest = Comparator.comparing(
                (Entry entry) -> Objects.requireNonNull(entry.header().date()), Comparator.reverseOrder());
        return entries.stream()
                .filter(entry -> entry.header().date() != null)
                .sorted(newest.thenComparing(Entry::source, Comparator.reverseOrder()))
                .toList();
    }

    private void add(Listing listing) {
        listings.putIfAbsent(listing.url(), listing);
    }

    private List<Route> all() {
        Set<String> taken = new HashSet<>();
        List<Route> routes = new ArrayList<>();
        Map<String, Listing> byFile = new HashMap<>();
        listings.values().forEach(listing -> byFile.putIfAbsent(key(Paths.file(listing.url())), listing));
        site.assets().keySet().forEach(file -> taken.add(key(file)));
        for (Entry entry : site.entries()) {
            taken.add(key(entry.file()));
            routes.add(Route.entry(entry, byFile.get(key(entry.file()))));
        }
        for (Listing listing : listings.values()) {
            for (int number = 1; number <= listing.pages(); number++) {
                claim(Route.listing(listing, number), taken, routes);
            }
        }
        claim(Route.page(Route.Kind.SEARCH, Paths.SEARCH), taken, routes);
        claim(Route.page(Route.Kind.NOT_FOUND, NOT_FOUND), taken, routes);
        new TreeMap<>(site.redirects()).forEach((from, to) -> {
            // All addresses below one are a rule for a host; no page can stand for them
            if (!from.endsWith("/*")) {
                claim(Route.redirect(from, to), taken, routes);
            }
        });
        return List.copyOf(routes);
    }

    private static void claim(Route route, Set<String> taken, List<Route> routes) {
        if (Paths.safe(route.file()) && taken.add(key(route.file()))) {
            routes.add(route);
        }
    }

    private static String key(String file) {
        return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
