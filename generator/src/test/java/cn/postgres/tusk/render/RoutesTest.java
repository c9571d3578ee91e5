package cn.postgres.tusk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.theme.ThemeLoader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static Map<String, Route> routes(SampleSite sample, int pageSize) {
        return Routes.of(SampleSite.config("", pageSize), sample.site()).stream()
                .collect(Collectors.toMap(Route::url, Function.identity()));
    }

    private static SampleSite posts(int count) {
        SampleSite sample = new SampleSite();
        for (int i = 0; i < count; i++) {
            sample.post("p" + i, "第 " + i + " 篇", "2018-%02d-01".formatted(12 - i), "<p>文</p>", "索引");
        }
        return sample;
    }

    @Test
    void listsAreCutIntoPages() {
        Map<String, Route> routes = routes(posts(5), 2);
        assertEquals("posts/page/3/index.html", routes.get("/posts/page/3/").file());
        assertNull(routes.get("/posts/page/4/"));
        assertNull(routes.get("/posts/page/1/"), "the first page is the list itself");
        assertTrue(routes.containsKey("/tags/%E7%B4%A2%E5%BC%95/page/3/"));
        assertEquals(
                "tags/索引/page/3/index.html",
                routes.get("/tags/%E7%B4%A2%E5%BC%95/page/3/").file());
    }

    @Test
    void aFullLastPageIsFollowedByNone() {
        Map<String, Route> routes = routes(posts(4), 2);
        assertTrue(routes.containsKey("/posts/page/2/"));
        assertFalse(routes.containsKey("/posts/page/3/"));
    }

    @Test
    void everyEntryStandsOnExactlyOnePageOfItsList() {
        SampleSite sample = posts(7);
        Site site = sample.site();
        PageRenderer renderer = new PageRenderer(
                SampleSite.config("", 3), site, ThemeLoader.load("base", null).value(), Map.of(), sample::body);
        List<String> listed = Routes.of(SampleSite.config("", 3), site).stream()
                .filter(route -> route.kind() == Route.Kind.LIST)
                .map(renderer::sketch)
                .flatMap(view -> view.list().groups().stream())
                .flatMap(group -> group.items().stream())
                .map(PageView.Item::url)
                .toList();
        assertEquals(site.lists().get("post").stream().map(entry -> entry.url()).toList(), listed);
    }

    @Test
    void anEntryKeepsItsAddressAndGetsTheListThatWouldHaveStoodThere() {
        SampleSite sample = posts(3).at("/posts/", "page", "关于这些文章", null, new Page(null), "<p>导语</p>");
        Map<String, Route> routes = routes(sample, 2);
        Route route = routes.get("/posts/");
        assertEquals(Route.Kind.ENTRY, route.kind());
        assertNotNull(route.listing());
        assertEquals(Route.Kind.LIST, routes.get("/posts/page/2/").kind());
        assertEquals(
                1,
                Routes.of(SampleSite.config("", 2), sample.site()).stream()
                        .filter(r -> r.file().equals("posts/index.html"))
                        .count());
    }

    @Test
    void aHomePageOfTheAuthorsOwnIsFollowedByTheNewestTexts() {
        SampleSite sample = posts(3).at("/", "page", "欢迎", null, new Page(null), "<p>你好</p>");
        Route home = routes(sample, 20).get("/");
        assertEquals(Route.Kind.ENTRY, home.kind());
        assertEquals(3, home.listing().entries().size());
    }

    @Test
    void addressesThatDifferOnlyInCaseAreOneFileOnSomeSystems() {
        SampleSite sample = posts(1).at("/Tags/", "page", "标签说明", null, new Page(null), "<p>文</p>");
        Map<String, Route> routes = routes(sample, 20);
        assertEquals(Route.Kind.ENTRY, routes.get("/Tags/").kind());
        assertNull(routes.get("/tags/"));
    }

    @Test
    void aRedirectNeverTakesThePlaceOfAPage() {
        SampleSite sample = posts(2).redirect("/posts/p0/", "/posts/p1/")
                .redirect("/posts/", "/posts/p1/")
                .redirect("/old/a.html", "/posts/p1/")
                .redirect("/../../etc/x/", "/posts/p1/")
                .redirect("/%2e%2e/x/", "/posts/p1/");
        Map<String, Route> routes = routes(sample, 20);
        assertEquals(Route.Kind.ENTRY, routes.get("/posts/p0/").kind());
        assertEquals(Route.Kind.LIST, routes.get("/posts/").kind());
        assertEquals("old/a.html", routes.get("/old/a.html").file());
        assertTrue(routes.values().stream().noneMatch(route -> route.file().contains("..")));
    }

    @Test
    void archivesFileByYearAndMonth() {
        SampleSite sample = new SampleSite()
                .post("a", "甲", "2018-08-01", "")
                .post("b", "乙", "2018-08-31", "")
                .post("c", "丙", "2017-01-01", "");
        Map<String, Route> routes = routes(sample, 20);
        assertEquals(2, routes.get("/archives/2018/08/").listing().entries().size());
        assertEquals(
                "/posts/b/",
                routes.get("/archives/2018/08/").listing().entries().get(0).url(),
                "newest first");
        assertEquals(1, routes.get("/archives/2017/").listing().entries().size());
        assertFalse(routes.containsKey("/archives/2017/02/"));
    }

    @Test
    void aSiteWithoutEntriesHasAHomePage() {
        Map<String, Route> routes = routes(new SampleSite(), 20);
        assertEquals(java.util.Set.of("/", "/search/", "/404.html"), routes.keySet());
    }

    @Test
    void aSearchPageOfTheAuthorsOwnTakesItsPlace() {
        SampleSite sample = posts(1).at("/search/", "page", "怎样查找", null, new Page(null), "<p>文</p>");
        assertEquals(Route.Kind.ENTRY, routes(sample, 20).get("/search/").kind());
        assertFalse(routes(posts(1), 20).get("/search/").indexed(), "search engines leave searches out");
    }

    @Test
    void theSourceAndTypeOfAPageAreTheReports() {
        Map<String, Route> routes = routes(posts(1), 20);
        assertEquals("posts/posts/p0.md", routes.get("/posts/p0/").source().orElseThrow());
        assertEquals("post", routes.get("/posts/p0/").type());
        assertTrue(routes.get("/posts/").source().isEmpty());
        assertEquals("list", routes.get("/posts/").type());
    }
}
