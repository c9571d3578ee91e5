package cn.postgres.tusk.assemble;

import static cn.postgres.tusk.assemble.Documents.document;
import static cn.postgres.tusk.assemble.Documents.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.config.TermsConfig;
import cn.postgres.tusk.config.TermsConfig.TermEntry;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final SiteConfig CONFIG = ConfigReader.defaults();
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");

    private static Outcome<Site> assemble(List<Document> documents, String... assets) {
        return Assembly.site(CONFIG, TermsConfig.EMPTY, documents, List.of(assets), NOW);
    }

    private static List<String> urls(Site site) {
        return site.entries().stream().map(Entry::url).toList();
    }

    private static List<ProblemCode> codes(Outcome<Site> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    void leavesOutDraftsAndWhatIsNotDueAndSaysWhy() {
        Outcome<Site> outcome = assemble(List.of(
                post("a.md", "draft: true"),
                post("b.md", "date: 2026-11-24"),
                post("c.md", "expires: 2026-11-23 11:00"),
                post("d.md", "date: 2026-11-23 12:00")));
        assertEquals(
                List.of(new LeftOut("a.md", "draft"), new LeftOut("b.md", "scheduled"), new LeftOut("c.md", "expired")),
                outcome.value().leftOut());
        assertEquals(List.of("/d/"), urls(outcome.value()));
    }

    @Test
    void addressFollowsThePathByDefault() {
        Site site = assemble(List.of(
                        post("201808/20180801_01.md", "title: 甲"),
                        document("page", "pages/about.md", "title: 关于"),
                        post("posts/索引 入门.md", "title: 乙")))
                .value();
        assertEquals(List.of("/201808/20180801_01/", "/about/", "/posts/suoyin-rumen/"), urls(site));
        assertEquals("posts/suoyin-rumen/index.html", site.entries().get(2).file());
    }

    @Test
    void readmeStandsForItsFolderExceptAtTheTop() {
        Site site = assemble(List.of(
                        document("page", "README.md", "title: 甲"),
                        document("page", "class/README.md", "title: 乙"),
                        document("page", "class/index.md", "title: 丙"),
                        document("page", "index.md", "title: 丁")))
                .value();
        assertEquals(List.of("/readme/", "/class/readme/", "/class/", "/"), urls(site));
    }

    @Test
    void urlInTheHeaderWinsOverAPattern() {
        Outcome<Site> outcome = assemble(List.of(post("about.md", "title: 甲"), post("zzz.md", "url: /about/")));
        assertEquals("/about/", outcome.value().entries().get(0).url());
        assertEquals("zzz.md", outcome.value().entries().get(0).source().path());
        assertEquals(
                List.of(new LeftOut("about.md", "collision")), outcome.value().leftOut());
    }

    @Test
    void collisionNamesBothSourcesAlsoWhenOnlyCaseOrUnicodeFormDiffers() {
        Outcome<Site> outcome = assemble(List.of(
                post("a.md", "url: /Caf\u00e9/"), post("b.md", "url: /cafe\u0301/"), post("c.md", "url: /CAF\u00c9/")));
        assertEquals(List.of(ProblemCode.URL_COLLISION, ProblemCode.URL_COLLISION), codes(outcome));
        assertEquals("b.md", outcome.problems().get(0).place().file());
        assertEquals("a.md", outcome.problems().get(0).arguments().get(1));
        assertEquals(1, outcome.value().entries().size());
    }

    @Test
    void anUnsafeAddressIsAProblemAndThePageIsStillBuilt() {
        for (String url : List.of("/../../etc/passwd", "/a/%2e%2e/b/", "/a\\b/", "/a/./b/", "/a//b/", "/x?y/")) {
            Outcome<Site> outcome = assemble(List.of(post("a.md", "url: '" + url + "'")));
            assertEquals(List.of(ProblemCode.URL_UNSAFE), codes(outcome), url);
            assertEquals(List.of("/a/"), urls(outcome.value()), url);
        }
    }

    @Test
    void linksBetweenSourcesBecomeLinksBetweenPages() {
        Outcome<Site> outcome = assemble(
                List.of(
                        post(
                                "201808/20180801_01.md",
                                "title: 甲",
                                "../201809/20180901_02.md#小结",
                                "20180802_01.MD",
                                "/class/1.md",
                                "../class/",
                                "../class/README.md",
                                "../201809/20180901_02",
                                "!pic/a.png",
                                "https://www.postgresql.org/",
                                "mailto:a@example.org",
                                "#top",
                                "/tags/"),
                        post("201808/20180802_01.md", "title: 乙"),
                        post("201809/20180901_02.md", "title: 丙"),
                        document("page", "class/README.md", "title: 丁"),
                        document("page", "class/1.md", "title: 戊")),
                "201808/pic/a.png");
        assertEquals(List.of(), outcome.problems());
        assertEquals(
                List.of(
                        "/201809/20180901_02/#小结",
                        "/201808/20180802_01/",
                        "/class/1/",
                        "/class/",
                        "/class/",
                        "/201809/20180901_02/",
                        "/201808/pic/a.png",
                        "https://www.postgresql.org/",
                        "mailto:a@example.org",
                        "#top",
                        "/tags/"),
                outcome.value().entries().get(0).addresses());
        assertEquals(
                List.of("/201808/20180801_01/"), outcome.value().backlinks().get("/201809/20180901_02/"));
    }

    @Test
    void aNameThatSharesNothingButItsEndingIsNotProposed() {
        Outcome<Site> outcome = assemble(
                List.of(post("posts/甲.md", "title: 甲", "没有.md", "索引原里.md"), post("posts/索引原理.md", "title: 乙")));
        assertEquals(List.of(ProblemCode.BROKEN_LINK, ProblemCode.BROKEN_LINK_NEAREST), codes(outcome));
        assertEquals("posts/索引原理.md", outcome.problems().get(1).arguments().get(1));
    }

    @Test
    void aBrokenLinkIsReportedWhereItStandsWithTheNearestFile() {
        Outcome<Site> outcome = assemble(List.of(
                post("201808/a.md", "title: 甲", "../201801/b.md", "nothing-like-it.md", "!no.png", "../../up.md"),
                post("201809/b.md", "title: 乙")));
        assertEquals(
                List.of(
                        ProblemCode.BROKEN_LINK_NEAREST,
                        ProblemCode.BROKEN_LINK,
                        ProblemCode.MISSING_IMAGE,
                        ProblemCode.LINK_LEAVES_SITE),
                codes(outcome));
        Problem first = outcome.problems().get(0);
        assertEquals("201808/a.md:10:3", first.place().toString());
        assertEquals(List.of("../201801/b.md", "201809/b.md"), first.arguments());
    }

    @Test
    void spellingsThatDifferInCaseOrWidthAreOneTermWithEachSpellingFound() {
        Site site = assemble(List.of(
                        post("a.md", "tags: [PostgreSQL, Ｃ＃]"),
                        post("b.md", "tags: [postgresql, 'C#']"),
                        post("c.md", "tags: [PostgreSQL]")))
                .value();
        Term term = site.terms().get(Site.termKey("tags", "postgresql"));
        assertEquals("PostgreSQL", term.name());
        assertEquals("/tags/postgresql/", term.url());
        assertEquals(3, term.entries().size());
        assertEquals(2, site.taxonomies().get("tags").size());
    }

    @Test
    void termsWithOneSlugGetAddressesOfTheirOwn() {
        Site site =
                assemble(List.of(post("a.md", "tags: ['a b', 'a-b', 'a/b']"))).value();
        List<String> urls =
                site.taxonomies().get("tags").stream().map(Term::url).toList();
        assertEquals(3, urls.stream().distinct().count(), urls.toString());
        assertTrue(urls.stream().allMatch(url -> url.matches("/tags/[^/]+/")), urls.toString());
    }

    @Test
    void aDeclaredTermHasItsSlugItsNameAndItsSynonyms() {
        TermsConfig terms = new TermsConfig(
                Map.of("bloat", new TermEntry("bloat", "膨胀", "Bloat", List.of("表膨胀"), "")),
                Map.of(),
                Map.of(),
                Map.of());
        Site site = Assembly.site(
                        CONFIG,
                        terms,
                        List.of(post("a.md", "tags: [Bloat]"), post("b.md", "tags: [表膨胀]")),
                        List.of(),
                        NOW)
                .value();
        Term term = site.terms().get(Site.termKey("tags", "表膨胀"));
        assertEquals("膨胀", term.name());
        assertEquals("/tags/bloat/", term.url());
        assertEquals(2, term.entries().size());
    }

    @Test
    void aliasesBecomeRedirectsUnlessAPageIsThere() {
        Outcome<Site> outcome = assemble(List.of(
                post("a.md", "aliases: [/old/a.html, /b/, /../x]"), post("b.md", "aliases: [/b/, /old/a.html]")));
        assertEquals(Map.of("/old/a.html", "/a/"), outcome.value().redirects());
        assertEquals(
                List.of(ProblemCode.ALIAS_COLLISION, ProblemCode.ALIAS_UNSAFE, ProblemCode.ALIAS_COLLISION),
                codes(outcome));
    }

    @Test
    void postsAreListedNewestFirst() {
        Site site = assemble(List.of(
                        post("a.md", "date: 2018-08-01"),
                        post("b.md", "date: 2019-08-01"),
                        post("c.md", "title: 无日期"),
                        post("d.md", "date: 2018-08-01")))
                .value();
        assertEquals(
                List.of("/b/", "/d/", "/a/", "/c/"),
                site.lists().get("post").stream().map(Entry::url).toList());
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Document> documents =
                List.of(post("b.md", "tags: [x, y]", "a.md"), post("a.md", "tags: [y]"), post("c.md", "tags: [x, z]"));
        List<Document> reversed = List.of(documents.get(2), documents.get(1), documents.get(0));
        assertEquals(assemble(documents).value(), assemble(reversed).value());
    }
}
