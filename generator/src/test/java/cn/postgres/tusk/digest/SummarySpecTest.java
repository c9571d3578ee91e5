package cn.postgres.tusk.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code summary.spec.md}; summaries have at most 40 Han characters. */
class SummarySpecTest {
    private static final int LENGTH = 40;

    static Stream<SpecFile.Example> examples() {
        List<SpecFile.Example> examples = SpecFile.read("summary");
        assertTrue(examples.size() >= 80, "examples are there");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void cuts(SpecFile.Example example) {
        assertEquals(example.out().strip(), Summaries.of(Bodies.markdown(example.in()), LENGTH));
    }
}
