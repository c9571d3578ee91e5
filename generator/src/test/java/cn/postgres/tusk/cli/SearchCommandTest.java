package cn.postgres.tusk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.PageText;
import cn.postgres.tusk.search.index.SearchIndexer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    @BeforeEach
    void index() {
        IndexedPage vacuum = new IndexedPage(
                "/posts/a/",
                "怎样\u001b[31m清理",
                List.of("做法"),
                List.of("维护"),
                "做法\n用 autovacuum 清理\u009b死元组。",
                "",
                "",
                PageText.of(List.of("做法", "用 autovacuum 清理\u009b死元组。"), List.of("how"), List.of("做法"), List.of("维护")),
                "post",
                LocalDate.of(2018, 10, 4),
                List.of("张三"),
                List.of());
        IndexedPage backup = new IndexedPage(
                "/posts/b/",
                "备份",
                List.of(),
                List.of(),
                "备份以后 \"清理\" <b>归档</b>。",
                "",
                "post",
                null,
                List.of(),
                List.of());
        assertEquals(
                List.of(),
                new SearchIndexer(1)
                        .build(folder.resolve("search-index"), List.of(vacuum, backup))
                        .problems());
    }

    private Run run(String... arguments) {
        return run(false, arguments);
    }

    private Run run(boolean watched, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(
                List.of("search", "--output", folder.resolve("site").toString()));
        all.addAll(List.of(arguments));
        int code = Main.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                watched);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void listsTitleAddressAndExcerptWithMarks() {
        Run run = run("死元组");

        assertEquals(0, run.code(), run.err());
        assertEquals(
                List.of(
                        "找到 1 页",
                        "",
                        "1. 怎样 [31m清理",
                        "   /posts/a/#how  2018-10-04  张三",
                        "   用 autovacuum 清理 «死元组»。 维护"),
                run.lines());
    }

    @Test
    void marksAreBoldInATerminalAndNoOtherControlCharacterGetsThere() {
        String out = run(true, "死元组").out();

        assertTrue(out.contains("清理 \u001b[1m死元组\u001b[0m。"), out);
        assertFalse(out.contains("\u001b[31m") || out.contains("\u009b"), out);
    }

    @Test
    void wordsOfAQueryMayBeArgumentsOrOne() {
        assertEquals(run("备份", "归档").out(), run("备份 归档").out());
        assertEquals(List.of("找到 1 页", "", "1. 备份"), run("清理 -死元组").lines().subList(0, 3));
        assertEquals(run("清理 -死元组").out(), run("--", "清理", "-死元组").out());
    }

    @Test
    void jsonHasTheShapeOfTheSearcherInTheBrowser() {
        Run run = run("--json", "归档");

        assertEquals(0, run.code(), run.err());
        assertEquals(
                """
                {
                  "query": "归档",
                  "total": 1,
                  "exact": true,
                  "corrected": null,
                  "relaxed": null,
                  "hits": [
                    {
                      "url": "/posts/b/",
                      "title": "备份",
                      "score": N,
                      "type": "post",
                      "date": "",
                      "authors": [],
                      "anchor": "",
                      "section": "",
                      "excerpt": [
                        {
                          "text": "备份以后 \\"清理\\" <b>",
                          "mark": false
                        },
                        {
                          "text": "归档",
                          "mark": true
                        },
                        {
                          "text": "</b>。 ",
                          "mark": false
                        }
                      ]
                    }
                  ]
                }
                """,
                run.out()
                        .replace(System.lineSeparator(), "\n")
                        .replaceAll("\"score\": [0-9]+\\.[0-9]+", "\"score\": N"));
    }

    @Test
    void jsonSaysWhatWasLeftOutOrMended() {
        assertTrue(run("--json", "死元组", "归档").out().contains("\"dropped\": ["));
        assertTrue(run("--json", "autovacum").out().contains("\"corrected\": \"autovacuum\""));
    }

    @Test
    void textSaysWhatWasLeftOutOrMended() {
        assertTrue(
                run("死元组", "归档").lines().get(0).startsWith("没有哪一页包含全部的词，以下结果略去了："),
                run("死元组", "归档").out());
        assertEquals(
                "没有“autovacum”，以下是“autovacuum”的结果", run("autovacum").lines().get(0));
    }

    @Test
    void limitOffsetAndOrder() {
        assertEquals("找到 2 页，以下是第 1–1 页", run("--limit", "1", "清理").lines().get(0));
        assertEquals(
                List.of("找到 2 页，以下是第 2–2 页", "", "2. 备份"),
                run("--offset=1", "--sort=date", "清理").lines().subList(0, 3));
        assertEquals(List.of("找到 2 页"), run("--limit=0", "清理").lines());
        assertEquals(List.of("找到 2 页"), run("--offset=2147483647", "清理").lines());
        assertEquals(0, run("--limit=2147483647", "--offset=2147483647", "清理").code());
    }

    @Test
    void nothingFoundIsNoFailure() {
        Run run = run("象牙塔");

        assertEquals(0, run.code());
        assertEquals(List.of("没有找到：象牙塔"), run.lines());
        assertEquals(
                List.of("Nothing found: 象牙塔"), run("象牙塔", "--language", "en").lines());
        assertTrue(run("--json", "象牙塔").out().contains("\"hits\": []"));
    }

    @Test
    void missingIndexIsOneLineThatSaysWhatToDo() {
        Run run = run("--index", folder.resolve("没有").toString(), "清理");

        assertEquals(1, run.code());
        assertEquals("", run.out());
        assertEquals(
                "error index-missing 没有搜索索引 " + folder.resolve("没有") + " — 请先构建站点，或用 --index 指明索引文件夹"
                        + System.lineSeparator(),
                run.err());
    }

    @Test
    void damagedIndexIsOneLine() throws IOException {
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        Run run = run("清理");

        assertEquals(1, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("error index-unreadable "), run.err());
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("search-index"))) {
            return files.toList();
        }
    }

    @Test
    void indexOfAnotherVersionIsOneLine() throws IOException {
        Path other = folder.resolve("other");
        try (Directory directory = new NIOFSDirectory(other);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }
        Run run = run("--index", other.toString(), "--language=en", "清理");

        assertEquals(1, run.code());
        assertEquals(
                "error index-other-version Another version of Tusk made the search index " + other
                        + " — Build the site again with this version" + System.lineSeparator(),
                run.err());
    }

    @Test
    void wrongUsage() {
        assertEquals(2, run().code());
        assertTrue(run().err().startsWith("缺少参数：QUERY"), run().err());
        assertEquals(2, run("--limit", "-1", "清理").code());
        assertTrue(run("--offset=-1", "清理").err().startsWith("--offset 的值无效：-1"));
        assertEquals(2, run("--limit", "many", "清理").code());
        assertTrue(run("--sort", "size", "清理").err().startsWith("--sort 的值无效：size"));
        assertTrue(run("--limt", "1", "清理").err().contains("--limit"));
    }

    @Test
    void anyQueryIsAnswered() {
        String[] queries = {
            "",
            " ",
            "清".repeat(10_000),
            "a ".repeat(10_000),
            "\"".repeat(10_000),
            "\u0000\u0001\u001b[2J\u009b",
            "\ud800",
            "清\udc00理\ud800",
            "<script>alert(1)</script>",
            "-",
            "类型：",
            "@file",
            "\"清理",
            "%s{0}"
        };
        for (String query : queries) {
            for (String form : new String[] {"--limit=3", "--json"}) {
                Run run = run(form, "--", query);
                assertEquals(0, run.code(), query + run.err());
                assertEquals("", run.err());
                assertFalse(run.out().contains("\u001b") || run.out().contains("\u009b"), run.out());
            }
        }
    }

    @Test
    void helpNamesTheOptions() {
        String help = run("--help").out();

        for (String option : new String[] {"--index", "--limit", "--offset", "--sort", "--json", "QUERY"}) {
            assertTrue(help.contains(option), help);
        }
    }
}
