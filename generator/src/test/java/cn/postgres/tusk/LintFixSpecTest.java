package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code lint-fix.spec.md}: a file, and what {@code --fix} makes of it. */
class LintFixSpecTest {
    private final LintedFile linted = LintedFile.with("");

    static Stream<SpecFile.Example> examples() {
        List<SpecFile.Example> examples = SpecFile.read("lint-fix");
        assertTrue(examples.size() >= 40, "examples are there");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void repairs(SpecFile.Example example) {
        assertEquals(example.out(), linted.repaired(example.in()).text());
        assertEquals(example.out(), linted.repaired(example.out()).text(), "a second run changes nothing");
    }
}
