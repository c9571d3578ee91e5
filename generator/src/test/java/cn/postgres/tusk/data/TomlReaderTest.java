package cn.postgres.tusk.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlReaderTest {
    private static Value.Mapping read(String text) {
        Outcome<Optional<Value>> outcome = TomlReader.read("a.toml", text, 1);
        assertEquals(List.of(), outcome.problems());
        return (Value.Mapping) outcome.value().orElseThrow();
    }

    private static Value.Scalar scalar(Value.Mapping mapping, String key) {
        return (Value.Scalar) mapping.get(key);
    }

    @Test
    void datesAndTimesBecomeIsoText() {
        Value.Mapping mapping =
                read("d = 2018-07-02\no = 2018-07-02T10:20:30+08:00\nl = 2018-07-02 10:20:30\nt = 10:20:30\n");
        assertEquals("2018-07-02", scalar(mapping, "d").text());
        assertEquals("2018-07-02T10:20:30+08:00", scalar(mapping, "o").text());
        assertEquals("2018-07-02T10:20:30", scalar(mapping, "l").text());
        assertEquals("10:20:30", scalar(mapping, "t").text());
        assertEquals(Value.Kind.TEXT, scalar(mapping, "d").kind());
    }

    @Test
    void numbersStayAsWritten() {
        Value.Mapping mapping = read("v = 9.60\ni = 1_000\nx = 0xFF\na = [ 1.10, 2.50 ]\nb = true\n");
        assertEquals(new Value.Scalar("9.60", Value.Kind.DECIMAL, new Mark(1, 5)), mapping.get("v"));
        assertEquals("1000", scalar(mapping, "i").text());
        assertEquals("0xFF", scalar(mapping, "x").text());
        Value.Sequence array = (Value.Sequence) mapping.get("a");
        assertEquals(
                new Value.Scalar("1.10", Value.Kind.DECIMAL, new Mark(4, 7)),
                array.items().get(0));
        assertEquals(
                new Value.Scalar("2.50", Value.Kind.DECIMAL, new Mark(4, 13)),
                array.items().get(1));
        assertEquals(Value.Kind.BOOLEAN, scalar(mapping, "b").kind());
    }

    @Test
    void keysKeepTheirOrderAndPlace() {
        Value.Mapping mapping = (Value.Mapping) TomlReader.read("a.md", "z = \"😀\"\na = 1\n[params]\nk.l = 2\n", 2)
                .value()
                .orElseThrow();
        assertEquals(
                List.of("z", "a", "params"),
                mapping.fields().stream().map(Value.Field::key).toList());
        assertEquals(new Mark(2, 1), mapping.fields().get(0).mark());
        assertEquals(new Mark(2, 5), mapping.get("z").mark());
        Value.Mapping params = (Value.Mapping) mapping.get("params");
        assertEquals("2", scalar((Value.Mapping) params.get("k"), "l").text());
    }

    @Test
    void tablesOfOneNameBecomeAList() {
        Value.Sequence items =
                (Value.Sequence) read("[[t]]\nn = 1\n[[t]]\nn = 2\n").get("t");
        assertEquals(2, items.items().size());
    }

    @Test
    void duplicateKeyIsAWarningAndTheFirstWins() {
        Outcome<Optional<Value>> outcome = TomlReader.read("a.toml", "a = 1\nb = 2\na = 3\n", 1);
        assertEquals(ProblemCode.DUPLICATE_KEY, outcome.problems().get(0).code());
        assertEquals(List.of("a", "1"), outcome.problems().get(0).arguments());
        assertEquals("a.toml:3:1", outcome.problems().get(0).place().toString());
        assertEquals(
                "1", scalar((Value.Mapping) outcome.value().orElseThrow(), "a").text());
    }

    @Test
    void errorsHaveTheirPlace() {
        Outcome<Value.Mapping> outcome = TomlReader.readHeader("a.md", "title = \"😀\" x\nb = 1\n", 2);
        assertEquals(1, outcome.problems().size());
        assertEquals(ProblemCode.HEADER_SYNTAX, outcome.problems().get(0).code());
        assertEquals("a.md:2:13", outcome.problems().get(0).place().toString());
        assertEquals(
                "文件头有语法错误：这里不该出现“x”",
                new cn.postgres.tusk.problem.ProblemTexts(cn.postgres.tusk.problem.Language.ZH)
                        .message(outcome.problems().get(0)));
        assertTrue(TomlReader.read("a.toml", "a = \n", 1).value().isEmpty(), "no data after an error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = [", "a = {b = ", "a."})
    void deepNestingStopsAtTheBound(String open) {
        String rest = open.startsWith("a =") ? open.substring(4) : open;
        String text = open + rest.repeat(50_000);
        Outcome<Optional<Value>> outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TomlReader.read("a.toml", text, 1));
        assertEquals(ProblemCode.NESTING_TOO_DEEP, outcome.problems().get(0).code());
        assertTrue(outcome.value().isEmpty());
    }

    @Test
    void bracketsInTextDoNotNest() {
        Value.Mapping mapping =
                read("a = \"" + "[".repeat(90) + "\"\nb = '''\n" + "{".repeat(90) + "''' # " + "[".repeat(90) + "\n");
        assertEquals(90, scalar(mapping, "a").text().length());
    }
}
