package cn.postgres.tusk.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.spec.SpecFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The readings of {@code pinyin.spec.md}. */
class PinyinSpecTest {
    @TestFactory
    Stream<DynamicTest> example() {
        return SpecFile.read("pinyin").stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.name(),
                        () -> assertEquals(
                                example.out(),
                                example.in().lines().map(Pinyin::spell).collect(Collectors.joining("\n", "", "\n")))));
    }
}
