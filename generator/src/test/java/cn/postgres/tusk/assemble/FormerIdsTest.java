package cn.postgres.tusk.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.postgres.tusk.spec.SpecFile;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FormerIdsTest {
    /** Each example: the row of the table, then today's anchors; below, the row from now on. */
    @TestFactory
    Stream<DynamicTest> example() {
        return SpecFile.read("anchors").stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> {
                    List<String> lines = example.in().lines().toList();
                    List<String> ids = List.of(lines.get(1).split(" "));
                    FormerIds former = FormerIds.of(lines.get(0), ids, new HashSet<>(ids));
                    assertEquals(example.out().strip(), former.row(ids));
                }));
    }

    @Test
    void whatIsRecordedIsReadBack() {
        List<String> ids = List.of("安装", "小结");
        FormerIds former = FormerIds.of("安装步骤|准备 小结", ids, new HashSet<>(ids));
        assertEquals(former, FormerIds.of(former.row(ids), ids, new HashSet<>(ids)));
    }

    @Test
    void aPageOfManyHeadingsWrittenAnewTakesNoTime() {
        String row = IntStream.range(0, 30_000).mapToObj(i -> "旧标题" + i).collect(Collectors.joining(" "));
        List<String> ids = IntStream.range(0, 20_000).mapToObj(i -> "新的" + i).toList();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FormerIds.of(row, ids, new HashSet<>(ids)));
    }
}
