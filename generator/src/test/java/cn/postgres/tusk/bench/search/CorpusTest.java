package cn.postgres.tusk.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
    void leavesHeaderAndCodeAlone() {
        String header = "---\ntitle: 一个相当长的标题，长过十二个字\nsummary: 也是相当长的一行摘要文字\n---\n";
        String code = "```sql\n" + "select relname, relpages from pg_class;\n".repeat(50) + "```\n";
        String varied = Corpus.varied(header + code + PROSE, new Random(1));
        assertTrue(varied.startsWith(header + code));
        assertNotEquals(header + code + PROSE, varied);
    }
}
