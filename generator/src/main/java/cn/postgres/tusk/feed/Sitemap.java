package cn.postgres.tusk.feed;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sitemap and robots.txt. Format and limits: sitemaps.org/protocol.html; a sitemap holds whole addresses only, so there
 * is none while the site's address is unknown.
 */
final class Sitemap {
    /** Of the format: addresses in one file. */
    static final int MAX_URLS = 50_000;
    /** Of the format: 52,428,800 bytes in one file, less room for the frame. */
    private static final int MAX_CHARACTERS = 15_000_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String NOT_FOUND = "/404.html";

    private final Addresses addresses;
    private final TreeMap<String, Optional<OffsetDateTime>> pages = new TreeMap<>();
    private final Set<String> entries = new HashSet<>();
    private final SitemapEditions editions;

    Sitemap(SiteConfig config, Site site, List<String> lists) {
        this(config, site, lists, new SitemapEditions(Edition.of(config).subList(0, 1), Map.of()));
    }

    Sitemap(SiteConfig config, Site site, List<String> lists, SitemapEditions editions) {
        this.editions = editions;
        this.addresses = Addresses.of(config);
        ZoneId zone = FeedTime.zone(config.timeZone());
        Map<Source, OffsetDateTime> times = new HashMap<>();
        for (Entry entry : site.entries()) {
            Optional<OffsetDateTime> time =
                    FeedTime.published(entry, zone).map(published -> FeedTime.updated(entry, published));
            time.ifPresent(found -> times.put(entry.source(), found));
            pages.put(entry.url(), time);
            entries.add(entry.url());
        }
        lists.forEach(url -> pages.putIfAbsent(url, Optional.empty()));
        for (List<Term> terms : site.taxonomies().values()) {
            terms.forEach(term -> pages.put(term.url(), newest(term.entries(), times)));
        }
        pages.put("/", newest(List.copyOf(times.keySet()), times));
        pages.remove(NOT_FOUND);
    }

    private static Optional<OffsetDateTime> newest(List<Source> sources, Map<Source, OffsetDateTime> times) {
        @Nullable OffsetDateTime newest = null;
        for (Source source : sources) {
            OffsetDateTime time = times.get(source);
            if (time != null && (newest == null || newest.isBefore(time))) {
                newest = time;
            }
        }
        return Optional.ofNullable(newest);
    }

    /** robots.txt, and sitemap.xml with its parts where there are several. */
    List<Output> files() {
        List<Output> files = new ArrayList<>();
        files.add(new Output("robots.txt", robots().getBytes(StandardCharsets.UTF_8)));
        if (addresses.absolute()) {
            List<byte[]> parts = parts();
            if (parts.size() == 1) {
                files.add(new Output("sitemap.xml", parts.get(0)));
            } else {
                for (int i = 0; i < parts.size(); i++) {
                    files.add(new Output(partName(i), parts.get(i)));
                }
                files.add(new Output("sitemap.xml", index(parts.size())));
            }
        }
        return files;
    }

    private String robots() {
        String everything = "User-agent: *\nAllow: /\n";
        return addresses.absolute()
                ? everything + "\nSitemap: " + addresses.link("/sitemap.xml", "/") + "\n"
                : everything;
    }

    private List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        Xml xml = part();
        int urls = 0;
        int characters = 0;
        for (Edition edition : editions.all()) {
            for (Map.Entry<String, Optional<OffsetDateTime>> page : pages.entrySet()) {
                List<Edition> versions = editions.of(page.getKey(), entries.contains(page.getKey()));
                if (!versions.contains(edition)) {
                    continue;
                }
                // Three bytes for a character, and room for the elements around each address.
                int size = (page.getKey().length() + addresses.base().length() + 100) * (versions.size() + 1);
                if (urls == MAX_URLS || characters + size > MAX_CHARACTERS) {
                    parts.add(xml.bytes());
                    xml = part();
                    urls = 0;
                    characters = 0;
                }
                url(page.getKey(), page.getValue(), edition, versions, xml);
                urls++;
                characters += size;
            }
        }
        parts.add(xml.bytes());
        return parts;
    }

    private Xml part() {
        return editions.all().size() == 1
                ? new Xml().open("urlset", "xmlns", NAMESPACE)
                : new Xml().open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", XHTML);
    }

    /** Format of the alternates: developers.google.com/search/docs/specialty/international/localized-versions. */
    private void url(String url, Optional<OffsetDateTime> time, Edition edition, List<Edition> versions, Xml xml) {
        xml.open("url").text("loc", addresses.link(edition.prefix() + url, "/"));
        time.ifPresent(moment -> xml.text("lastmod", FeedTime.rfc3339(moment)));
        if (versions.size() > 1) {
            versions.forEach(version -> alternate(version.hreflang(), version.prefix() + url, xml));
            alternate("x-default", url, xml);
        }
        xml.close();
    }

    private void alternate(String language, String url, Xml xml) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", addresses.link(url, "/"));
    }

    private byte[] index(int parts) {
        Xml xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        for (int i = 0; i < parts; i++) {
            xml.open("sitemap")
                    .text("loc", addresses.link("/" + partName(i), "/"))
                    .close();
        }
        return xml.bytes();
    }

    private static String partName(int index) {
        return "sitemap-" + (index + 1) + ".xml";
    }
}
