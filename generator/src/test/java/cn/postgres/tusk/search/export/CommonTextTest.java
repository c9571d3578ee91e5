package cn.postgres.tusk.search.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.search.browser.JsModules;
import cn.postgres.tusk.search.index.IndexedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.InflaterInputStream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts are deflated from what many of them hold, and the reader gets them back. */
class CommonTextTest {
    private static final String COMMON = "本文说明如何使用 PostgreSQL 的这项功能, pg_stat_statements ";

    @TempDir
    Path folder;

    private static byte[] of(int size, String... texts) {
        List<byte[]> sample = new ArrayList<>();
        for (String text : texts) {
            sample.add(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return new CommonText(size).of(sample);
    }

    private static String text(int size, String... texts) {
        return new String(of(size, texts), StandardCharsets.ISO_8859_1);
    }

    @Test
    void commonStretchesAreTakenTheBestLast() {
        assertEquals("common one", text(100, "1 common one 2", "3common one4", "alone"));
        assertEquals("rare pairoften seen", text(100, "often seen,rare pair", "often seen;rare pair", "often seen"));
        assertEquals("often seen", text(12, "often seen,rare pair", "often seen;rare pair", "often seen"));
    }

    @Test
    void nothingInCommonIsNoDictionary() {
        assertEquals("", text(100));
        assertEquals("", text(100, "", "short", "short", "one of a kind one of a kind"));
    }

    private static List<IndexedPage> pages(int count) {
        Random random = new Random(5);
        List<IndexedPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String own = Long.toString(random.nextLong(), 36) + " 第" + i + "页 ";
            pages.add(SamplePages.page("/%04d/".formatted(i), "题" + i, own + COMMON + own, null));
        }
        return pages;
    }

    private ExportedIndex export(String name, List<IndexedPage> pages) {
        return ExportedIndex.of(folder.resolve(name), pages, ExportInput.NONE);
    }

    @Test
    void readerGetsTheTexts() throws IOException {
        List<IndexedPage> pages = pages(1024);
        ExportedIndex index = export("a", pages);
        byte[] beginning = index.beginning();
        assertTrue(new String(beginning, StandardCharsets.ISO_8859_1).contains("pg_stat_statements"));
        try (JsModules modules = JsModules.open()) {
            Value io = modules.eval(
                    "{ wrap: f => ({ fetch: async (path, beginning) => f(`${path} ${(await beginning)?.length ?? 0}`) }) }");
            Function<String, byte[]> files = asked -> {
                String[] parts = asked.split(" ");
                int length = parts[0].startsWith("x/") ? beginning.length : 0;
                assertEquals(length, Integer.parseInt(parts[1]), asked);
                return index.inflated(parts[0]);
            };
            Value store = modules.call("store.js", "openStore", modules.invoke(io, "wrap", files));
            for (int i = 0; i < pages.size(); i += 7) {
                Value page = modules.invoke(store, "block", i).getArrayElement(i % 32);
                Value text =
                        modules.invoke(store, "text", page.getMember("text").asString());
                assertEquals(pages.get(i).text().text(), text.getMember("text").asString());
            }
        }
    }

    @Test
    void fewPagesHaveNone() {
        assertEquals(0, export("few", pages(1023)).beginning().length);
    }

    @Test
    void mostChangesLeaveIt() throws IOException {
        List<IndexedPage> pages = pages(1024);
        byte[] before = export("a", pages).beginning();
        int kept = 0;
        for (int i = 0; i < 3; i++) {
            int place = 1 + i * 400;
            pages.set(place, SamplePages.page(pages.get(place).url(), "别的", "完全不同的内容 another text " + i, null));
            kept += Arrays.equals(before, export("b" + i, pages).beginning()) ? 1 : 0;
        }
        assertTrue(kept > 0, "of three changes, each of a page in 32, none left it");
    }

    @Test
    void checksumCoversTheBeginning() {
        ExportedIndex index = export("a", pages(1024));
        String path = index.paths("x").get(0);
        byte[] other = index.beginning();
        other[other.length - 1]++;
        assertThrows(IllegalArgumentException.class, () -> index.inflated(path, other));
    }

    @Test
    void partsAreOneStream() throws IOException {
        byte[] content = new byte[100_000];
        new Random(1).nextBytes(content);
        for (Deflate deflate : List.of(Deflate.ALONE, Deflate.STORED)) {
            for (int part : new int[] {0, 1, 40_000, content.length}) {
                byte[] packed = deflate.bytes(content, part);
                try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                    assertArrayEquals(content, in.readAllBytes(), "part at " + part);
                }
            }
        }
        assertEquals(8, Deflate.ALONE.bytes(new byte[0], 0).length);
    }

    @Test
    void namesDependOnIt() {
        byte[] content = {0, 1, 2};
        int alone = new Names()
                .of(FileKind.TEXT, new byte[0], content, new ArrayList<>())
                .name();
        assertNotEquals(
                alone,
                new Names()
                        .of(FileKind.TEXT, new byte[] {7}, content, new ArrayList<>())
                        .name());
        assertArrayEquals(
                Deflate.ALONE.bytes(content, 0), Deflate.after(new byte[0]).bytes(content, 0));
    }
}
