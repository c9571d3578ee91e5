package cn.postgres.tusk.pinyin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.spec.SpecFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SortKeyTest {
    /** Each example is sorted from its reverse; examples whose name begins with “names” as names of people. */
    @TestFactory
    Stream<DynamicTest> example() {
        return SpecFile.read("collation").stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    boolean names = example.name().startsWith("names");
                    assertEquals(
                            example.out(),
                            example.in()
                                    .lines()
                                    .map(line -> names ? SortKey.ofName(line) : SortKey.of(line))
                                    .sorted()
                                    .map(key -> key.letter() + " " + key)
                                    .collect(Collectors.joining("\n", "", "\n")));
                }));
    }

    @Test
    void onlyEqualTextsCompareAsEqual() {
        List<String> texts = List.of("a", "A", "ａ", "á", "《a》", "", " ", "索引", "索 引", "索引。", "01", "1", "１", "🙂");
        for (String a : texts) {
            for (String b : texts) {
                assertEquals(a.equals(b), SortKey.of(a).compareTo(SortKey.of(b)) == 0, a + " and " + b);
                assertEquals(
                        Integer.signum(SortKey.of(a).compareTo(SortKey.of(b))),
                        -Integer.signum(SortKey.of(b).compareTo(SortKey.of(a))));
            }
        }
        assertNotEquals(SortKey.of("a"), SortKey.of("A"));
    }

    /** Three texts of every kind never go round in a circle. */
    @Test
    void orderIsTransitive() {
        List<String> texts = List.of(
                "", "。", "🙂", "2", "10", "a", "ab", "a b", "阿", "啊", "安a", "安", "an", "西安", "先", "xi", "の", "я", "𠀀");
        List<SortKey> keys = texts.stream().map(SortKey::of).sorted().toList();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                assertTrue(keys.get(i).compareTo(keys.get(j)) < 0, keys.get(i) + " before " + keys.get(j));
            }
        }
    }

    @Test
    void longNumbersAreNoOverflow() {
        List<String> sorted = new ArrayList<>(List.of("9".repeat(40), "1" + "0".repeat(40), "2"));
        sorted.sort((a, b) -> SortKey.of(a).compareTo(SortKey.of(b)));
        assertEquals(List.of("2", "9".repeat(40), "1" + "0".repeat(40)), sorted);
    }
}
