package cn.postgres.tusk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.theme.Theme;
import cn.postgres.tusk.theme.ThemeLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRendererTest {
    private static Map<String, String> pages(SiteConfig config, SampleSite sample, String themeName) {
        Theme theme = ThemeLoader.load(themeName, null).value();
        Map<String, String> assets =
                theme.assets().keySet().stream().collect(Collectors.toMap(path -> path, path -> "/assets/" + path));
        Site site = sample.site();
        PageRenderer renderer = new PageRenderer(config, site, theme, assets, sample::body);
        Map<String, String> pages = new TreeMap<>();
        for (Route route : Routes.of(config, site)) {
            Outcome<Output> outcome = renderer.render(route);
            assertEquals(List.of(), outcome.problems(), route.url());
            pages.put(route.url(), new String(outcome.value().bytes(), StandardCharsets.UTF_8));
        }
        return pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "community"})
    void everyPageOfEveryTypeHasItsTemplate(String theme) {
        Map<String, String> pages = pages(SampleSite.config(), Showcase.site(), theme);
        for (String folder : List.of(
                "posts",
                "books",
                "history",
                "branches",
                "events",
                "organisation",
                "people",
                "sponsors",
                "certificates",
                "faq",
                "cases",
                "pages")) {
            assertTrue(pages.containsKey("/" + folder + "/"), folder);
        }
        pages.forEach((url, html) -> {
            assertEquals(2, html.split("<h1", -1).length, "one h1 on " + url);
            assertFalse(html.contains("tusk:"), url);
            assertFalse(html.contains("null"), url);
            assertTrue(html.endsWith("</html>\n") || html.endsWith("</html>"), url);
        });
    }

    /** A heading “Main” must not take the skip link to itself. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "community"})
    void theLayoutsIdsAreNotThoseOfHeadings(String theme) {
        String body = "<h2 id=\"main\">Main</h2>\n<h2 id=\"site-nav\">Site nav</h2>\n<h2 id=\"nav\">Nav</h2>\n";
        SampleSite sample = new SampleSite().post("a", "甲", "2024-01-02", body).post("b", "乙", "2024-01-01", "");
        String html = pages(SampleSite.config(), sample, theme).get("/posts/a/");
        List<String> ids = java.util.regex.Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        assertEquals(
                List.of("main", "site-nav", "nav"),
                ids.stream().filter(id -> !id.startsWith("tusk-")).toList());
        assertTrue(html.contains("href=\"#tusk-main\""), "the skip link");
    }

    @Test
    void theSameSiteGivesTheSameBytesAndDigests() {
        assertEquals(
                pages(SampleSite.config(), Showcase.site(), "community"),
                pages(SampleSite.config(), Showcase.site(), "community"));
        assertEquals(digests(Showcase.site()), digests(Showcase.site()));
    }

    @Test
    void aViewsDigestChangesWithWhatItsPageShowsAndWithNothingElse() {
        SampleSite before =
                new SampleSite().post("a", "甲", "2024-01-02", "<p>一</p>").post("b", "乙", "2024-01-01", "<p>二</p>");
        SampleSite after =
                new SampleSite().post("a", "甲", "2024-01-02", "<p>改</p>").post("b", "乙", "2024-01-01", "<p>二</p>");
        Map<String, String> one = digests(before);
        Map<String, String> two = digests(after);
        List<String> changed = new ArrayList<>(one.keySet());
        changed.removeIf(url -> one.get(url).equals(two.get(url)));
        assertTrue(changed.contains("/posts/a/"));
        assertFalse(changed.contains("/posts/b/"), "a body that only others have");
    }

    private static Map<String, String> digests(SampleSite sample) {
        SiteConfig config = SampleSite.config();
        Theme theme = ThemeLoader.load("base", null).value();
        PageRenderer renderer = new PageRenderer(config, sample.site(), theme, Map.of(), sample::body);
        return Routes.of(config, sample.site()).stream()
                .collect(Collectors.toMap(Route::url, route -> renderer.digest(route, renderer.sketch(route), "")));
    }

    @Test
    void aTitleCannotEndTheScriptThatDescribesThePage() {
        String title = "</script><script>alert('x')</script> & <!-- \u2028";
        String html = pages(
                        SampleSite.config("https://example.org/docs", 20),
                        new SampleSite().post("x", title, "2024-01-01", "<p>正文</p>"),
                        "base")
                .get("/posts/x/");
        int start = html.indexOf("<script type=\"application/ld+json\">")
                + "<script type=\"application/ld+json\">".length();
        String json = html.substring(start, html.indexOf("</script>", start));
        assertTrue(json.startsWith("{\"@context\"") && json.endsWith("]}"), json);
        assertTrue(json.contains("\\u003c/script\\u003e\\u003cscript\\u003ealert('x')"), json);
        assertTrue(json.contains("\\u2028") && !json.contains("\u2028"), json);
        assertTrue(html.contains("<h1>&lt;/script&gt;"), "the heading is escaped");
        assertFalse(html.contains("<script>alert"), html);
    }

    @Test
    void wholeAddressesNeedABaseUrl() {
        SampleSite sample =
                new SampleSite().post("x", "题", "2024-01-01", "<p>正文</p>").redirect("/old/", "/posts/x/");
        Map<String, String> with = pages(SampleSite.config("https://example.org/docs/", 20), sample, "base");
        assertTrue(
                with.get("/posts/x/").contains("<link rel=\"canonical\" href=\"https://example.org/docs/posts/x/\">"));
        assertTrue(with.get("/posts/x/").contains("\"@type\":\"BreadcrumbList\""));
        assertTrue(with.get("/old/").contains("<link rel=\"canonical\" href=\"https://example.org/docs/posts/x/\">"));
        assertTrue(with.get("/404.html").contains("href=\"/docs/posts/\""), "shown under any address");
        Map<String, String> without = pages(SampleSite.config(), sample, "base");
        assertFalse(without.get("/posts/x/").contains("canonical"));
        assertTrue(without.get("/old/").contains("content=\"0; url=../posts/x/\""));
        assertTrue(without.get("/old/").contains("noindex"));
    }

    @Test
    void linksOfABodyLeadFromItsPage() {
        String html = pages(SampleSite.config(), Showcase.site(), "base").get(Showcase.POST);
        assertTrue(html.contains("<a href=\"https://www.postgresql.org/docs/\">官方手册</a>"));
        assertTrue(html.contains("<a href=\"../a/#计划\">另一篇笔记</a>"));
        assertTrue(html.contains("<a href=\"#本页\">本页</a>"));
    }

    @Test
    void eventsStillToComeStandFirst() {
        String html = pages(SampleSite.config(), Showcase.site(), "base")
                .get("/events/")
                .replace("<wbr>", "");
        int upcoming = html.indexOf("春季技术沙龙");
        int past = html.indexOf("第十五届年会");
        assertTrue(html.indexOf("即将举行") < upcoming
                && upcoming < html.indexOf("id=\"year-2025\"")
                && html.indexOf("id=\"year-2025\"") < past);
        String later = pages(SampleSite.config(), Showcase.site().built("2026-04-12T00:30:00+08:00"), "base")
                .get("/events/");
        assertFalse(later.contains("即将举行"), "the day after, it is past");
        assertTrue(later.contains("2026 年 4 月 12 日（构建本站之日）"), "and the page says which day it is");
    }

    @Test
    void theMenuIsMadeFromWhatTheSiteHas() {
        SampleSite blog = new SampleSite().post("x", "题", "2024-01-01", "<p>正文</p>", "索引");
        assertEquals(List.of("文章", "归档", "标签", "作者与讲者"), menu(blog));
        assertEquals(
                List.of("文章", "书籍", "大事记", "分会", "活动", "活动品牌", "组织", "人物", "赞助", "认证", "常见问题", "案例"),
                menu(Showcase.site()));
    }

    private static List<String> menu(SampleSite sample) {
        Theme theme = ThemeLoader.load("base", null).value();
        PageRenderer renderer = new PageRenderer(SampleSite.config(), sample.site(), theme, Map.of(), sample::body);
        Route any = Routes.of(SampleSite.config(), sample.site()).get(0);
        return renderer.sketch(any).site().menu().stream()
                .map(PageView.NavLink::title)
                .toList();
    }
}
