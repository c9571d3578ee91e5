package cn.postgres.tusk.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
    private static final String MORNING = "2018-08-01T09:30:00+08:00";

    private static SmallSite posts() {
        return new SmallSite()
                .entry("post", "b", "Second", "2018-08-02T00:00:00+08:00", "PG")
                .entry("post", "a", "First", MORNING, "")
                .entry("post", "c", "Third", "2018-08-02T00:00:00+08:00", "索引");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss.xml", "atom.xml"})
    void showsNewestFirstAndTiesBySource(String file) throws FeedException {
        SyndFeed feed = read(posts().files().get(file));
        assertEquals(
                List.of("Second", "Third", "First"),
                feed.getEntries().stream().map(SyndEntry::getTitle).toList());
        SyndEntry first = feed.getEntries().get(2);
        assertEquals("https://example.org/kb/a/", first.getLink());
        assertEquals("https://example.org/kb/a/", first.getUri());
        assertEquals(Date.from(Instant.parse("2018-08-01T01:30:00Z")), first.getPublishedDate());
        assertEquals("张三", first.getAuthor());
        assertEquals("Summary of First", first.getDescription().getValue());
        assertEquals("知识库 & more", feed.getTitle());
        assertEquals("zh-CN", feed.getLanguage() == null ? "zh-CN" : feed.getLanguage());
    }

    @Test
    void writesTermNamesAsReadersKnowThem() throws FeedException {
        Map<String, String> files = posts().files();
        Channel channel = (Channel) new WireFeedInput().build(new StringReader(files.get("rss.xml")));
        Item second = channel.getItems().get(0);
        assertEquals("PostgreSQL", second.getCategories().get(0).getValue());
        assertEquals(
                "PostgreSQL - 知识库 & more",
                read(files.get("tags/PostgreSQL/atom.xml")).getTitle());
    }

    @Test
    void hasThreeFilesForTheSiteEachTagAndEachAuthor() {
        List<String> names = posts().files().keySet().stream()
                .filter(name -> name.endsWith("rss.xml") || name.endsWith("atom.xml") || name.endsWith("feed.json"))
                .toList();
        List<String> expected = new ArrayList<>();
        for (String folder : List.of("", "authors/张三/", "tags/PostgreSQL/", "tags/索引/")) {
            List.of("rss.xml", "atom.xml", "feed.json").forEach(file -> expected.add(folder + file));
        }
        assertEquals(expected.stream().sorted().toList(), names);
    }

    @Test
    void updatedIsTheNewestChangeAndNeverTheClock() throws FeedException {
        SmallSite site = posts().entry("post", "d", "Old", MORNING, "2020-02-02T02:02:02+08:00", "", "", List.of());
        Feed atom =
                (Feed) new WireFeedInput().build(new StringReader(site.files().get("atom.xml")));
        assertEquals(Date.from(Instant.parse("2020-02-01T18:02:02Z")), atom.getUpdated());
        Feed empty = (Feed) new WireFeedInput()
                .build(new StringReader(new SmallSite().files().get("atom.xml")));
        assertEquals(Date.from(Instant.EPOCH), empty.getUpdated());
    }

    @Test
    void datesAreInTheWritersZoneAndTheFormatsForm() {
        String rss = posts().files().get("rss.xml");
        assertTrue(rss.contains("<pubDate>Wed, 1 Aug 2018 09:30:00 +0800</pubDate>"), rss);
        String atom = posts().files().get("atom.xml");
        assertTrue(atom.contains("<published>2018-08-01T09:30:00+08:00</published>"), atom);
        String old = new SmallSite()
                .entry("post", "a", "Old", "1900-01-01T00:00:00+08:05:43", "")
                .files()
                .get("atom.xml");
        assertTrue(old.contains("<published>1899-12-31T15:54:17Z</published>"), old);
    }

    @Test
    void bytesDoNotDependOnLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> here = posts().files();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertEquals(here, posts().files());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void survivesHostileTitles() throws FeedException {
        String emoji = "\uD83D\uDC18";
        String title = "a ]]> b & <c> \"d\" \u0000\u0008\u001b\uFFFE 'e' " + emoji + " \uD83D ! \uDC18";
        Map<String, String> files = new SmallSite()
                .entry("post", "a", title, MORNING, "]]><&\u0001")
                .files();
        String plain = "a ]]> b & <c> \"d\"  'e' " + emoji + " \uFFFD ! \uFFFD";
        for (String file : List.of("rss.xml", "atom.xml")) {
            SyndEntry entry = read(files.get(file)).getEntries().get(0);
            assertEquals(plain, entry.getTitle(), file);
        }
        Item item = ((Channel) new WireFeedInput().build(new StringReader(files.get("rss.xml"))))
                .getItems()
                .get(0);
        assertEquals(
                "Summary of a ]]&gt; b &amp; &lt;c&gt; &quot;d&quot;  'e' " + emoji + " \uFFFD ! \uFFFD",
                item.getDescription().getValue());
        assertTrue(
                files.get("feed.json")
                        .contains("\"title\":\"a ]]> b & <c> \\\"d\\\" \\u0000\\u0008\\u001b\uFFFE 'e' " + emoji
                                + " \uFFFD ! \uFFFD\""),
                files.get("feed.json"));
    }

    @Test
    void wholeTextsHaveWorkingAddresses() throws FeedException {
        SmallSite site = new SmallSite()
                .entry(
                        "post",
                        "a",
                        "A",
                        MORNING,
                        null,
                        "",
                        "<p><a href=\"tusk:0\">x</a> <img src=\"tusk:1\"> <a href=\"tusk:2\">y</a>"
                                + " <a href=\"tusk:3\">z</a> <code>tusk:0 &quot;tusk:1&quot;</code></p>",
                        List.of("/b/#%E4%B8%80", "/img/x.png?a=1&b=2", "#here", "https://other.example/"));
        site.full = true;
        String html = "<p><a href=\"https://example.org/kb/b/#%E4%B8%80\">x</a>"
                + " <img src=\"https://example.org/kb/img/x.png?a=1&amp;b=2\">"
                + " <a href=\"https://example.org/kb/a/#here\">y</a> <a href=\"https://other.example/\">z</a>"
                + " <code>tusk:0 &quot;tusk:1&quot;</code></p>";
        Feed atom =
                (Feed) new WireFeedInput().build(new StringReader(site.files().get("atom.xml")));
        Content content = atom.getEntries().get(0).getContents().get(0);
        assertEquals("html", content.getType());
        assertEquals(html, content.getValue());
        Channel rss = (Channel)
                new WireFeedInput().build(new StringReader(site.files().get("rss.xml")));
        assertEquals(html, rss.getItems().get(0).getContent().getValue());
    }

    @Test
    void plansComeAsPreformattedText() {
        SmallSite site = new SmallSite();
        site.full = true;
        String plan =
                "<div class=\"code\"><pre><code>explain …;\n</code></pre><div class=\"plan\" translate=\"no\"><details open>"
                        + "<summary><span data-note=\"x\">Limit</span>\n</summary>  -&gt;  <span class=\"k\">Seq Scan</span>\n"
                        + "</details></div></div>\n<details open><summary>更多</summary></details>";
        site.entry("post", "plan", "计划", MORNING, null, "", plan, List.of());
        String json = site.files().get("feed.json");
        assertTrue(
                json.contains(
                        "<pre><span data-note=\\\"x\\\">Limit</span>\\n  -&gt;  <span class=\\\"k\\\">Seq Scan</span>\\n</pre></div>"),
                json);
        assertTrue(json.contains("<details open><summary>更多</summary></details>"), json);
    }

    @Test
    void withoutBaseUrlLinksAreRelativeAndIdsStable() throws FeedException {
        SmallSite site = posts();
        site.baseUrl = "";
        Map<String, String> files = site.files();
        Feed atom = (Feed) new WireFeedInput().build(new StringReader(files.get("tags/索引/atom.xml")));
        URI here = URI.create("file:///site/tags/x/atom.xml");
        assertEquals(
                "file:///site/c/",
                "file://"
                        + here.resolve(atom.getEntries()
                                        .get(0)
                                        .getAlternateLinks()
                                        .get(0)
                                        .getHref())
                                .getPath());
        String id = atom.getEntries().get(0).getId();
        assertTrue(id.matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), id);
        Feed whole = (Feed) new WireFeedInput().build(new StringReader(files.get("atom.xml")));
        assertEquals(id, whole.getEntries().get(1).getId());
        assertNotEquals(id, whole.getEntries().get(0).getId());
        assertTrue(files.get("rss.xml").contains("isPermaLink=\"false\""));
    }

    @Test
    void holdsPostsAndEventsOrElseEverythingWithADate() throws FeedException {
        SmallSite mixed = posts().entry("page", "p", "Page", MORNING, "").entry("event", "e", "Event", MORNING, "");
        assertEquals(4, read(mixed.files().get("rss.xml")).getEntries().size());
        assertEquals(
                5, read(mixed.files().get("authors/张三/rss.xml")).getEntries().size());
        SmallSite pages =
                new SmallSite().entry("page", "p", "Page", MORNING, "").entry("page", "q", "Undated", null, "");
        assertEquals(1, read(pages.files().get("rss.xml")).getEntries().size());
    }

    @Test
    void keepsToTheLimit() throws FeedException {
        SmallSite site = posts();
        site.limit = 2;
        assertEquals(2, read(site.files().get("atom.xml")).getEntries().size());
        site.enabled = false;
        assertFalse(site.files().containsKey("atom.xml"));
        assertTrue(site.files().containsKey("sitemap.xml"));
    }

    @Test
    void theAuthorsOwnFileWins() {
        Map<String, String> files = posts().asset("robots.txt").asset("rss.xml").files();
        assertFalse(files.containsKey("robots.txt"));
        assertFalse(files.containsKey("rss.xml"));
        assertTrue(files.containsKey("atom.xml"));
    }

    @Test
    void jsonFeedHasWhatTheFormatAsksFor() {
        String json =
                new SmallSite().entry("post", "a", "A", MORNING, "").files().get("feed.json");
        assertEquals("""
                {"version":"https://jsonfeed.org/version/1.1","title":"知识库 & more",\
                "home_page_url":"https://example.org/kb/","feed_url":"https://example.org/kb/feed.json",\
                "description":"知识库 & more","language":"zh-CN","items":[\
                {"id":"https://example.org/kb/a/","url":"https://example.org/kb/a/","title":"A",\
                "summary":"Summary of A","content_text":"Summary of A",\
                "date_published":"2018-08-01T09:30:00+08:00","date_modified":"2018-08-01T09:30:00+08:00",\
                "authors":[{"name":"张三"}]}]}
                """, json);
    }

    private static SyndFeed read(String text) throws FeedException {
        return new SyndFeedInput().build(new StringReader(text));
    }
}
