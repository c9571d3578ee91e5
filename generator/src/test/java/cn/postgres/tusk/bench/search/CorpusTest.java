package cn.postgres.tusk.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
    private static final String PROSE = "这是一行够长的正文，说的是表膨胀与清理。\n".repeat(100);

    @Test
    void retitlesWhateverFormTheTitleHas() {
        assertEquals("---\ntitle: 甲 乙\n---\n# 丙\n", Corpus.retitled("---\ntitle: 甲\n---\n# 丙\n", "乙"));
        assertEquals("title: \"甲 乙\"\n", Corpus.retitled("title: \"甲\"\n", "乙"));
        assertEquals("## 甲 乙\n\n### 作者\n", Corpus.retitled("## 甲\n\n### 作者\n", "乙"));
        assertEquals("没有标题\n", Corpus.retitled("没有标题\n", "乙"));
    }

    @Test
    void variesAboutFifteenOfAHundredLinesOfProse() {
        List<String> before = List.of(PROSE.split("\n"));
        List<String> after = List.of(Corpus.varied(PROSE, new Random(1)).split("\n"));
        assertEquals(before.size(), after.size());
        long changed = IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .count();
        assertTrue(changed > 5 && changed < 30, () -> changed + " lines");
    }

    @Test
    void growsToAnyNumberOfPagesTheSameWayEachTime(@TempDir Path folder) throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve("a.md"), "# 甲\n\n" + PROSE);
        Files.writeString(real.resolve("b.md"), "# 乙\n\n" + PROSE);
        Corpus corpus = new Corpus(real, List.of("a.md", "b.md"));
        Path grown = corpus.grow(folder.resolve("grown"), 5);
        List<Path> files = Size.files(grown);
        assertEquals(
                List.of("a.md", "b.md", "copy-1/a.md", "copy-1/b.md", "copy-2/a.md"),
                files.stream().map(Path::toString).toList());
        assertEquals(Files.readString(real.resolve("a.md")), Files.readString(grown.resolve("a.md")));
        Path again = corpus.grow(folder.resolve("again"), 5);
        for (Path file : files) {
            assertEquals(-1, Files.mismatch(grown.resolve(file), again.resolve(file)));
        }
        assertNotEquals(-1, Files.mismatch(grown.resolve("copy-1/a.md"), grown.resolve("copy-2/a.md")));
    }

    @Test
    void changesOnePageOnly(@TempDir Path folder) throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve("a.md"), "# 甲\n");
        Files.writeString(real.resolve("b.md"), "# 乙\n");
        Path changed = new Corpus(real, List.of("a.md", "b.md")).copyWithOneChange(folder.resolve("changed"), 1);
        assertEquals("# 甲\n", Files.readString(changed.resolve("a.md")));
        assertTrue(Files.readString(changed.resolve("b.md")).startsWith("# 乙\n\n\n这一段"));
    }

    @Test
    void leavesHeaderAndCodeAlone() {
        String header = "---\ntitle: 一个相当长的标题，长过十二个字\nsummary: 也是相当长的一行摘要文字\n---\n";
        String code = "```sql\n" + "select relname, relpages from pg_class;\n".repeat(50) + "```\n";
        String varied = Corpus.varied(header + code + PROSE, new Random(1));
        assertTrue(varied.startsWith(header + code));
        assertNotEquals(header + code + PROSE, varied);
    }
}
