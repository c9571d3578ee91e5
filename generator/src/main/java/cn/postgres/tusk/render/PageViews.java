package cn.postgres.tusk.render;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.render.PageView.LanguageLink;
import cn.postgres.tusk.render.PageView.ListView;
import cn.postgres.tusk.render.PageView.NavLink;
import cn.postgres.tusk.render.PageView.SearchView;
import cn.postgres.tusk.render.PageView.SiteView;
import cn.postgres.tusk.render.PageView.TermLink;
import cn.postgres.tusk.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the view of each page. Immutable, safe for threads. */
final class PageViews {
    private final SiteConfig config;
    private final Labels labels;
    private final SiteView siteView;
    private final EntryViews entries;
    private final ListViews lists;
    private final Heads heads;
    private final Figures figures;
    private final Profiles profiles;
    private final LearningPaths paths;
    private final Editions editions;
    private final SearchView search;
    private final EventViews events;

    PageViews(SiteConfig config, Site site, Theme theme, Editions editions, Function<Entry, String> bodies) {
        this.config = config;
        this.editions = editions;
        this.labels = new Labels(theme, config.language());
        SiteIndex index = new SiteIndex(site);
        FacetViews facets = new FacetViews(editions.facets(), labels);
        ItemViews items = new ItemViews(index, editions, labels, facets);
        this.entries = new EntryViews(config, index, labels, items, facets, editions, bodies);
        this.events = new EventViews(config, index, editions);
        this.lists = new ListViews(index, labels, items, facets, config.names().letters(), events);
        this.heads = new Heads(config, index, labels, editions);
        this.figures = new Figures(index, labels, editions);
        this.profiles = new Profiles(index, items);
        this.paths = new LearningPaths(site, facets, items, labels);
        this.search = new SearchViews(site, labels, lists).of();
        this.siteView = new SiteViews(config, index, labels).of(heads.feeds());
    }

    /** A sketch with its text. */
    PageView completed(Route route, PageView sketch) {
        Entry entry = route.entry();
        return entry == null || sketch.entry() == null
                ? sketch
                : sketch.withEntry(sketch.entry().withBody(entries.body(entry)));
    }

    /** What the text of a page depends on; null where it has none. */
    @Nullable
    BodyKey key(Route route, String drawn) {
        return route.entry() == null ? null : entries.key(route.entry(), drawn);
    }

    /** The view but for the text of an entry. */
    PageView sketch(Route route) {
        Entry entry = route.entry();
        Listing listing = route.listing();
        ListView list = listing == null
                ? lists.inCitiesOf(entry)
                : listing.kind() == Route.Kind.TERMS ? null : lists.of(listing, route.number());
        String title = title(route);
        List<NavLink> breadcrumbs = breadcrumbs(route);
        List<TermLink> terms = listing != null && listing.kind() == Route.Kind.TERMS
                ? lists.terms(listing.taxonomy())
                : lists.termsBeside(listing);
        return new PageView(
                route.kind().label(),
                type(route),
                route.url(),
                title,
                section(route),
                heads.of(route, headTitle(route, title), description(route, headTitle(route, title)), breadcrumbs),
                siteView,
                breadcrumbs,
                entry == null ? null : entries.sketch(entry),
                entry == null ? null : events.of(entry),
                list,
                terms,
                listing == null ? List.of() : lists.groupsOf(listing),
                listing == null ? List.of() : lists.letters(listing, route.number()),
                figures.of(route),
                profiles.of(route),
                paths.of(route),
                route.kind() == Route.Kind.SEARCH ? search : null,
                route.target(),
                languages(route));
    }

    /** The page for what is not found has no counterpart of its own: its links lead to the home pages. */
    private List<LanguageLink> languages(Route route) {
        if (editions.all().size() < 2) {
            return List.of();
        }
        String url = route.kind() == Route.Kind.NOT_FOUND ? "/" : route.url();
        return editions.all().stream()
                .map(edition -> new LanguageLink(
                        edition.name(), edition.hreflang(), edition.prefix() + url, edition.equals(editions.own())))
                .toList();
    }

    private String title(Route route) {
        return switch (route.kind()) {
            case ENTRY -> route.entry() == null ? "" : route.entry().title();
            case HOME -> config.title();
            case SEARCH -> labels.of("search");
            case NOT_FOUND -> labels.of("not-found");
            case REDIRECT -> labels.of("moved");
            default -> route.listing() == null ? "" : lists.title(route.listing());
        };
    }

    private String headTitle(Route route, String title) {
        return route.number() > 1 ? title + labels.of("page-number", route.number()) : title;
    }

    /** An entry's summary; of a generated page, its title with what the site says of itself. */
    private String description(Route route, String title) {
        Entry entry = route.entry();
        if (entry != null) {
            return entry.summary();
        }
        return switch (route.kind()) {
            case HOME -> config.description();
            case LIST, TERM, TERMS, ARCHIVE, SEARCH ->
                config.description().isEmpty() ? "" : title + labels.of("colon") + config.description();
            case ENTRY, NOT_FOUND, REDIRECT -> "";
        };
    }

    private static String type(Route route) {
        if (route.entry() != null) {
            return route.entry().type().id();
        }
        return route.listing() == null || route.listing().type() == null
                ? ""
                : route.listing().type().id();
    }

    private String section(Route route) {
        Entry entry = route.entry();
        Listing listing = route.listing();
        if (entry != null && listing == null) {
            return named(entry.url()) ? entry.url() : Paths.listUrl(entry.type());
        }
        if (listing == null) {
            return "";
        }
        return switch (listing.kind()) {
            case TERM, TERMS -> Paths.taxonomyUrl(listing.taxonomy());
            case ARCHIVE -> Paths.archiveUrl(0, 0);
            case LIST -> listing.type() == null ? listing.url() : Paths.listUrl(listing.type());
            default -> listing.url();
        };
    }

    private boolean named(String url) {
        return siteView.menu().stream().anyMatch(link -> link.url().equals(url));
    }

    private List<NavLink> breadcrumbs(Route route) {
        List<NavLink> links = new ArrayList<>();
        if (route.url().equals("/") || !route.indexed()) {
            return links;
        }
        links.add(NavLink.of(labels.of("home"), "/"));
        NavLink parent = parent(route);
        if (parent != null && !parent.url().equals(route.url())) {
            links.add(parent);
        }
        Listing listing = route.listing();
        if (listing != null && listing.month() != 0) {
            links.add(NavLink.of(labels.of("year", listing.year()), Paths.archiveUrl(listing.year(), 0)));
        }
        return links;
    }

    private @Nullable NavLink parent(Route route) {
        Entry entry = route.entry();
        if (entry != null) {
            boolean alone = entry.type().details() == Page.class;
            return alone ? null : NavLink.of(labels.of(entry.type()), Paths.listUrl(entry.type()));
        }
        Listing listing = route.listing();
        if (listing == null || listing.kind() == Route.Kind.LIST && listing.facet() == null && route.number() == 1) {
            return null;
        }
        return switch (listing.kind()) {
            case TERM -> NavLink.of(labels.of("taxonomy." + listing.taxonomy()), Paths.taxonomyUrl(listing.taxonomy()));
            case ARCHIVE -> NavLink.of(labels.of("archives"), Paths.archiveUrl(0, 0));
            case LIST ->
                listing.type() == null ? null : NavLink.of(labels.of(listing.type()), Paths.listUrl(listing.type()));
            default -> null;
        };
    }
}
