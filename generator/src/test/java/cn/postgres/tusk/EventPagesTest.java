package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of events, series and branches show of each other. */
class EventPagesTest {
    @TempDir
    Path folder;

    private BuiltSite site;

    @BeforeEach
    void build() throws IOException {
        Path content = folder.resolve("content");
        BuiltSite.write(content, "site.yml", "title: 社区\n");
        BuiltSite.write(content, "people/li-si.yml", "title: 李四\nnames: [四哥]\n");
        BuiltSite.write(content, "branches/hz.yml", "title: 杭州分会\ncity: 杭州\nprovince: 浙江\nkind: branch\n");
        BuiltSite.write(
                content, "branches/wz.yml", "title: 温州\ncity: 温州\nprovince: 浙江\nkind: city\nstatus: activity-only\n");
        BuiltSite.write(content, "branches/jj.yml", "title: 京津用户组\ncity: 北京\nprovince: 北京\ncovers: 天津\n");
        BuiltSite.write(
                content, "series/tiantian.yml", "title: 天天象上\nnames: [PG天天象上]\norganisers: [社区]\nagenda: [签到, 圆桌]\n");
        BuiltSite.write(content, "series/empty.yml", "title: 走进小镇\n");
        BuiltSite.write(content, "events/all.yml", """
                - title: 第一期
                  slug: one
                  series: 天天象上
                  start: 2018-01-21
                  city: 杭州
                  venue: 图书馆
                  organisers: [社区]
                  speakers: [四哥（某公司）, 王五]
                  talks: [{ title: 索引, speakers: [李四], slides: "https://www.example.org/a.pdf" }]
                - { title: 第二期, slug: two, series: PG天天象上, start: 2026-12-01, city: 天津 }
                - { title: 第三期, slug: three, series: 天天象上, start: 2026-11-20, startTime: "19:30", online: true }
                - { title: 只知年份, slug: year, start: 2014 }
                """);
        site = BuiltSite.of(content, folder);
        assertEquals("[]", site.problems().toString());
    }

    @Test
    void theEntryOfASeriesIsItsPageWithTheNextEventsFirst() {
        Document page = site.page("/series/tiantian/");
        assertEquals("天天象上", page.select("h1").text());
        assertEquals("[第三期, 第二期, 第一期]", page.select(".item-title").eachText().toString());
        assertEquals(2, page.select(".group-upcoming .item-title").size());
        assertEquals("签到 圆桌", page.select(".row-agenda li").text());
        assertTrue(page.select("script[type=application/ld+json]").html().contains("\"EventSeries\""));
        assertTrue(site.page("/series/empty/").select(".held").text().contains("还没有"));
        assertEquals(2, site.page("/series/").select(".item-title").size());
    }

    @Test
    void speakersAndCitiesLeadToTheirPages() {
        Document page = site.page("/events/one/");
        assertEquals("../../people/li-si/", page.select(".speakers a").attr("href"));
        assertEquals("四哥（某公司） 王五", page.select(".speakers a").text());
        assertEquals("../../people/li-si/", page.select(".talk-speakers a").attr("href"));
        assertEquals("../../branches/hz/", page.select(".meta a").attr("href"));
        assertEquals("event.ics", page.select(".calendar a").attr("href"));
        assertEquals(0, site.page("/events/year/").select(".calendar").size());
    }

    @Test
    void schemaOrgSaysWhatIsKnownAndNoMore() {
        String one = site.page("/events/one/")
                .select("script[type=application/ld+json]")
                .html();
        assertTrue(one.contains("\"startDate\":\"2018-01-21\""), one);
        assertTrue(one.contains("OfflineEventAttendanceMode") && one.contains("\"addressLocality\":\"杭州\""), one);
        assertTrue(one.contains("\"superEvent\""), one);
        assertFalse(one.contains("eventStatus"), one);
        String live = site.page("/events/three/")
                .select("script[type=application/ld+json]")
                .html();
        assertTrue(live.contains("\"startDate\":\"2026-11-20T19:30:00+08:00\""), live);
        assertTrue(live.contains("OnlineEventAttendanceMode"), live);
        String year = site.page("/events/year/")
                .select("script[type=application/ld+json]")
                .html();
        assertFalse(year.contains("\"Event\"") || year.contains("location"), "of no place known: " + year);
    }

    @Test
    void schemaOrgCallsABranchAnOrganizationOfItsCities() {
        String branch = site.page("/branches/jj/")
                .select("script[type=application/ld+json]")
                .html();
        assertTrue(branch.contains("\"Organization\"") && branch.contains("\"天津\""), branch);
    }

    @Test
    void aBranchShowsTheEventsOfAllItsCities() {
        assertEquals(
                "第二期", site.page("/branches/jj/").select(".held .item-title").text());
        assertEquals(
                "第一期", site.page("/branches/hz/").select(".held .item-title").text());
        Document list = site.page("/branches/");
        assertEquals("hz/", list.select("#province-zj a").attr("href"));
        assertEquals(
                "[jj/, jj/, #province-zj]",
                list.select("svg a").eachAttr("href").toString());
        assertEquals(
                "杭州",
                site.page("/events/").select("#by-cities + ul a[href$=hz/]").text());
    }

    /** With a cache nothing is made anew on the same day; on the next, the pages that name the day. */
    @Test
    void theDayOfTheBuildIsNeverThatOfAnEarlierBuild() {
        Path content = folder.resolve("content");
        Path output = folder.resolve("kept");
        BuildReport first = build(content, output, BuiltSite.NOW);
        assertTrue(first.rendered() > 10);
        assertEquals(0, build(content, output, BuiltSite.NOW.plusSeconds(3600)).rendered());
        BuildReport next = build(content, output, BuiltSite.NOW.plusSeconds(86_400));
        assertTrue(next.rendered() > 0 && next.rendered() < first.rendered(), "rendered: " + next.rendered());
        Document home = new BuiltSite(content, output, next).page("/");
        assertTrue(home.select(".next-events .as-of").text().contains("2026 年 11 月 2 日"));
    }

    private BuildReport build(Path content, Path output, Instant now) {
        Path index = folder.resolve("kept-index");
        Path cache = folder.resolve("cache");
        return SiteGenerator.of(
                        new BuildOptions(content, output, index, cache, null, null, false, false, now, Progress.NONE))
                .build();
    }

    @Test
    void theHomePageSaysWhatIsNextAndWhenThatWasKnown() {
        Document home = site.page("/");
        assertEquals(
                "[第三期, 第二期]", home.select(".next-events .item-title").eachText().toString());
        assertTrue(home.select(".next-events .as-of").text().contains("2026 年 11 月 1 日"));
    }
}
