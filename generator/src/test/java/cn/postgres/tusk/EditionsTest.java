package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.search.index.SearchResult;
import cn.postgres.tusk.search.index.SiteSearch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in Simplified and Traditional Chinese and in English, as its readers find it. */
class EditionsTest {
    private static final List<String> TREES = List.of("", "/zh-hant", "/en");
    private static final String POST = "/posts/2025-03-01-buffers/";

    @TempDir
    static Path folder;

    private static BuiltSite site;

    @BeforeAll
    static void build() throws IOException {
        Path content = BuiltSite.copy(Expected.resources("sites/languages/content"), folder.resolve("content"));
        site = BuiltSite.of(content, folder);
    }

    private static Set<String> files(String tree) throws IOException {
        Path root =
                site.output().resolve(tree.isEmpty() ? "." : tree.substring(1)).normalize();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".html") || file.endsWith("rss.xml") || file.endsWith("feed.json"))
                    .filter(file -> !tree.isEmpty() || !file.startsWith("zh-hant/") && !file.startsWith("en/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyPageAndFeedIsInEveryEdition() throws IOException {
        Set<String> original = files("");
        assertTrue(original.size() > 20, original.toString());
        assertEquals(original, files("/zh-hant"));
        assertEquals(original, files("/en"));
        assertEquals(
                original.stream().filter(file -> file.endsWith(".html")).count() * 3,
                site.report().pages().size());
    }

    @Test
    void everyLinkOfEveryPageLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (String tree : TREES) {
            for (String file : files(tree)) {
                if (file.endsWith(".html") && !file.equals("404.html")) {
                    String url = tree + "/" + file;
                    for (Element link : site.page(url.replace(" ", "%20")).select("[href], [src]")) {
                        String written = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                        if (!written.startsWith("http") && !exists(url, written)) {
                            broken.add(url + " → " + written);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean exists(String from, String written) throws IOException {
        String path = URI.create(
                        "http://x" + URI.create(from.replace(" ", "%20")).getRawPath())
                .resolve(written)
                .getPath()
                .substring(1);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        return Files.isRegularFile(site.output().resolve(file));
    }

    @Test
    void codeAndAnchorsAreTheSameInBothScripts() throws IOException {
        for (String file : files("")) {
            if (file.endsWith(".html")) {
                Document original = site.page("/" + file);
                Document traditional = site.page("/zh-hant/" + file);
                assertEquals(
                        original.select("pre, code").outerHtml(),
                        traditional.select("pre, code").outerHtml(),
                        file);
                assertEquals(
                        original.select("[id]").eachAttr("id"),
                        traditional.select("[id]").eachAttr("id"),
                        file);
            }
        }
    }

    @Test
    void traditionalPageIsTraditionalThroughout() {
        Document page = site.page("/zh-hant" + POST);
        assertEquals("zh-Hant-TW", page.select("html").attr("lang"));
        assertEquals("共享記憶體裡有什麼", page.select("h1").text());
        assertTrue(page.select(".prose").text().contains("資料庫把讀過的資料頁放在共享記憶體裡"), page.text());
        assertTrue(page.select(".prose").text().contains("引文软件不轉換"));
        assertEquals("共享記憶體的示意圖", page.select(".prose img").attr("alt"));
        assertEquals("zh_TW", page.select("meta[property=og:locale]").attr("content"));
        assertTrue(page.select("script[data-copy]").attr("data-copy").equals("複製"));
    }

    @Test
    void siteAsWrittenSaysNothingElseThanBefore() {
        Document page = site.page(POST);
        assertEquals("zh-CN", page.select("html").attr("lang"));
        assertEquals("共享内存里有什么", page.select("h1").text());
    }

    @Test
    void entryInTheOtherScriptStaysAsWrittenAndIsMarked() {
        for (String tree : TREES) {
            Document page = site.page(tree + "/posts/2025-05-01-taiwan/");
            assertEquals("zh-Hant", page.select(".prose").attr("lang"), tree);
            assertTrue(page.select(".prose").text().contains("里長也還是里長"), tree);
            assertEquals("社群聚會的記錄", page.select("h1").text());
        }
    }

    @Test
    void languageMenuLeadsToTheSamePage() {
        for (String tree : TREES) {
            List<Element> links = site.page(tree + POST).select(".languages a");
            assertEquals(
                    List.of("简体中文", "繁體中文", "English"),
                    links.stream().map(Element::text).toList(),
                    tree);
            assertEquals(
                    List.of(POST, "/zh-hant" + POST, "/en" + POST),
                    links.stream()
                            .map(link -> URI.create(tree + POST)
                                    .resolve(link.attr("href"))
                                    .getPath())
                            .toList(),
                    tree);
            assertEquals(
                    List.of("zh-Hans", "zh-Hant", "en"),
                    links.stream().map(link -> link.attr("hreflang")).toList());
            assertEquals(
                    1,
                    links.stream().filter(link -> link.hasAttr("aria-current")).count());
        }
    }

    @Test
    void alternatesNameTheVersionsThereAre() {
        String base = "https://notes.example.org/pg";
        for (String tree : TREES) {
            Document page = site.page(tree + POST);
            assertEquals(base + tree + POST, page.select("link[rel=canonical]").attr("href"));
            assertEquals(
                    List.of(
                            "zh-Hans " + base + POST,
                            "zh-Hant " + base + "/zh-hant" + POST,
                            "en " + base + "/en" + POST,
                            "x-default " + base + POST),
                    page.select("link[hreflang]").stream()
                            .map(link -> link.attr("hreflang") + " " + link.attr("href"))
                            .toList());
        }
        Document borrowed = site.page("/en/posts/2025-04-01-failover/");
        assertEquals(
                base + "/posts/2025-04-01-failover/",
                borrowed.select("link[rel=canonical]").attr("href"));
        assertEquals(
                List.of("zh-Hans", "zh-Hant", "x-default"),
                borrowed.select("link[hreflang]").eachAttr("hreflang"));
    }

    @Test
    void translationTakesThePlaceOfItsOriginal() {
        Document page = site.page("/en" + POST);
        assertEquals("en", page.select("html").attr("lang"));
        assertEquals("What is in shared memory", page.select("h1").text());
        assertEquals("Skip to content", page.select(".skip").text());
        assertEquals("Memory", page.select(".terms dd a").text());
        assertEquals(
                List.of("Posts", "Books", "About"),
                page.select(".site-nav > ul > li > a").eachText());
        assertTrue(
                page.select(".note-older").text().contains("1 June 2025"),
                page.select(".note").text());
        List<String> facts = site.page("/en/books/vacuum/").select(".facts dd").eachText();
        assertTrue(facts.contains("Some Press"), facts.toString());
        assertTrue(facts.contains("9787302000006"), "what is not translated is the original's: " + facts);
    }

    @Test
    void englishPageHasNoChineseWordsAround() {
        Document page = site.page("/en" + POST);
        page.select("[lang], .meta, .neighbours, .kindred").remove();
        String words = page.text()
                + page.select("main *").stream()
                        .flatMap(element ->
                                Stream.of(element.attr("aria-label"), element.attr("title"), element.attr("alt")))
                        .collect(Collectors.joining(" "));
        assertFalse(
                words.codePoints().anyMatch(cp -> Character.UnicodeScript.of(cp) == Character.UnicodeScript.HAN),
                words);
    }

    @Test
    void translationIsNotListedTwice() {
        assertFalse(Files.exists(site.output().resolve("posts/2025-03-01-buffers.en")));
        assertEquals(
                List.of("共享内存里有什么"),
                site.page("/posts/").select(".item-title").stream()
                        .map(Element::text)
                        .filter(title -> title.contains("内存") || title.contains("memory"))
                        .toList());
        List<String> english = site.page("/en/posts/").select(".item-title").eachText();
        assertEquals("What is in shared memory", english.get(0), "what can be read comes first");
        assertEquals(3, english.size());
    }

    @Test
    void borrowedTextSaysSoAndNamesItsLanguage() {
        Document page = site.page("/en/posts/2025-04-01-failover/");
        assertEquals("zh-CN", page.select(".prose").attr("lang"));
        assertTrue(page.select(".note-untranslated").text().contains("in Chinese"));
        Element item = site.page("/en/posts/").select(".item").get(1);
        assertTrue(item.text().contains("in Chinese"), item.text());
        assertTrue(item.select(".item-title").hasAttr("lang"));
    }

    @Test
    void feedsAreInTheirLanguageAndLeadIntoTheirEdition() throws IOException {
        String rss = Files.readString(site.output().resolve("zh-hant/rss.xml"));
        assertTrue(rss.contains("<language>zh-Hant-TW</language>"), rss);
        assertTrue(rss.contains("<title>共享記憶體裡有什麼</title>"), rss);
        assertTrue(rss.contains("<link>https://notes.example.org/pg/zh-hant" + POST + "</link>"), rss);
        String english = Files.readString(site.output().resolve("en/feed.json"));
        assertTrue(english.contains("What is in shared memory"), english);
    }

    @Test
    void sitemapHasEveryVersionWithItsAlternates() throws IOException {
        String sitemap = Files.readString(site.output().resolve("sitemap.xml"));
        assertTrue(sitemap.contains("<loc>https://notes.example.org/pg/zh-hant" + POST + "</loc>"), sitemap);
        assertTrue(sitemap.contains("hreflang=\"en\" href=\"https://notes.example.org/pg/en" + POST + "\""), sitemap);
        assertFalse(sitemap.contains("/pg/en/posts/2025-04-01-failover/"), "a borrowed text is not a page to find");
        assertFalse(Files.exists(site.output().resolve("zh-hant/sitemap.xml")));
    }

    @Test
    void eachScriptIsSearchedInItsOwnWords() throws IOException {
        assertEquals(List.of(POST), hits("index", "共享内存"));
        assertEquals(List.of(POST), hits("index-zh-hant", "共享記憶體"));
        assertEquals(List.of(), hits("index-zh-hant", "共享内存"));
        assertEquals(List.of(POST), hits("index-en", "shared memory"));
    }

    private static List<String> hits(String index, String query) throws IOException {
        try (SiteSearch search = SiteSearch.open(folder.resolve(index)).value().orElseThrow()) {
            return search.search(query, 10).value().hits().stream()
                    .map(SearchResult.Hit::url)
                    .toList();
        }
    }

    @Test
    void redirectsAndThePageForWhatIsMissingStandInEveryEdition() {
        for (String tree : TREES) {
            String refresh =
                    site.page(tree + "/old/buffers/").select("meta[http-equiv]").attr("content");
            assertEquals("0; url=../../posts/2025-03-01-buffers/", refresh, tree);
            Document missing = site.page(tree + "/404.html");
            assertEquals("/pg" + tree + "/", missing.select(".site-name").attr("href"));
            assertNotNull(
                    missing.selectFirst("link[href^=/pg/assets/]"),
                    missing.head().html());
        }
    }

    @Test
    void siteInTraditionalIsWrittenInItAndCanBeSimplified(@TempDir Path other) throws IOException {
        Path content = other.resolve("content");
        BuiltSite.write(content, "site.yml", "title: 資料庫筆記\nlanguage: zh-TW\nlanguages: {simplified: true}\n");
        BuiltSite.write(content, "posts/a.md", "---\ntitle: 後來的發展\ndate: 2025-01-02\n---\n皇后在後面，軟體`資料庫`。\n");
        BuiltSite built = BuiltSite.of(content, other);
        assertEquals(List.of(), built.problems());
        Document page = built.page("/posts/a/");
        assertEquals("zh-TW", page.select("html").attr("lang"));
        assertEquals(
                "跳到正文 選單 首頁",
                (page.select(".skip").text() + " " + page.select(".menu-button").text() + " "
                        + page.select(".breadcrumbs li").get(0).text()));
        Document simplified = built.page("/zh-hans/posts/a/");
        assertEquals("后来的发展", simplified.select("h1").text());
        assertEquals("皇后在后面，软体資料庫。", simplified.select(".prose").text());
        assertEquals("zh-Hans", simplified.select("html").attr("lang"));
        assertEquals("菜单", simplified.select(".menu-button").text());
    }

    @Test
    void addressesThatTheContentTookAreLeftToIt(@TempDir Path other) throws IOException {
        Path content = other.resolve("content");
        BuiltSite.write(content, "site.yml", "languages: {traditional: true}\n");
        BuiltSite.write(content, "pages/about.md", "# 关于\n\n甲。\n");
        BuiltSite.write(content, "pages/hant.md", "---\nurl: /zh-hant/about/\n---\n# 手写的繁體頁\n\n乙。\n");
        BuiltSite built = BuiltSite.of(content, other);
        assertEquals("手写的繁體頁", built.page("/zh-hant/about/").select("h1").text());
        assertTrue(
                built.problems().stream().anyMatch(problem -> problem.contains("edition-taken")),
                built.problems().toString());
        assertFalse(built.problems().stream().anyMatch(problem -> problem.contains("output-duplicate")));
    }

    @Test
    void problemsAreSaidOnce() {
        assertEquals(1, site.problems().size(), site.problems().toString());
        assertTrue(
                site.problems().get(0).contains("translation-orphan"),
                site.problems().toString());
    }
}
