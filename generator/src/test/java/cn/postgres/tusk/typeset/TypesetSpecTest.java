package cn.postgres.tusk.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.config.ConfigReader;
import cn.postgres.tusk.spec.SpecFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code typeset.spec.md}, with everything switched on. */
class TypesetSpecTest {
    private final Typesetter typesetter = new Typesetter(ConfigReader.defaults().typography(), "zh-CN");

    static Stream<SpecFile.Example> examples() {
        return SpecFile.read("typeset").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sets(SpecFile.Example example) {
        assertEquals(example.out(), typesetter.set(example.in()));
    }

    /** What was set is set: a second time adds nothing. */
    @ParameterizedTest
    @MethodSource("examples")
    void setsOnce(SpecFile.Example example) {
        assertEquals(example.out(), typesetter.set(example.out()));
    }
}
