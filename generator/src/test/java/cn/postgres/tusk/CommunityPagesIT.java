package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of the organisation, its sponsors and of why PostgreSQL say, and that it changes by itself in time. */
class CommunityPagesIT {
    private static final Instant BEFORE = Instant.parse("2026-11-12T15:59:00Z");
    private static final Instant AFTER = Instant.parse("2026-11-12T16:01:00Z");

    @TempDir
    Path folder;

    private CachedSite site() {
        return new CachedSite(folder);
    }

    private Document page(String url) throws IOException {
        return Jsoup.parse(folder.resolve("site" + url + "index.html"));
    }

    private void write(String path, String text) throws IOException {
        BuiltSite.write(folder.resolve("content"), path, text);
    }

    @Test
    void aSponsorIsAFormerOneOnceItsTimeIsOver() throws IOException {
        write("sponsors/a.yml", "title: 甲\nto: 2026-11-12\n");
        write("sponsors/b.yml", "title: 乙\n");
        site().kept(BEFORE);
        assertEquals(List.of("现在的赞助者"), page("/sponsors/").select(".group > h2").eachText());
        site().kept(AFTER);
        assertEquals(
                List.of("现在的赞助者", "曾经的赞助者"),
                page("/sponsors/").select(".group > h2").eachText());
        assertEquals("甲", page("/sponsors/").select(".group-past td a").text());
    }

    @Test
    void aVersionIsUnsupportedOnceItsLastDayIsOver() throws IOException {
        write("why/v.yml", "title: 版本\nversions:\n  - { number: 14, released: 2021-09-30, end: 2026-11-12 }\n");
        site().kept(BEFORE);
        assertEquals(
                "14 2021-09-30 2026-11-12 维护中",
                page("/why/v/").select(".chart-support tbody tr").text());
        site().kept(AFTER);
        assertEquals(
                "14 2021-09-30 2026-11-12 已停止维护",
                page("/why/v/").select(".chart-support tbody tr").text());
    }

    @Test
    void whoHasAPageIsLinked() throws IOException {
        write("people/a.yml", "title: 唐某\nnames: [老唐]\n");
        write("posts/p.md", "---\ntitle: 文\nauthor: 王某\n---\n正文\n");
        write("organisation/o.yml", "title: 组\noffices:\n  - { role: 委员, people: [老唐, 王某, 无名] }\n");
        site().kept(BEFORE);
        assertEquals(
                List.of("../../people/a/", "../../authors/wang-mou/", "../../authors/wu-ming/"),
                page("/organisation/o/").select(".offices dd a").eachAttr("href"));
        assertEquals("老唐、王某、无名", page("/organisation/o/").select(".offices dd").text());
        String data = page("/organisation/o/")
                .select("script[type=application/ld+json]")
                .html();
        assertTrue(data.contains("{\"@type\":\"OrganizationRole\",\"name\":\"王某\",\"roleName\":\"委员\""), data);
    }

    @Test
    void whatIsNotSureIsMarkedWithWhatIsToBeConfirmed() throws IOException {
        write("cases/a.yml", "title: 甲\nconfidence: medium\nconfirm: [规模]\n");
        write("cases/b.yml", "title: 乙\nindustry: 金融\nconfidence: low\n");
        write("cases/d.yml", "title: 丁\nnote: 年份不一\nconfidence: low\n");
        write("cases/c.yml", "title: 丙\nconfidence: high\n");
        site().kept(BEFORE);
        assertEquals("规模", page("/cases/a/").select(".confidence li").text());
        assertTrue(page("/cases/b/").select(".confidence").text().startsWith("待核实"));
        assertEquals("行业", page("/cases/b/").select(".confidence li").text());
        assertEquals("年份不一", page("/cases/d/").select(".confidence li").text());
        assertEquals("", page("/cases/d/").select(".note").text());
        assertEquals("", page("/cases/c/").select(".confidence").text());
    }

    @Test
    void theListOfTheOrganisationIsDividedIntoPartsInOrder() throws IOException {
        write("organisation/a.yml", "title: 届\npart: term\nweight: 1\n");
        write("organisation/b.yml", "title: 社区\nweight: 2\n");
        write("organisation/c.yml", "title: 架构\npart: 怎样分工\nlevels:\n  - { title: 主席, items: [统筹] }\n");
        site().kept(BEFORE);
        assertEquals(
                List.of("社区是什么", "怎样分工", "历届核心组"),
                page("/organisation/").select(".group > h2").eachText());
        assertEquals(1, page("/organisation/").select(".chart-structure").size());
    }
}
