package cn.postgres.tusk.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static List<Value> rows(String text) {
        Outcome<Optional<Value>> outcome = CsvReader.read("a.csv", text, 1);
        assertEquals(List.of(), outcome.problems());
        return ((Value.Sequence) outcome.value().orElseThrow()).items();
    }

    @Test
    void headerNamesTheCellsOfEachRow() {
        List<Value> rows = rows("name, year\r\n张三, 2018\r\n\r\n\"李四, 😀\",9.60\r\n");
        assertEquals(2, rows.size());
        Value.Mapping first = (Value.Mapping) rows.get(0);
        assertEquals(new Value.Scalar("张三", Value.Kind.TEXT, new Mark(2, 1)), first.get("name"));
        assertEquals("2018", ((Value.Scalar) first.get("year")).text());
        Value.Mapping second = (Value.Mapping) rows.get(1);
        assertEquals("李四, 😀", ((Value.Scalar) second.get("name")).text());
        assertEquals(new Value.Scalar("9.60", Value.Kind.DECIMAL, new Mark(4, 9)), second.get("year"));
    }

    @Test
    void cellsOfSeveralLinesKeepTheirPlace() {
        List<Value> rows = rows("a,b\n\"x\n\"\"y\"\"\",1\nz,2\n");
        assertEquals("x\n\"y\"", ((Value.Scalar) ((Value.Mapping) rows.get(0)).get("a")).text());
        assertEquals(new Mark(3, 8), ((Value.Mapping) rows.get(0)).get("b").mark());
        assertEquals(new Mark(4, 1), ((Value.Mapping) rows.get(1)).get("a").mark());
    }

    @Test
    void emptyAndMissingCellsAreNoKeys() {
        List<Value> rows = rows("a,b,c\n,1\n");
        Value.Mapping row = (Value.Mapping) rows.get(0);
        assertNull(row.get("a"));
        assertEquals("1", ((Value.Scalar) row.get("b")).text());
        assertNull(row.get("c"));
    }

    @Test
    void extraCellsAreAProblem() {
        Outcome<Optional<Value>> outcome = CsvReader.read("a.csv", "a,b\n1,2,3\n", 1);
        assertEquals(ProblemCode.ROW_TOO_WIDE, outcome.problems().get(0).code());
        assertEquals("a.csv:2:5", outcome.problems().get(0).place().toString());
    }

    @Test
    void openQuoteIsFoundWhereItBegins() {
        Outcome<Optional<Value>> outcome = CsvReader.read("a.csv", "a,b\n1,\"x\n2,y\n", 1);
        assertEquals("a.csv:2:3", outcome.problems().get(0).place().toString());
        assertTrue(outcome.value().isEmpty());
    }

    @Test
    void nothingIsNoValue() {
        assertTrue(CsvReader.read("a.csv", "", 1).value().isEmpty());
        assertEquals(0, rows("a,b\n").size());
    }

    @Test
    void longLinesAndManyCellsTakeNoTimeToSpeakOf() {
        String header = "k".repeat(3_000_000) + "\n" + "v".repeat(3_000_000) + "\n";
        String cells = "1,".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            CsvReader.read("a.csv", header, 1);
            CsvReader.read("a.csv", "a\n" + cells + "\n", 1);
        });
    }
}
