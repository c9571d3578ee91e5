package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code lint.spec.md}: a file, and what the check says of it. */
class LintSpecTest {
    private final LintedFile linted = LintedFile.with("");

    static Stream<SpecFile.Example> examples() {
        List<SpecFile.Example> examples = SpecFile.read("lint");
        assertTrue(examples.size() >= 80, "examples are there");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void finds(SpecFile.Example example) {
        assertEquals(example.out(), linted.problems(example.in()));
    }
}
