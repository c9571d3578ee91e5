package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History and growth on the pages of a small site, which names people and events. */
class HistorySiteTest {
    @TempDir
    Path folder;

    private BuildReport report;

    @BeforeEach
    void build() throws IOException {
        write("people/jia.yml", "name: 周甲\nnames: [jia]\n");
        write("events/e.yml", """
                - {title: 年会, slug: conf-2018, start: 2018-05, signups: 300}
                - {title: 沙龙, slug: salon-2018, start: 2018-06-01, signups: 80, attendance: 60}
                - {title: 又一次年会, slug: conf-2019, start: 2019}
                """);
        StringBuilder history = new StringBuilder("""
                - {date: 2018-05, title: 年会开了, slug: conf, people: [jia, 无页], events: [conf-2018]}
                - {date: 1996-07-08, title: 生日, slug: birthday, region: world, kind: release}
                - date: 2019
                  title: 又开了
                  slug: again
                  events: [conf-2091]
                """);
        for (int i = 0; i < 6; i++) {
            history.append("- {date: 2020, title: 事")
                    .append(i)
                    .append(", slug: n")
                    .append(i)
                    .append("}\n");
        }
        write("history/h.yml", history.toString());
        write("organisation/c.yml", """
                title: 社区
                figures:
                  - {date: 2018, text: 一万五千人, measure: 人数, value: 15000, source: 工作汇报}
                  - {date: 2020-04, text: 三万人, measure: 人数, value: 30000, source: 博客}
                """);
        report = SiteGenerator.of(BuildOptions.of(folder.resolve("content"), folder.resolve("site")))
                .build();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("site").resolve(path).resolve("index.html")));
    }

    @Test
    void everyPointOfTheOverviewIsInTheListUnderItsAnchor() throws IOException {
        Document list = page("history");
        assertEquals(9, list.select("li.milestone").size());
        assertEquals(18, list.select(".chart-timeline a.mark").size());
        for (String href : list.select(".chart-timeline a[href]").eachAttr("href")) {
            assertTrue(list.getElementById(href.substring(1)) != null, href);
        }
    }

    @Test
    void scopeKindAndTheDateAsFarAsItIsKnownStandAtEveryPoint() throws IOException {
        Document list = page("history");
        assertEquals(
                "7 月 8 日 全球 版本发布",
                list.select("#history-birthday .milestone-facts").text().replaceAll("[\\s\u00a0\u2009]+", " "));
        assertEquals(9, list.select(".milestone .milestone-region").size());
        assertEquals(9, list.select(".milestone .milestone-kind").size());
        assertFalse(list.select("#history-again time").hasText());
    }

    @Test
    void peopleAndEventsAreLinkedInTheListAndOnThePage() throws IOException {
        assertEquals(
                List.of("../people/jia/", "../authors/wu-ye/", "../events/conf-2018/"),
                page("history").select("#history-conf .milestone-links a").eachAttr("href"));
        Document point = page("history/conf");
        assertTrue(point.select(".facts a[href$=people/jia/]").hasText());
        assertEquals("年会", point.select(".facts a[href$=events/conf-2018/]").text());
        assertEquals("无页", point.select(".facts a[href$=authors/wu-ye/]").text());
    }

    @Test
    void anEventThatIsNotThereIsAProblemAtItsLine() {
        Problem problem = report.problems().stream()
                .filter(each -> each.code() == ProblemCode.EVENT_UNKNOWN)
                .findFirst()
                .orElseThrow();
        assertEquals("history/h.yml", problem.place().file());
        assertEquals(3, problem.place().line(), "a list tells where its items begin");
        assertEquals(List.of("conf-2091", "conf-2019"), problem.arguments());
    }

    @Test
    void growthIsDrawnWithItsSourcesAndOnlyKnownNumbersAreAdded() throws IOException {
        Document page = page("organisation/c");
        assertTrue(page.select("#growth-1 table").text().contains("工作汇报"));
        assertEquals(2, page.select("#growth-1 rect").size());
        assertEquals(
                "2018 2 380 60", page.select("#growth-events tbody tr").get(0).text());
        assertEquals(
                "2019 1", page.select("#growth-events tbody tr").get(1).text().strip());
    }
}
