package cn.postgres.tusk.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.data.JsonReader;
import cn.postgres.tusk.data.Value;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every feed of the site is read by a feed reader's parser, and every item leads to a page. */
@ExtendWith(CommunitySite.Built.class)
class FeedReadersIT {
    @Test
    void romeReadsEveryRssAndAtomFeed(CommunitySite site) throws IOException, FeedException {
        int read = 0;
        for (String name : new String[] {"rss.xml", "atom.xml"}) {
            for (Path file : site.files("/" + name)) {
                SyndFeed feed = new SyndFeedInput().build(file.toFile());
                assertEquals(name.startsWith("rss") ? "rss_2.0" : "atom_1.0", feed.getFeedType());
                assertFalse(feed.getTitle().isBlank(), file.toString());
                assertTrue(feed.getLink().startsWith(CommunitySite.BASE + "/"), file.toString());
                Set<String> ids = new HashSet<>();
                for (SyndEntry entry : feed.getEntries()) {
                    assertFalse(entry.getTitle().isBlank(), file.toString());
                    assertTrue(entry.getUri() != null && ids.add(entry.getUri()), file + " " + entry.getUri());
                    assertTrue(entry.getPublishedDate() != null, file + " " + entry.getLink());
                    leadsToAPage(site, entry.getLink());
                }
                read++;
            }
        }
        assertTrue(read > 100, "feeds: " + read);
    }

    /** JSON Feed 1.1 (jsonfeed.org/version/1.1): what a feed and an item must have. */
    @Test
    void everyJsonFeedIsWhatItsVersionSays(CommunitySite site) throws IOException {
        int read = 0;
        for (Path file : site.files("/feed.json")) {
            Value.Mapping feed = (Value.Mapping) JsonReader.read(file.toString(), Files.readString(file), 1)
                    .value()
                    .orElseThrow();
            assertEquals("https://jsonfeed.org/version/1.1", text(feed, "version"));
            assertFalse(text(feed, "title").isBlank());
            leadsToAPage(site, text(feed, "home_page_url"));
            for (Value value : ((Value.Sequence) feed.get("items")).items()) {
                Value.Mapping item = (Value.Mapping) value;
                assertFalse(text(item, "id").isBlank(), file.toString());
                assertTrue(item.get("content_html") != null || item.get("content_text") != null, file.toString());
                OffsetDateTime.parse(text(item, "date_published"));
                leadsToAPage(site, text(item, "url"));
            }
            read++;
        }
        assertTrue(read > 50, "feeds: " + read);
    }

    @Test
    void everyFeedThatAPageNamesIsThere(CommunitySite site) {
        for (Map.Entry<String, Document> page : site.pages().entrySet()) {
            for (Element link : page.getValue().select("link[rel=alternate][type~=rss|atom|feed]")) {
                site.file(URI.create(link.absUrl("href")).getPath());
            }
        }
    }

    private static void leadsToAPage(CommunitySite site, String address) {
        assertTrue(address.startsWith(CommunitySite.BASE + "/"), address);
        site.file(address.substring(CommunitySite.BASE.length()));
    }

    private static String text(Value.Mapping mapping, String key) {
        return mapping.get(key) instanceof Value.Scalar scalar ? scalar.text() : "";
    }
}
