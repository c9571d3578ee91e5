package cn.postgres.tusk.search.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.SearchIndexer;
import cn.postgres.tusk.search.index.SegmentPatch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that writes what has changed leaves the files that one that writes all leaves. */
class ExportUpdateTest {
    /** So many that texts have a common beginning and that there are dozens of shards. */
    private static final int PAGES = 1300;

    private static final ExportInput INPUT = new ExportInput(
            List.of(List.of("pg", "postgresql")), List.of("suo yin\t索引"), new byte[] {1, 2}, c -> c == 0x81A8);

    @TempDir
    Path folder;

    private final Random random = new Random(3);
    private final TreeMap<String, IndexedPage> pages = new TreeMap<>();
    private Path index;
    private Map<String, String> files = new TreeMap<>();
    private ExportMemory memory = new ExportMemory("", Map.of(), List.of(), List.of(), List.of(), "", "");

    @BeforeEach
    void export() {
        assumeTrue(SegmentPatch.find().isPresent(), "nothing is brought up to date with this version of Lucene");
        index = folder.resolve("index");
        for (int i = 0; i < PAGES; i++) {
            put(page(i, "标题 " + text(2), text(60)));
        }
        new SearchIndexer(2).build(index, pages.values());
        memory = all(files);
    }

    @Test
    void editsOfEveryKind() {
        int updates = 0;
        for (int round = 0; round < 14; round++) {
            Set<String> changed = new TreeSet<>();
            for (int i = random.nextInt(round % 2 == 0 ? 1 : 30); i >= 0; i--) {
                changed.add(put(drawn(random.nextInt(PAGES), round)));
            }
            updates += assertUpdated(changed, "round " + round) < files.size() ? 1 : 0;
        }
        assertTrue(updates >= 5, updates + " updates");
    }

    @Test
    void aWordMoreIsFewFiles() {
        IndexedPage old = pages.get("/p/0700/");
        put(page(700, old.title(), old.body() + " 膨胀"));
        int written = assertUpdated(Set.of(old.url()), "膨胀");
        assertTrue(written >= 3 && written < 20, written + " of " + files.size() + " files");
    }

    @Test
    void whatIsOnNoPageBeforeAndNoPageAfter() {
        for (String word : List.of("aaaa", "zzzzzz", "\uD869\uDED6字", "0", "~")) {
            IndexedPage old = pages.get("/p/0007/");
            put(page(7, old.title() + word, old.body() + " " + word));
            assertUpdated(Set.of(old.url()), word);
            put(old);
            assertUpdated(Set.of(old.url()), "without " + word);
        }
    }

    @Test
    void otherPagesOrMemoryOfOthersIsRefused() {
        IndexChanges none = new IndexChanges(List.of(), Map.of());
        ExportMemory damaged = new ExportMemory(
                memory.dictionary(), Map.of(), memory.pages(), memory.blocks(), memory.shards(), "", "");
        assertEquals(Optional.empty(), update(damaged, none, new TreeMap<>(), new ArrayList<>()));
        pages.pollFirstEntry();
        new SearchIndexer(2).build(index, pages.values());
        assertEquals(Optional.empty(), update(memory, none, new TreeMap<>(), new ArrayList<>()));
    }

    /** How many files were new. */
    private int assertUpdated(Set<String> changed, String what) {
        TreeMap<String, Supplier<IndexedPage>> suppliers = new TreeMap<>();
        pages.forEach((url, page) -> suppliers.put(url, () -> page));
        IndexChanges changes = new SearchIndexer(2)
                .update(index, suppliers, changed)
                .value()
                .changes()
                .orElseThrow();
        Map<String, String> fresh = new TreeMap<>();
        List<String> kept = new ArrayList<>();
        Optional<BrowserIndex.Summary> updated = update(memory, changes, fresh, kept);
        Map<String, String> clean = new TreeMap<>();
        ExportMemory cleanMemory = all(clean);
        if (updated.isPresent()) {
            Map<String, String> now = new TreeMap<>(fresh);
            kept.forEach(file -> now.put(file, files.get(file)));
            assertEquals(clean.keySet(), now.keySet(), what);
            clean.forEach((file, bytes) -> assertEquals(bytes, now.get(file), what + ": " + file));
            assertEquals(cleanMemory, updated.get().memory(), what);
        }
        files = clean;
        memory = cleanMemory;
        return updated.isPresent() ? fresh.size() : Integer.MAX_VALUE;
    }

    private Optional<BrowserIndex.Summary> update(
            ExportMemory former, IndexChanges changes, Map<String, String> fresh, List<String> kept) {
        return new BrowserIndex(2)
                .update(
                        index,
                        INPUT,
                        "s/",
                        former,
                        changes,
                        output -> fresh.put(output.file(), text(output.bytes())),
                        kept::add);
    }

    private ExportMemory all(Map<String, String> into) {
        var written =
                new BrowserIndex(2).write(index, INPUT, "s/", output -> into.put(output.file(), text(output.bytes())));
        assertEquals(List.of(), written.problems());
        return written.value().memory();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String put(IndexedPage page) {
        pages.put(page.url(), page);
        return page.url();
    }

    /** An edit: of the body, the title, or all. */
    private IndexedPage drawn(int number, int round) {
        IndexedPage old = pages.get(url(number));
        return switch (round % 4) {
            case 0, 1 -> page(number, old.title(), old.body() + " " + text(1 + random.nextInt(20)));
            case 2 -> page(number, text(1) + old.title(), old.body());
            default ->
                new IndexedPage(
                        old.url(),
                        text(3),
                        List.of(text(2)),
                        List.of("标签" + round),
                        text(50),
                        "select " + text(9),
                        "post",
                        LocalDate.of(2000 + round, 1, 1),
                        List.of("李四"),
                        List.of("1" + round));
        };
    }

    private static String url(int number) {
        return "/p/%04d/".formatted(number);
    }

    private static IndexedPage page(int number, String title, String body) {
        return new IndexedPage(
                url(number),
                title,
                List.of("背景", "小结 " + number % 90),
                List.of("标签" + number % 13),
                body,
                number % 4 == 0 ? "select * from t" + number % 60 : "",
                "post",
                number % 9 == 0 ? null : LocalDate.of(1990 + number % 30, 1, 1 + number % 28),
                number % 3 == 0 ? List.of() : List.of("张三"),
                number % 5 == 0 ? List.of("16") : List.of());
    }

    /** Words of two letters, rare and frequent ones, of both kinds, some that begin like many others. */
    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            int drawn = (int) Math.abs(random.nextGaussian() * 900);
            switch (drawn % 3) {
                case 0 ->
                    text.append("pg_stat_").append(Integer.toString(drawn, 36)).append(' ');
                case 1 -> text.append(Integer.toString(drawn * 7919, 36)).append(' ');
                default ->
                    text.append((char) (0x4E00 + drawn))
                            .append((char) (0x4E00 + drawn * 3 % 700))
                            .append('，');
            }
        }
        return text.toString();
    }
}
