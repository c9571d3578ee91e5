package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After each kind of edit, how many sources were parsed, pages rendered and pages indexed: no page less than those that
 * have become others, and none more than those that name or list what was edited.
 */
class EditCountsIT {
    private static final List<String> TOPICS = List.of("索引", "备份", "流复制", "分区", "检查点", "膨胀");
    private static final int POSTS = 40;

    /** Two more than posts: a book and a person. */
    private static final int PAGES_OF_ENTRIES = POSTS + 2;

    /** One more than these: what is to come. */
    private static final int SOURCES = PAGES_OF_ENTRIES + 1;

    @TempDir
    Path folder;

    private CachedSite site;
    private Instant now = Instant.parse("2026-11-01T04:00:00Z");

    /** Changes files. */
    private interface Edit {
        void run() throws IOException;
    }

    /** What the build after an edit did. */
    private record Step(BuildReport report, int parsed, int indexed, Set<String> changed, Set<String> naming, int all) {
        Step isParsedAndIndexed(int sources, int pages) {
            assertEquals(sources, parsed, "parsed");
            assertEquals(pages, indexed, "indexed");
            return this;
        }

        /** The pages that have become others, and no more. */
        void rendersWhatChanged(int pages) {
            assertEquals(pages, changed.size(), changed.toString());
            assertEquals(pages, report.rendered(), "rendered, changed are " + changed);
        }

        /** At most the pages that name or list what was edited, some of which come out as they were. */
        void rendersWhatNamesIt(int pages) {
            Set<String> most = new TreeSet<>(changed);
            most.addAll(naming);
            assertTrue(report.rendered() >= changed.size(), report.rendered() + " rendered, changed " + changed);
            assertTrue(report.rendered() <= most.size(), report.rendered() + " rendered of " + most);
            assertEquals(pages, report.rendered(), "rendered of " + most);
        }

        void rendersAll() {
            assertEquals(all, report.rendered(), "rendered");
        }
    }

    @BeforeEach
    void site() throws IOException {
        site = new CachedSite(folder);
        write("site.yml", "title: 样例\nbaseUrl: https://example.org\n");
        write("books/a.yml", "title: 书\nauthors: [张三]\npublished: 2020-01\n");
        write("people/zhang-san.md", "---\ntitle: 张三\n---\n\n作者。\n");
        write("posts/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        for (int i = 0; i < POSTS; i++) {
            String topic = TOPICS.get(i % TOPICS.size());
            write(
                    "posts/p" + i + ".md",
                    "---\ntitle: " + topic + "第" + i + "篇\ndate: " + (2023 + i % 3) + "-0" + (1 + i % 9)
                            + "-10\nauthor: " + (i % 4 == 0 ? "张三" : "李四") + "\ntags: [" + topic + "]\n---\n\n"
                            + topic + "的正文第一段，说明" + TOPICS.get((i + 2) % TOPICS.size()) + "。".repeat(3)
                            + "\n\n## 步骤\n\n" + "看它怎样工作，再看一遍。".repeat(30) + "共 " + i
                            + " 步。\n\n![图](a.svg)\n\n```sql\nselect " + i + ";\n```\n\n1. 最后一项\n");
        }
        write("posts/soon.md", "---\ntitle: 将来\ndate: 2026-11-10\ntags: [索引]\n---\n\n正文。\n");
        BuildReport first = site.kept(now);
        assertEquals(SOURCES, first.parsed());
        assertEquals(PAGES_OF_ENTRIES, first.indexed());
        assertEquals(first.pages().size(), first.rendered());
    }

    @Test
    void nothing() throws IOException {
        after("", () -> {}).isParsedAndIndexed(0, 0).rendersWhatChanged(0);
    }

    @Test
    void theEndOfABodyIsItsPage() throws IOException {
        after("p7", () -> replace("posts/p7.md", "最后", "最终"))
                .isParsedAndIndexed(1, 1)
                .rendersWhatChanged(1);
    }

    @Test
    void theBeginningOfABodyIsAlsoInLists() throws IOException {
        after("p7", () -> replace("posts/p7.md", "第一段", "头一段"))
                .isParsedAndIndexed(1, 1)
                .rendersWhatChanged(6);
    }

    @Test
    void bodyOfASiteInTwoScripts() throws IOException {
        replace("site.yml", "title", "languages: {traditional: tw}\ntitle");
        site.kept(now);
        after("p7", () -> replace("posts/p7.md", "最后", "最终"))
                .isParsedAndIndexed(1, 2)
                .rendersWhatChanged(2);
    }

    @Test
    void bytesThatShowNowhereAreItsPage() throws IOException {
        after("p7", () -> replace("posts/p7.md", "---\n\n", "---\n\n\n"))
                .isParsedAndIndexed(1, 1)
                .rendersWhatNamesIt(1);
    }

    @Test
    void title() throws IOException {
        after("p7", () -> replace("posts/p7.md", "title: ", "title: 新"))
                .isParsedAndIndexed(1, 1)
                .rendersWhatChanged(8);
    }

    @Test
    void dateOfAHeader() throws IOException {
        after("p7", () -> replace("posts/p7.md", "-08-10", "-08-11"))
                .isParsedAndIndexed(1, 1)
                .rendersWhatChanged(6);
    }

    @Test
    void authorOfAHeader() throws IOException {
        after("p7", () -> replace("posts/p7.md", "李四", "王五"))
                .isParsedAndIndexed(1, 1)
                .rendersWhatNamesIt(10);
    }

    @Test
    void tag() throws IOException {
        after("p7", () -> replace("posts/p7.md", "tags: [", "tags: [分区, "))
                .isParsedAndIndexed(1, 1)
                .rendersWhatNamesIt(9);
    }

    @Test
    void rename() throws IOException {
        after("q9", () -> Files.move(path("posts/p9.md"), path("posts/q9.md")))
                .isParsedAndIndexed(1, PAGES_OF_ENTRIES)
                .rendersWhatChanged(8);
    }

    @Test
    void add() throws IOException {
        after("new", () -> write("posts/new.md", "---\ntitle: 新篇\ndate: 2024-05-05\ntags: [备份]\n---\n\n新的正文。\n"))
                .isParsedAndIndexed(1, PAGES_OF_ENTRIES + 1)
                .rendersWhatChanged(13);
    }

    @Test
    void delete() throws IOException {
        after("p10", () -> Files.delete(path("posts/p10.md")))
                .isParsedAndIndexed(0, PAGES_OF_ENTRIES - 1)
                .rendersWhatChanged(19);
    }

    @Test
    void data() throws IOException {
        after("books/a", () -> replace("books/a.yml", "书", "新书"))
                .isParsedAndIndexed(1, 1)
                .rendersWhatChanged(6);
    }

    @Test
    void image() throws IOException {
        Step step = after("", () -> replace("posts/a.svg", "<svg ", "<svg width='3' "));
        step.isParsedAndIndexed(0, 0).rendersWhatChanged(0);
        assertEquals(1, step.report().written());
    }

    @Test
    void clockThatPassesNothing() throws IOException {
        after("", () -> now = Instant.parse("2026-11-02T04:00:00Z"))
                .isParsedAndIndexed(0, 0)
                .rendersWhatChanged(0);
    }

    @Test
    void clockThatPassesADateOfPublication() throws IOException {
        after("soon", () -> now = Instant.parse("2026-11-12T04:00:00Z"))
                .isParsedAndIndexed(0, PAGES_OF_ENTRIES + 1)
                .rendersWhatChanged(12);
    }

    @Test
    void templateIsEveryPageAndNoSource() throws IOException {
        after("", () -> write("theme/partials/footer.html", "<footer>页脚</footer>\n"))
                .isParsedAndIndexed(0, 0)
                .rendersAll();
    }

    @Test
    void settingsAreEverything() throws IOException {
        after("", () -> replace("site.yml", "样例", "新名"))
                .isParsedAndIndexed(SOURCES, PAGES_OF_ENTRIES)
                .rendersAll();
    }

    /** @param entry the last part of the address of what is edited */
    private Step after(String entry, Edit edit) throws IOException {
        Map<String, String> before = site.files();
        edit.run();
        BuildReport report = site.kept(now);
        BuildReport clean = site.assertAsClean(now, "");
        assertEquals(clean.problems(), report.problems());
        Set<String> changed = new TreeSet<>();
        Set<String> naming = new TreeSet<>();
        site.files().forEach((name, page) -> {
            if (name.endsWith(".html") && !page.equals(before.get(name))) {
                changed.add(name);
            }
            if (name.endsWith(".html") && !entry.isEmpty() && (page.contains(entry + "/\"") || name.contains(entry))) {
                naming.add(name);
            }
        });
        return new Step(report, report.parsed(), report.indexed(), changed, naming, clean.rendered());
    }

    private Path path(String name) {
        return site.content.resolve(name);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), text);
    }

    private void replace(String name, String old, String by) throws IOException {
        String text = Files.readString(path(name));
        assertTrue(text.contains(old), name);
        write(name, text.replace(old, by));
    }
}
