package cn.postgres.tusk.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewDigestTest {
    private record Holder(@Nullable Object value) {}

    private record Other(@Nullable Object value) {}

    @Test
    void treesThatDifferHaveOtherDigests() {
        List<Record> trees = List.of(
                new Holder(null),
                new Holder(""),
                new Holder("0"),
                new Holder(0),
                new Holder(false),
                new Holder(true),
                new Holder(List.of()),
                new Holder(Map.of()),
                new Holder(List.of("a", "b")),
                new Holder(List.of("ab")),
                new Holder(List.of("a", List.of("b"))),
                new Holder(List.of(List.of("a"), "b")),
                new Holder(Arrays.asList("a", null)),
                new Holder(Map.of("a", "b")),
                new Holder(Map.of("a", "b", "c", "d")),
                new Holder(Map.of("a", "d", "c", "b")),
                new Other("0"),
                new Holder(new Other("0")));
        Set<String> digests = new HashSet<>();
        trees.forEach(tree -> digests.add(ViewDigest.of(tree)));
        assertEquals(trees.size(), digests.size());
    }

    @Test
    void theOrderOfAMapDoesNotCount() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);
        assertEquals(ViewDigest.of(new Holder(one)), ViewDigest.of(new Holder(other)));
    }
}
