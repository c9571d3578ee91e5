package cn.postgres.tusk.feed;

import cn.postgres.tusk.config.SiteConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a feed as RSS 2.0 (rssboard.org/rss-specification), Atom (RFC 4287) and JSON Feed 1.1 (jsonfeed.org). Immutable,
 * safe for threads.
 */
record FeedWriter(SiteConfig config, Addresses addresses, FeedBody bodies) {
    static final String RSS = "rss.xml";
    static final String ATOM = "atom.xml";
    static final String JSON = "feed.json";
    private static final String GENERATOR = "Tusk";

    byte[] rss(Feed feed) {
        String self = feed.path(RSS);
        Xml xml = new Xml()
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/")
                .open("channel")
                .text("title", feed.title())
                .text("link", addresses.link(feed.home(), self))
                .text("description", feed.description())
                .text("language", config.language())
                .text("lastBuildDate", FeedTime.rfc822(feed.updated()))
                .text("generator", GENERATOR)
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", addresses.link(self, self));
        feed.items().forEach(item -> rssItem(item, self, xml));
        return xml.bytes();
    }

    private void rssItem(FeedItem item, String self, Xml xml) {
        String url = item.entry().url();
        xml.open("item")
                .text("title", item.entry().title())
                .text("link", addresses.link(url, self))
                .text("guid", addresses.id(url), "isPermaLink", String.valueOf(addresses.absolute()))
                .text("pubDate", FeedTime.rfc822(item.published()));
        item.authors().forEach(author -> xml.text("dc:creator", author));
        item.tags().forEach(tag -> xml.text("category", tag));
        // The description is HTML by definition, so plain text is escaped twice.
        xml.text("description", FeedBody.escaped(item.entry().summary()));
        bodies.html(item.entry(), self).ifPresent(html -> xml.text("content:encoded", html));
        xml.close();
    }

    byte[] atom(Feed feed) {
        String self = feed.path(ATOM);
        Xml xml = new Xml()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", config.language())
                .text("id", addresses.id(feed.home()))
                .text("title", feed.title())
                .text("subtitle", feed.description())
                .text("updated", FeedTime.rfc3339(feed.updated()))
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", addresses.link(self, self))
                .empty("link", "rel", "alternate", "type", "text/html", "href", addresses.link(feed.home(), self))
                .text("generator", GENERATOR);
        // RFC 4287 §4.1.1: entries without an author take the feed's.
        atomAuthor(config.author().isBlank() ? config.title() : config.author(), xml);
        feed.items().forEach(item -> atomEntry(item, self, xml));
        return xml.bytes();
    }

    private static void atomAuthor(String name, Xml xml) {
        xml.open("author").text("name", name).close();
    }

    private void atomEntry(FeedItem item, String self, Xml xml) {
        String url = item.entry().url();
        String lang = item.entry().header().lang();
        xml.open("entry", lang == null ? new String[0] : new String[] {"xml:lang", lang})
                .text("id", addresses.id(url))
                .text("title", item.entry().title())
                .empty("link", "rel", "alternate", "type", "text/html", "href", addresses.link(url, self))
                .text("published", FeedTime.rfc3339(item.published()))
                .text("updated", FeedTime.rfc3339(item.updated()));
        item.authors().forEach(author -> atomAuthor(author, xml));
        item.tags().forEach(tag -> xml.empty("category", "term", tag));
        xml.text("summary", item.entry().summary());
        bodies.html(item.entry(), self).ifPresent(html -> xml.text("content", html, "type", "html"));
        xml.close();
    }

    byte[] json(Feed feed) {
        String self = feed.path(JSON);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("version", "https://jsonfeed.org/version/1.1");
        out.put("title", feed.title());
        out.put("home_page_url", addresses.link(feed.home(), self));
        out.put("feed_url", addresses.link(self, self));
        out.put("description", feed.description());
        out.put("language", config.language());
        List<Object> items = new ArrayList<>();
        feed.items().forEach(item -> items.add(jsonItem(item, self)));
        out.put("items", items);
        return Json.bytes(out);
    }

    private Map<String, Object> jsonItem(FeedItem item, String self) {
        String url = item.entry().url();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", addresses.id(url));
        out.put("url", addresses.link(url, self));
        out.put("title", item.entry().title());
        out.put("summary", item.entry().summary());
        // One of the two must be there.
        bodies.html(item.entry(), self)
                .ifPresentOrElse(
                        html -> out.put("content_html", html),
                        () -> out.put("content_text", item.entry().summary()));
        out.put("date_published", FeedTime.rfc3339(item.published()));
        out.put("date_modified", FeedTime.rfc3339(item.updated()));
        if (!item.authors().isEmpty()) {
            out.put(
                    "authors",
                    item.authors().stream().map(name -> Map.of("name", name)).toList());
        }
        if (!item.tags().isEmpty()) {
            out.put("tags", item.tags());
        }
        String lang = item.entry().header().lang();
        if (lang != null) {
            out.put("language", lang);
        }
        return out;
    }
}
