package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.search.index.SearchResult;
import cn.postgres.tusk.search.index.SiteSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that searches, in Chromium, against the search of the JVM on the same site. */
class SearchApiIT {
    private static final List<String> QUERIES = List.of(
            "索引",
            "数据库索引",
            "第 3 种",
            "用法",
            "石榴",
            "复制与PostgreSQL的缓冲",
            "postgres",
            "PostgreSQL 缓冲区",
            "vacum",
            "vacuum",
            "膨胀",
            "表膨脹與",
            "\"逻辑复制\"",
            "索引 -用法",
            "type:post 索引",
            "author:李四",
            "tag:索引 year:1975",
            "suoyin",
            "区",
            "a1",
            "a",
            "标记",
            "img src",
            "囧囧囧",
            "索引 囧囧");

    private static @Nullable SearchSite site;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        site = SearchSite.open(folder, "SearchApiIT", "");
        site().browser.driver().manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        site().at("/posts/vacuum/");
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    private static SearchSite site() {
        return Objects.requireNonNull(site);
    }

    /** Runs the body of an async function that knows {@code open} and {@code folder}. */
    private static Object run(String body, Object... arguments) {
        return Objects.requireNonNull(site().browser
                .driver()
                .executeAsyncScript(
                        "const done = arguments[arguments.length - 1], given = arguments;"
                                + "(async () => { const folder = new URL('/search/', location).href;"
                                + " const { open } = await import(folder + 'tusk-search.js');" + body
                                + "})().then(done, e => done('failed: ' + e.code + ' ' + e.message))",
                        arguments));
    }

    private static String line(SearchResult result) {
        StringBuilder line = new StringBuilder();
        line.append(result.total())
                .append(' ')
                .append(result.exact())
                .append(" [")
                .append(result.corrected())
                .append(']');
        result.hits()
                .forEach(hit -> line.append('\n')
                        .append(hit.url())
                        .append(hit.anchor())
                        .append(' ')
                        .append(Math.round(hit.score() * 1000))
                        .append(' ')
                        .append(String.join(
                                "",
                                hit.excerpt().stream()
                                        .map(part -> part.mark() ? "«" + part.text() + "»" : part.text())
                                        .toList())));
        return line.toString();
    }

    @Test
    void answersAreThoseOfTheJvm() throws IOException {
        List<String> expected = new ArrayList<>();
        try (SiteSearch search =
                SiteSearch.open(folder.resolve("search-index")).value().orElseThrow()) {
            for (String query : QUERIES) {
                expected.add(query + ": " + line(search.search(query, 10).value()));
            }
        }
        Object found = run("""
                const s = await open(folder), lines = [];
                for (const query of given[0]) {
                  const r = await s.search(query);
                  lines.push([`${query}: ${r.total} ${r.exact} [${r.corrected ?? ''}]`, ...r.hits.map(h => `${h.url}${h.anchor} `
                    + `${Math.round(h.score * 1000)} ${h.excerpt.map(p => p.mark ? `«${p.text}»` : p.text).join('')}`)].join('\\n'));
                }
                s.close();
                return lines;
                """, QUERIES);
        assertEquals(String.join("\n\n", expected), String.join("\n\n", strings(found)));
    }

    @Test
    void titlesComeBeforeExcerpts() {
        Object told = run("""
                const s = await open(folder), told = [];
                const r = await s.search('数据库索引', { limit: 5, onPartial: p => told.push(p.hits.map(h => h.url + h.excerpt.length).join()) });
                return [String(told.length), told[0], r.hits.every(h => h.excerpt.length > 0) + ''];
                """);
        List<String> lines = strings(told);
        assertEquals("1", lines.get(0));
        assertEquals(5, lines.get(1).split(",").length);
        assertTrue(List.of(lines.get(1).split(",")).stream().allMatch(one -> one.endsWith("/0")), lines.get(1));
        assertEquals("true", lines.get(2));
    }

    @Test
    void filtersCountsCompletionsAndClosing() {
        List<String> lines = strings(run("""
                const s = await open(folder);
                const year = await s.search('索引', { filters: { year: ['1975', '1976'] }, facets: true });
                const newest = await s.search('索引', { sort: 'date', limit: 3, facets: false });
                const words = await s.complete('vacu');
                const waiting = s.search('用法');
                s.close();
                return [String(year.total), year.facets.year.map(f => f.value + '=' + f.count).join(), newest.hits.map(h => h.date).join(),
                  JSON.stringify(newest.facets), words.map(w => w.text).join('|'), String(await waiting)];
                """));
        assertEquals("2", lines.get(0));
        assertEquals("1975=1,1976=1", lines.get(1));
        assertEquals("1995-03-01,1994-03-01,1993-03-01", lines.get(2));
        assertEquals("{}", lines.get(3));
        assertTrue(lines.get(4).contains("vacuum"), lines.get(4));
        assertEquals("null", lines.get(5));
    }

    private static List<String> strings(Object list) {
        assertTrue(list instanceof List<?>, String.valueOf(list));
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
