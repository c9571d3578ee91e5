package cn.postgres.tusk.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.Counts;
import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code counting.spec.md}. */
class CountingSpecTest {
    static Stream<SpecFile.Example> examples() {
        List<SpecFile.Example> examples = SpecFile.read("counting");
        assertTrue(examples.size() >= 50, "examples are there");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void counts(SpecFile.Example example) {
        Counts counts = Lengths.of(Bodies.markdown(example.in()), Bodies.CONFIG.digest());
        assertEquals(
                example.out().strip(),
                "汉字 %d，谚文 %d，词 %d，代码 %d，分钟 %d"
                        .formatted(counts.han(), counts.hangul(), counts.words(), counts.code(), counts.minutes()));
    }
}
