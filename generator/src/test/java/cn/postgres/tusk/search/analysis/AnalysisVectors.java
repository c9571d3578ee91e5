package cn.postgres.tusk.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.data.JsonReader;
import cn.postgres.tusk.data.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code search-vectors/*.json}: for each text its tokens as term, type, first char, char after the last,
 * positions after the token before, positions covered. The vectors were written
 * from the specification by implementations of their own, not from the output of ours.
 */
final class AnalysisVectors {
    /** A text and what it is cut to, each token a line. */
    record Vector(String text, List<String> tokens) {}

    private AnalysisVectors() {}

    static List<Vector> read(String file) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (Value vector : ((Value.Sequence) json(file)).items()) {
            Value.Mapping fields = (Value.Mapping) vector;
            String text = ((Value.Scalar) fields.get("text")).text();
            vectors.add(new Vector(text, lines(fields.get("tokens"))));
        }
        return vectors;
    }

    private static Value json(String file) throws IOException {
        try (InputStream in = AnalysisVectors.class.getResourceAsStream("/search-vectors/" + file + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var outcome = JsonReader.read(file, json, 1);
            assertEquals(List.of(), outcome.problems());
            return outcome.value().orElseThrow();
        }
    }

    private static List<String> lines(@Nullable Value tokens) {
        List<String> lines = new ArrayList<>();
        if (tokens instanceof Value.Sequence sequence) {
            for (Value token : sequence.items()) {
                List<String> parts = ((Value.Sequence) token)
                        .items().stream()
                                .map(one -> ((Value.Scalar) one).text())
                                .toList();
                lines.add(String.join(" ", parts));
            }
        }
        return lines;
    }
}
