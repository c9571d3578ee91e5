package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.data.JsonReader;
import cn.postgres.tusk.data.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/**
 * Holds the analyser to {@code search-vectors/*.json}: for each text its tokens as term, type, first char, char after
 * the last, positions after the token before, positions covered. The vectors were
 * written from the specification by an implementation of their own, not from the output of this one.
 */
class AnalysisVectorsTest {
    private static final TuskAnalyzer ANALYZER = new TuskAnalyzer();

    @ParameterizedTest
    @ValueSource(strings = {"cjk", "words", "versions", "operators", "mixed", "drawn", "traditional", "stems"})
    void tokensAreThoseOfTheSpecification(String file) throws IOException {
        Value.Sequence vectors = (Value.Sequence) read(file);
        assertTrue(vectors.items().size() >= 19, "vectors in " + file);
        for (Value vector : vectors.items()) {
            Value.Mapping fields = (Value.Mapping) vector;
            String text = ((Value.Scalar) fields.get("text")).text();
            assertEquals(lines(fields.get("tokens")), tokens(text), text);
        }
    }

    private static Value read(String file) throws IOException {
        try (InputStream in = AnalysisVectorsTest.class.getResourceAsStream("/search-vectors/" + file + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var outcome = JsonReader.read(file, json, 1);
            assertEquals(List.of(), outcome.problems());
            return outcome.value().orElseThrow();
        }
    }

    private static List<String> lines(Value tokens) {
        List<String> lines = new ArrayList<>();
        if (tokens instanceof Value.Sequence sequence) {
            for (Value token : sequence.items()) {
                lines.add(String.join(
                        " ",
                        ((Value.Sequence) token)
                                .items().stream()
                                        .map(one -> ((Value.Scalar) one).text())
                                        .toList()));
            }
        }
        return lines;
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
