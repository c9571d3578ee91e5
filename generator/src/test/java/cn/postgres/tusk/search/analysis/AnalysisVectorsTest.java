package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the analyser to {@link AnalysisVectors}. */
class AnalysisVectorsTest {
    private static final TuskAnalyzer ANALYZER = new TuskAnalyzer();

    @ParameterizedTest
    @ValueSource(strings = {"cjk", "words", "versions", "operators", "mixed", "drawn", "traditional", "stems"})
    void tokensAreThoseOfTheSpecification(String file) throws IOException {
        List<AnalysisVectors.Vector> vectors = AnalysisVectors.read(file);
        assertTrue(vectors.size() >= 19, "vectors in " + file);
        for (AnalysisVectors.Vector vector : vectors) {
            String text = vector.text();
            assertEquals(vector.tokens(), tokens(text), text);
        }
    }

    private static List<String> tokens(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("body", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.getAttribute(TypeAttribute.class);
            PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute span = stream.getAttribute(PositionLengthAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String place = offset.startOffset() + " " + offset.endOffset();
                lines.add(term + " " + type.type() + " " + place + " " + step.getPositionIncrement() + " "
                        + span.getPositionLength());
            }
            stream.end();
            assertEquals(text.length(), offset.endOffset());
        }
        return lines;
    }
}
