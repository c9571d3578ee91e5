package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code analysis.js} to the Java analyser: 6,000 drawn texts, code points, the vectors, long runs. */
class AnalysisTwinIT {
    private static final List<String> TEXTS = new DrawnTexts(4).draw(6000);
    private static AnalysisTwin twin;

    @BeforeAll
    static void open() throws IOException {
        twin = new AnalysisTwin();
    }

    @AfterAll
    static void close() {
        twin.close();
    }

    private static void assertSame(List<String> texts, UnaryOperator<String> java, List<String> js) {
        assertEquals(texts.size(), js.size());
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(java.apply(texts.get(i)), js.get(i), texts.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(TokenScanner.Mode.class)
    void tokensAreTheSame(TokenScanner.Mode mode) throws IOException {
        assertSame(TEXTS, text -> AnalysisTwin.scanned(mode, text), twin.scanned(mode, TEXTS));
    }

    @Test
    void queriesAskForTheSame() throws IOException {
        assertSame(TEXTS, AnalysisTwin::asked, twin.asked(TEXTS));
    }

    @Test
    void foldedTextIsTheSame() throws IOException {
        assertSame(TEXTS, AnalysisTwin::folded, twin.folded(TEXTS));
    }

    @Test
    void everyCodePointIsFoldedAlike() throws IOException {
        List<String> texts = codePoints(1);
        assertSame(texts, AnalysisTwin::folded, twin.folded(texts));
    }

    @Test
    void everyCodePointIsOfTheSameKind() throws IOException {
        List<String> texts = codePoints(61);
        TokenScanner.Mode mode = TokenScanner.Mode.TEXT;
        assertSame(texts, text -> AnalysisTwin.scanned(mode, text), twin.scanned(mode, texts));
    }

    /** Each code point of the first plane and some beyond, after a letter and before Han. */
    private static List<String> codePoints(int stepBeyond) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < 0x110000; c += c < 0x10000 ? 1 : c < 0x32000 ? stepBeyond : stepBeyond + 30) {
            text.append('b').appendCodePoint(c).append('库');
            if (text.length() > 1000) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        texts.add(text.toString());
        return texts;
    }

    @Test
    void voicedMarksJoinTheSameKana() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = 0x3000; c < 0x3200; c++) {
            text.appendCodePoint(c).append('\u3099').appendCodePoint(c).append("\uFF9F\u309A");
        }
        List<String> texts = List.of(text.toString(), "\u3099\u309A", "\u0301\u3099か", "\uD842\u200B\uDFB7");
        assertSame(texts, AnalysisTwin::folded, twin.folded(texts));
    }

    /** Runs are cut after 512 units, wherever in them something else begins. */
    @Test
    void longRunsAreCutAlike() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int before = 508; before < 514; before++) {
            for (String after : List.of("1.2.3", "Abc_d", "𠀀库", "ﬃx", "か\u3099")) {
                for (String run : List.of("a", "1", "a_", "库", "1.", "<")) {
                    texts.add(run.repeat(before / run.length()) + after + after + " x");
                }
            }
        }
        for (TokenScanner.Mode mode : TokenScanner.Mode.values()) {
            assertSame(texts, text -> AnalysisTwin.scanned(mode, text), twin.scanned(mode, texts));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cjk", "words", "versions", "operators", "mixed", "drawn", "traditional", "stems"})
    void vectorsHold(String file) throws IOException {
        for (AnalysisVectors.Vector vector : AnalysisVectors.read(file)) {
            List<String> text = List.of(vector.text());
            String tokens = twin.scanned(TokenScanner.Mode.TEXT, text).get(0);
            assertEquals(vector.tokens(), tokens.lines().toList(), vector.text());
        }
    }

    @Test
    void tellsWhichTextsNeedTheTable() throws IOException {
        for (String text : List.of("é", "⾞", "\uF902", "ﾊ", "〸", "Ⅳ", "𠀀", "ﬁ", "㑮")) {
            assertTrue(twin.modules().call("analysis.js", "needsTable", text).asBoolean(), text);
        }
        for (String text : List.of("a->>b", "數據庫", "ＰＧ，。", "データ", "한국", "“—…”", "👍🏽", "")) {
            assertFalse(twin.modules().call("analysis.js", "needsTable", text).asBoolean(), text);
        }
    }

    /** Without the table what needs none is as ever. */
    @Test
    void foldsWithoutTableWhatNeedsNone() throws IOException {
        String text = "ＰＧ 数据库 work_mem か\u3099 a\u0301 é 庫";
        assertEquals(
                "pg 数据库 work_mem が a é 庫",
                twin.modules()
                        .call("analysis.js", "fold", text, null)
                        .getMember("text")
                        .asString());
    }

    /** A browser fetches it for a Traditional query. */
    @Test
    void tableIsSmall() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(FoldingTable.bytes());
        }
        assertTrue(out.size() < 10_700, out.size() + " bytes");
    }
}
