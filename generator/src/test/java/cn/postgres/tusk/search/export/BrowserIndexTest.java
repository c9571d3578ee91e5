package cn.postgres.tusk.search.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.search.index.IndexedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserIndexTest {
    @TempDir
    Path folder;

    @Test
    void sameIndexMakesTheSameFiles() {
        ExportedIndex once = ExportedIndex.of(folder, SamplePages.varied(200), ExportInput.NONE);
        ExportedIndex again = ExportedIndex.of(once.lucene(), ExportInput.NONE, 1);
        assertEquals(
                List.copyOf(once.files().keySet()), List.copyOf(again.files().keySet()));
        once.files()
                .forEach((path, bytes) -> assertArrayEquals(bytes, again.files().get(path), path));
    }

    @Test
    void filesComeInOneOrderTheRootLast() {
        ExportedIndex index = ExportedIndex.of(folder, SamplePages.varied(50), ExportInput.NONE);
        List<String> one = order(index.lucene(), 1);
        assertEquals(one, order(index.lucene(), 3));
        assertEquals("index.bin", one.get(one.size() - 1));
    }

    private static List<String> order(Path lucene, int threads) {
        List<String> paths = new ArrayList<>();
        new BrowserIndex(threads).write(lucene, ExportInput.NONE, "", file -> paths.add(file.file()));
        return paths;
    }

    @Test
    void changedSentenceChangesFewFiles() throws IOException {
        List<IndexedPage> pages = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            StringBuilder body = new StringBuilder("正文 ");
            for (int word = 1; word < 12; word++) {
                body.append(Integer.toString(i * 7919 * word, 36)).append(' ');
            }
            pages.add(SamplePages.page("/%04d/".formatted(i), "题" + i, body.toString(), null));
        }
        ExportedIndex before = ExportedIndex.of(folder.resolve("a"), pages, ExportInput.NONE);
        pages.set(500, SamplePages.page("/0500/", "题500", pages.get(500).body() + "加一句 newword", null));
        ExportedIndex after = ExportedIndex.of(folder.resolve("b"), pages, ExportInput.NONE);
        TreeMap<Character, Integer> changed = new TreeMap<>();
        after.missingIn(before).forEach(path -> changed.merge(path.charAt(0), 1, Integer::sum));
        assertEquals(1, changed.get('x'), changed.toString());
        assertEquals(1, changed.get('d'), changed.toString());
        assertTrue(changed.get('t') <= 6, changed.toString());
        assertTrue(before.paths("t").size() > 8, before.paths("t").toString());
        assertTrue(before.files().containsKey("index.bin") && after.files().containsKey("index.bin"));
    }

    @Test
    void emptyIndexHasARoot() {
        ExportedIndex index = ExportedIndex.of(folder, List.of(), ExportInput.NONE);
        assertTrue(index.inflated("index.bin").length > 0);
        assertEquals(List.of(), index.paths("t"));
        assertEquals(List.of(), index.paths("x"));
    }

    @Test
    void missingAndDamagedIndexAreProblems() throws IOException {
        var outcome = new BrowserIndex(1).write(folder.resolve("nowhere"), ExportInput.NONE, "", file -> {});
        assertEquals(ProblemCode.INDEX_MISSING, outcome.problems().get(0).code());
        ExportedIndex index = ExportedIndex.of(folder, SamplePages.varied(5), ExportInput.NONE);
        Path terms = Files.list(index.lucene())
                .filter(path -> path.toString().endsWith(".tim"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(terms);
        bytes[bytes.length / 2] ^= 1;
        Files.write(terms, bytes);
        var damaged = new BrowserIndex(1).write(index.lucene(), ExportInput.NONE, "", file -> {});
        assertEquals(ProblemCode.INDEX_UNREADABLE, damaged.problems().get(0).code());
    }

    @Test
    void consumersFailureIsTheCallers() {
        ExportedIndex index = ExportedIndex.of(folder, SamplePages.varied(5), ExportInput.NONE);
        BrowserIndex export = new BrowserIndex(1);
        assertThrows(
                IllegalStateException.class,
                () -> export.write(index.lucene(), ExportInput.NONE, "", file -> {
                    throw new IllegalStateException("disk full");
                }));
    }

    @Test
    void takenNameGetsAnotherSalt() {
        Names names = new Names();
        TreeMap<Integer, byte[]> seen = new TreeMap<>();
        int salted = 0;
        for (int i = 0; i < 12_000; i++) {
            byte[] content = {0, (byte) i, (byte) (i >> 8)};
            Names.Named named = names.of(FileKind.TEXT, new byte[0], content, new ArrayList<>());
            assertTrue(named.isNew());
            assertEquals(null, seen.put(named.name(), content));
            salted += content[0];
        }
        assertTrue(salted > 0, "12,000 names of 24 bits have a pair");
        byte[] again = {0, 5, 0};
        assertEquals(
                new Names.Named(
                        names.of(FileKind.TEXT, new byte[0], again, new ArrayList<>())
                                .name(),
                        false),
                names.of(FileKind.TEXT, new byte[0], again, new ArrayList<>()));
        assertTrue(
                names.of(FileKind.PAGES, new byte[0], again, new ArrayList<>()).isNew());
        assertEquals("00001", Names.text(1));
        assertEquals("fvvvv", Names.text(0xFFFFFF));
    }

    @Test
    void separatorStandsBetween() {
        assertEquals("ac", Separators.between("abz", "acd"));
        assertEquals("abc", Separators.between("ab", "abcd"));
        assertEquals("\uD83D\uDE00", Separators.between("\uD83D\uDDFF", "\uD83D\uDE00\uD83D\uDE00"));
        assertEquals(3, Separators.bytes("abc"));
        assertEquals(3 + 2 + 4, Separators.bytes("中é\uD83D\uDE00"));
        assertNotEquals("\uD83D", Separators.between("\uFB50", "\uD83D\uDE00"));
    }
}
