package cn.postgres.tusk.render;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.render.PageView.Alternate;
import cn.postgres.tusk.render.PageView.Feed;
import cn.postgres.tusk.render.PageView.Head;
import cn.postgres.tusk.render.PageView.NavLink;
import cn.postgres.tusk.theme.PageAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes what stands in {@code <head>}: the title, the description, the canonical address, OpenGraph, feeds and
 * schema.org data.
 */
final class Heads {
    private static final List<String> TAXONOMIES_WITH_FEEDS = List.of("tags", "authors");

    private final SiteConfig config;
    private final SiteIndex index;
    private final Labels labels;
    private final Editions editions;
    private final SchemaOrg schemaOrg;

    Heads(SiteConfig config, SiteIndex index, Labels labels, Editions editions) {
        this.editions = editions;
        this.config = config;
        this.index = index;
        this.labels = labels;
        this.schemaOrg = new SchemaOrg(config, index, editions, this::absolute, this::fromRoot);
    }

    /** Feeds of the whole site. */
    List<Feed> feeds() {
        if (!config.feed().enabled()) {
            return List.of();
        }
        return List.of(
                new Feed(config.title() + " · RSS", "application/rss+xml", "/rss.xml"),
                new Feed(config.title() + " · Atom", "application/atom+xml", "/atom.xml"),
                new Feed(config.title() + " · JSON Feed", "application/feed+json", "/feed.json"));
    }

    Head of(Route route, String title, String description, List<NavLink> breadcrumbs) {
        Entry entry = route.entry();
        boolean home = route.url().equals("/");
        String image = entry == null ? null : index.asset(entry, entry.header().cover());
        return new Head(
                home || title.isEmpty() ? config.title() : title + " · " + name(entry),
                description,
                canonical(route),
                image == null ? null : fromRoot(image),
                found(route) ? null : "noindex",
                entry != null && !home ? "article" : "website",
                feeds(route),
                route.indexed() ? jsonLd(route, title, description, breadcrumbs, home) : "",
                editions.own().locale(),
                route.indexed() ? alternates(route) : List.of());
    }

    /** Whether search engines may show the page. What was searched for is at its address without a query. */
    private static boolean found(Route route) {
        return route.indexed() || route.kind() == Route.Kind.SEARCH;
    }

    /** The site's name; beside a title in another script it is not converted any more. */
    private String name(@Nullable Entry entry) {
        return entry == null || editions.foreign(entry) == null ? config.title() : editions.title();
    }

    /** Every edition that has a text of its own here, this one too; then the one for everybody else. */
    private List<Alternate> alternates(Route route) {
        List<Edition> versions = editions.all().stream()
                .filter(edition -> editions.has(edition, route.entry()))
                .toList();
        List<Alternate> alternates = new ArrayList<>();
        if (versions.size() > 1) {
            for (Edition version : versions) {
                String locale = version.equals(editions.own()) ? "" : version.locale();
                alternates.add(new Alternate(version.hreflang(), locale, of(version, route)));
            }
            alternates.add(new Alternate("x-default", "", of(editions.all().get(0), route)));
        }
        return alternates;
    }

    private String of(Edition edition, Route route) {
        String url = edition.prefix() + route.url();
        String absolute = fromRoot(url);
        return absolute != null
                ? absolute
                : PageAddress.relative(route.url()).in(editions.tree()).toRoot(url);
    }

    /** A redirect's is where it leads, so that search engines forget the old address. */
    private @Nullable String canonical(Route route) {
        if (route.target() != null) {
            return absolute(route.target());
        }
        if (!found(route)) {
            return null;
        }
        return editions.has(editions.own(), route.entry()) ? absolute(route.url()) : fromRoot(route.url());
    }

    private List<Feed> feeds(Route route) {
        List<Feed> feeds = new ArrayList<>(feeds());
        Term term = route.listing() == null ? null : route.listing().term();
        if (term != null && config.feed().enabled() && TAXONOMIES_WITH_FEEDS.contains(term.taxonomy())) {
            feeds.add(new Feed(term.name() + " · RSS", "application/rss+xml", term.url() + "rss.xml"));
        }
        return feeds;
    }

    /** The whole address of a page's path in its edition; else as {@link #fromRoot}. */
    private @Nullable String absolute(String url) {
        return fromRoot(url.startsWith("/") ? editions.own().prefix() + url : url);
    }

    /** The whole address of a path; null without {@code baseUrl}, and for what is whole already the same. */
    private @Nullable String fromRoot(String url) {
        if (!url.startsWith("/")) {
            return url;
        }
        String base = config.baseUrl();
        if (base.isEmpty()) {
            return null;
        }
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + url;
    }

    private String jsonLd(Route route, String title, String description, List<NavLink> breadcrumbs, boolean home) {
        List<Object> graph = new ArrayList<>();
        Entry entry = route.entry();
        if (home) {
            graph.add(schemaOrg.webSite());
        }
        if (entry != null && !home) {
            graph.add(schemaOrg.of(entry, title, description, name(entry)));
        }
        Term term = route.listing() == null ? null : route.listing().term();
        if (entry == null && term != null && term.taxonomy().equals("authors")) {
            graph.add(schemaOrg.person(term));
        }
        if (!home && absolute("/") != null) {
            graph.add(breadcrumbs(breadcrumbs, title, route.url()));
        }
        if (graph.isEmpty()) {
            return "";
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("@context", "https://schema.org");
        root.put("@graph", graph);
        return JsonText.of(root);
    }

    private Map<String, Object> breadcrumbs(List<NavLink> links, String title, String url) {
        List<Object> items = new ArrayList<>();
        List<NavLink> all = new ArrayList<>(links);
        all.add(NavLink.of(title, url));
        for (NavLink link : all) {
            Map<String, Object> item = SchemaOrg.thing("ListItem", link.title());
            item.put("position", items.size() + 1);
            SchemaOrg.put(item, "item", absolute(link.url()));
            items.add(item);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }
}
