package cn.postgres.tusk.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static String error(String text) {
        Outcome<Optional<Value>> outcome = JsonReader.read("a.json", text, 1);
        assertTrue(outcome.value().isEmpty());
        assertEquals(1, outcome.problems().size());
        Problem problem = outcome.problems().get(0);
        return problem.place() + " " + new ProblemTexts(Language.ZH).message(problem);
    }

    @Test
    void readsEveryKindOfValueWithItsPlace() {
        Outcome<Optional<Value>> outcome = JsonReader.read(
                "a.json", "{\"t\": \"\\u4e2d\\ud83d\\ude00\\/\",\n \"n\": [-1, 2.50, true, null, {}, []]}", 1);
        assertEquals(List.of(), outcome.problems());
        Value.Mapping mapping = (Value.Mapping) outcome.value().orElseThrow();
        assertEquals(new Value.Scalar("中😀/", Value.Kind.TEXT, new Mark(1, 7)), mapping.get("t"));
        Value.Sequence items = (Value.Sequence) mapping.get("n");
        assertEquals(
                new Value.Scalar("-1", Value.Kind.INTEGER, new Mark(2, 8)),
                items.items().get(0));
        assertEquals(
                new Value.Scalar("2.50", Value.Kind.DECIMAL, new Mark(2, 12)),
                items.items().get(1));
        assertEquals(Value.Kind.BOOLEAN, ((Value.Scalar) items.items().get(2)).kind());
        assertEquals(Value.Kind.NULL, ((Value.Scalar) items.items().get(3)).kind());
        assertEquals(6, items.items().size());
    }

    @Test
    void errorsHaveTheirPlace() {
        assertEquals("a.json:1:9 数据文件有语法错误：最后一项之后多了一个逗号", error("{\"😀\": 1,}"));
        assertEquals("a.json:2:1 数据文件有语法错误：JSON 里不能写注释", error("[1,\n// x\n2]"));
        assertEquals("a.json:1:7 数据文件有语法错误：引号没有结束", error("{\"a\": \"b\n}"));
        assertEquals("a.json:1:1 数据文件有语法错误：括号没有结束，或者其中缺少逗号", error("{\"a\": 1"));
        assertEquals("a.json:1:2 数据文件有语法错误：“01”不是数字", error("[01]"));
        assertEquals("a.json:1:3 数据文件有语法错误：反斜杠后面的字符不是有效的转义", error("[\"\\x\"]"));
        assertEquals("a.json:1:4 数据文件有语法错误：这里不该出现“2”", error("[1 2]"));
        assertEquals("a.json:1:4 数据文件有语法错误：这里不该出现“x”", error("{} x"));
        assertEquals("a.json:1:2 数据文件有语法错误：这里不该出现“t”", error("[tru]"));
        assertEquals("a.json:1:6 数据文件有语法错误：内容没有写完", error("{\"a\":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1.]", "[.5]", "[+1]", "[-]", "[1.e3]", "[0x1F]", "['a']", "{a: 1}", "[1,]", "[NaN]"})
    void isStrict(String text) {
        error(text);
    }

    @Test
    void duplicateKeyIsAWarning() {
        Outcome<Optional<Value>> outcome = JsonReader.read("a.json", "{\"a\": 1,\n\"a\": 2}", 1);
        assertEquals(ProblemCode.DUPLICATE_KEY, outcome.problems().get(0).code());
        assertEquals("a.json:2:1", outcome.problems().get(0).place().toString());
        assertEquals("1", ((Value.Scalar) ((Value.Mapping) outcome.value().orElseThrow()).get("a")).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingStopsAtTheBound(String open) {
        Outcome<Optional<Value>> outcome = JsonReader.read("a.json", open.repeat(100_000), 1);
        assertEquals(ProblemCode.NESTING_TOO_DEEP, outcome.problems().get(0).code());
    }

    @Test
    void blankIsNoValue() {
        assertTrue(JsonReader.read("a.json", " \n", 1).value().isEmpty());
        assertEquals(List.of(), JsonReader.read("a.json", " \n", 1).problems());
    }
}
