package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

/** What is counted in one pass is what the analyser gives token by token. */
class TermCounterTest {
    private final TermCounter counter = new TermCounter();
    private final TermCounts terms = counter.newCounts();
    private final TermCounts followers = counter.newCounts();

    @Test
    void countsWhatTheAnalyserGives() throws IOException {
        DrawnTexts drawn = new DrawnTexts(11);
        int most = 0;
        for (int i = 0; i < 200; i++) {
            List<String> texts = List.of(String.join(" ", drawn.draw(i)), String.join("", drawn.draw(3)));
            counter.clear(terms, followers);
            texts.forEach(text -> counter.count(text, terms, followers));
            Expected ofTerms = expected("body", texts);
            assertEquals(ofTerms.counts, counted(terms, true), () -> String.join("|", texts));
            assertEquals(ofTerms.places, terms.length(), () -> String.join("|", texts));
            assertEquals(
                    expected(TuskAnalyzer.NEXT, texts).counts.keySet(),
                    counted(followers, false).keySet(),
                    () -> String.join("|", texts));
            most = Math.max(most, terms.size());
        }
        assertTrue(most > 600, "no text that makes the table grow: " + most);
    }

    @Test
    void forgetsTheDocumentBefore() throws IOException {
        counter.count("数据库 index", terms, followers);
        counter.clear(terms, followers);
        counter.count("索引", terms, followers);
        assertEquals(Map.of("索引", 1, "引", 1), counted(terms, true));
        assertEquals(2, terms.length());
    }

    private record Expected(Map<String, Integer> counts, int places) {}

    private static Expected expected(String field, List<String> texts) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        int places = 0;
        try (TuskAnalyzer analyzer = new TuskAnalyzer()) {
            for (String text : texts) {
                try (TokenStream stream = analyzer.tokenStream(field, text)) {
                    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                    PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
                    stream.reset();
                    while (stream.incrementToken()) {
                        counts.merge(term.toString(), 1, Integer::sum);
                        places += step.getPositionIncrement() > 0 ? 1 : 0;
                    }
                    stream.end();
                }
            }
        }
        return new Expected(counts, places);
    }

    private static Map<String, Integer> counted(TermCounts terms, boolean frequencies) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < terms.size(); i++) {
            String term = new String(terms.pool(), terms.start(i), terms.end(i) - terms.start(i));
            assertNull(counts.put(term, frequencies ? terms.count(i) : 1), "told twice");
        }
        try (TokenStream stream = terms.lengthStream()) {
            stream.reset();
            assertEquals(terms.size() > 0, stream.incrementToken());
            assertFalse(stream.incrementToken());
            stream.end();
            FieldLengthAttribute length = stream.getAttribute(FieldLengthAttribute.class);
            assertEquals(terms.length(), length.fieldLength(), "what Lucene asks for at the end");
        }
        return counts;
    }
}
