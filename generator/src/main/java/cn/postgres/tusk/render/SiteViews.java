package cn.postgres.tusk.render;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.render.PageView.Feed;
import cn.postgres.tusk.render.PageView.NavLink;
import cn.postgres.tusk.render.PageView.SiteView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Makes the part of the views that is the same on every page. */
final class SiteViews {
    private static final int SMALL_MENU = 5;

    private final SiteConfig config;
    private final SiteIndex index;
    private final Labels labels;

    SiteViews(SiteConfig config, SiteIndex index, Labels labels) {
        this.config = config;
        this.index = index;
        this.labels = labels;
    }

    SiteView of(List<Feed> feeds) {
        List<NavLink> indexes = indexes();
        return new SiteView(
                config.title(),
                config.description(),
                config.language(),
                config.menu().isEmpty() ? automatic() : configured(config.menu()),
                configured(config.footer()),
                indexes,
                feeds,
                config.search().browser(),
                config.search().offline(),
                new TreeMap<>(config.params()));
    }

    /** The types that have entries. Pages on their own are named only if there is nothing else. */
    private List<NavLink> automatic() {
        List<NavLink> links = new ArrayList<>();
        List<NavLink> pages = new ArrayList<>();
        for (List<Entry> entries : index.site().lists().values()) {
            if (!entries.isEmpty()) {
                ContentType type = entries.get(0).type();
                boolean page = type.details() == Page.class;
                (page ? pages : links).add(NavLink.of(labels.of(type), Paths.listUrl(type)));
            }
        }
        links.addAll(links.isEmpty() ? pages : List.of());
        // a small site has room for the other ways in
        links.addAll(links.size() < SMALL_MENU ? indexes() : List.of());
        return links;
    }

    private List<NavLink> indexes() {
        Site site = index.site();
        List<NavLink> links = new ArrayList<>();
        boolean dated = site.entries().stream().anyMatch(entry -> entry.header().date() != null);
        if (dated) {
            links.add(NavLink.of(labels.of("archives"), Paths.archiveUrl(0, 0)));
        }
        site.taxonomies().forEach((taxonomy, terms) -> {
            if (!terms.isEmpty()) {
                links.add(NavLink.of(labels.of("taxonomy." + taxonomy), Paths.taxonomyUrl(taxonomy)));
            }
        });
        return links;
    }

    private List<NavLink> configured(List<SiteConfig.MenuEntry> entries) {
        return entries.stream()
                .map(entry -> new NavLink(entry.title(), address(entry.url()), configured(entry.children()), null))
                .toList();
    }

    /** A path of the site, a source file, or an address elsewhere. */
    private String address(String written) {
        if (written.startsWith("/") || written.startsWith("#") || written.indexOf(':') > 0) {
            return written;
        }
        Entry entry = index.byPath(written.startsWith("./") ? written.substring(2) : written);
        return entry != null ? entry.url() : "/" + Paths.encode(written);
    }
}
