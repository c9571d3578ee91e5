package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TuskAnalyzerTest {
    private final TuskAnalyzer analyzer = new TuskAnalyzer();

    private List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return terms;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "数据库 → 数据 据库 库",
                "用 PG → 用 pg",
                "データベース → デー ータ タベ ベー ース ス",
                "pg_stat_statements → pg pg_stat_statements pg_stat stat stat_statements statements statement",
                "work_mem → work work_mem mem",
                "walReceiver → wal walreceiver receiver",
                "PostgreSQL → postgresql",
                "ＰｏｓｔｇｒｅＳＱＬ → postgresql",
                "9.6.24 → 9.6.24 9.6",
                "PG9.6 → pg 9.6",
                "a->>'b' → a ->> b",
                "tags @> x && y <-> z || 1::int → tags tag @> x && y <-> z || 1 :: int",
                "C++、C# → c c++ c c#",
                "Müller → muller",
                "資料庫 → 资料 料库 库",
                "indexes queries → indexes index queries query",
                "the of → the of",
                "3D 64bit → 3 3d d 64 64bit bit"
            })
    void cutsText(String text, String terms) {
        assertEquals(List.of(terms.split(" ")), terms("body", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "库 → 库 character",
                "数据库 → 数据 bigram>库 , 据库 bigram",
                "work_mem → work_mem whole",
                "a_b_c → a_b_c whole [a_b, b_c]",
                "9.6.24 → 9.6.24 version",
                "庫 → 库 character",
                "tables of → tables word/table>o , of word",
                "my_tables → my_tables whole",
                "c++ → c++ whole"
            })
    void asksForWhole(String query, String tokens) {
        StringBuilder got = new StringBuilder();
        for (QueryToken token : QueryToken.of(query)) {
            got.append(got.isEmpty() ? "" : " , ")
                    .append(token.term())
                    .append(' ')
                    .append(token.type().label());
            got.append(token.stem().isEmpty() ? "" : "/" + token.stem());
            got.append(token.pairs().isEmpty() ? "" : " " + token.pairs());
            got.append(token.next() < 0 ? "" : ">" + Character.toString(token.next()));
        }
        assertEquals(tokens, got.toString());
    }

    /** Whatever a query is cut to must stand in a text that holds the query as written. */
    @Test
    void textIsFoundByEachOfItsIdentifiersAndRuns() {
        String text = "设置Pg_Stat_Statements.max=9.6.24，然后看walReceiver与0000000100000000000000A1，C++";
        List<String> held = terms("body", text);
        for (String query :
                List.of("置", "stat_statements", "PG_STAT", "9.6", "walreceiver", "0000000100000000000000a1", "c++")) {
            for (QueryToken token : QueryToken.of(query)) {
                boolean there = held.contains(token.term());
                assertTrue(there || !token.pairs().isEmpty() && held.containsAll(token.pairs()), query);
            }
        }
    }

    @Test
    void offsetsNeverGoBackAndStayInTheText() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            String text = anything(random);
            try (TokenStream stream = analyzer.tokenStream("body", text)) {
                OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
                PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
                stream.reset();
                int last = 0;
                boolean first = true;
                while (stream.incrementToken()) {
                    assertTrue(offset.startOffset() >= last, text);
                    assertTrue(offset.endOffset() > offset.startOffset() && offset.endOffset() <= text.length(), text);
                    assertTrue(step.getPositionIncrement() >= (first ? 1 : 0), text);
                    last = offset.startOffset();
                    first = false;
                }
                stream.end();
                assertEquals(text.length(), offset.endOffset());
            }
        }
    }

    private static String anything(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--) {
            int range = new int[] {0x80, 0x250, 0x3100, 0xA000, 0x10000, 0x30000, 0x10FFFF}[random.nextInt(7)];
            int c = random.nextInt(range);
            if (c >= 0xD800 && c <= 0xDFFF) {
                text.append((char) c);
            } else {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    @Test
    void abandonedStreamDoesNotSpoilTheNext() throws IOException {
        try (TokenStream stream = analyzer.tokenStream("body", "pg_stat_statements 与索引")) {
            stream.reset();
            assertTrue(stream.incrementToken());
        }
        assertEquals(List.of("索引", "引"), terms("body", "索引"));
        TokenStream open = analyzer.tokenStream("body", "a");
        assertThrows(IllegalStateException.class, open::incrementToken);
        open.close();
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        String text = "复制槽 pg_replication_slots 保留 wal_keep_size 之前的日志 9.6.24";
        List<String> expected = terms("body", text);
        ConcurrentLinkedQueue<List<String>> wrong = new ConcurrentLinkedQueue<>();
        IntStream.range(0, 2000).parallel().forEach(i -> {
            List<String> got = terms("body", text);
            if (!got.equals(expected)) {
                wrong.add(got);
            }
        });
        assertTrue(wrong.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "_", "1", "1.", "a_", "aB", "象", "-", "<", "é", "\u0301", "\uD800", "A1b_", "0.", "ﾊﾟ"})
    void longRunsTakeTimeInProportion(String piece) {
        String text = piece.repeat(2_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String term : terms("body", text)) {
                assertTrue(term.length() <= 64, term);
            }
        });
    }
}
