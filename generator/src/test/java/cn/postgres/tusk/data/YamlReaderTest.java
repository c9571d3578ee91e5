package cn.postgres.tusk.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static final ProblemTexts TEXTS = new ProblemTexts(Language.ZH);

    private static Value read(String text) {
        Outcome<Optional<Value>> outcome = YamlReader.read("a.yml", text, 1);
        assertEquals(List.of(), outcome.problems());
        return outcome.value().orElseThrow();
    }

    private static Problem onlyProblem(Outcome<?> outcome) {
        assertEquals(1, outcome.problems().size(), () -> outcome.problems().toString());
        return outcome.problems().get(0);
    }

    private static String headerError(String text) {
        Problem problem = onlyProblem(YamlReader.readHeader("a.md", text, 2));
        return problem.place() + " " + TEXTS.message(problem);
    }

    @Test
    void marksCountCodePointsFromTheFirstLine() {
        Value.Mapping mapping = (Value.Mapping) YamlReader.read("a.md", "title: x\ntags: [😀, \"b\"]\n", 2)
                .value()
                .orElseThrow();
        Value.Sequence tags = (Value.Sequence) mapping.get("tags");
        assertNotNull(tags);
        assertEquals(new Mark(3, 7), tags.mark());
        assertEquals(new Mark(3, 8), tags.items().get(0).mark());
        assertEquals(new Mark(3, 11), tags.items().get(1).mark());
        assertEquals(new Mark(3, 1), mapping.fields().get(1).mark());
    }

    @ParameterizedTest
    @CsvSource({
        "9.60, DECIMAL",
        "9, INTEGER",
        "-3, INTEGER",
        "0x1F, INTEGER",
        "0o17, INTEGER",
        "1e3, DECIMAL",
        ".5, DECIMAL",
        "2018-07-02, TEXT",
        "1:30, TEXT",
        "yes, TEXT",
        "1_000, TEXT",
        "., TEXT",
        "1.2.3, TEXT",
        "+, TEXT",
        "e3, TEXT"
    })
    void keepsScalarsAsWritten(String text, Value.Kind kind) {
        Value.Scalar scalar = (Value.Scalar) ((Value.Mapping) read("v: " + text)).get("v");
        assertNotNull(scalar);
        assertEquals(text, scalar.text());
        assertEquals(kind, scalar.kind());
    }

    @Test
    void quotedScalarsAreText() {
        Value.Mapping mapping = (Value.Mapping) read("a: \"9\"\nb: 'true'\nc: !!str 9\nd: |\n  9\ne: True\nf: ~\n");
        for (String key : List.of("a", "b", "c", "d")) {
            assertEquals(Value.Kind.TEXT, ((Value.Scalar) mapping.get(key)).kind(), key);
        }
        assertEquals(new Value.Scalar("true", Value.Kind.BOOLEAN, new Mark(6, 4)), mapping.get("e"));
        assertEquals(new Value.Scalar("", Value.Kind.NULL, new Mark(7, 4)), mapping.get("f"));
    }

    @Test
    void tagsBuildNothing() {
        Value.Mapping mapping = (Value.Mapping) read("a: !!javax.script.ScriptEngineManager [x]\n");
        assertInstanceOf(Value.Sequence.class, mapping.get("a"));
    }

    @Test
    void firstOfDuplicateKeysWinsAndBothLinesAreNamed() {
        Outcome<Optional<Value>> outcome = YamlReader.read("a.yml", "a: 1\nb: 2\na: 3\n", 1);
        Problem problem = onlyProblem(outcome);
        assertEquals(ProblemCode.DUPLICATE_KEY, problem.code());
        assertEquals("a.yml:3:1", problem.place().toString());
        assertEquals("键“a”写了两次，第 1 行已经有了，只采用那一个", TEXTS.message(problem));
        Value.Mapping mapping = (Value.Mapping) outcome.value().orElseThrow();
        assertEquals("1", ((Value.Scalar) mapping.get("a")).text());
        assertEquals(2, mapping.fields().size());
    }

    @Test
    void errorsPointWhereAPersonWouldLook() {
        assertEquals("a.md:3:1 文件头有语法错误：缩进用了 Tab", headerError("a:\n\tb: c\n"));
        assertEquals("a.md:2:6 文件头有语法错误：冒号后面缺少空格", headerError("title:foo\ndate: 2018-07-02\n"));
        assertEquals("a.md:2:6 文件头有语法错误：冒号后面缺少空格", headerError("title:foo\n"));
        assertEquals("a.md:3:5 文件头有语法错误：用了全角冒号“：”", headerError("title: x\ndate：2018-07-02\ntags: [a]\n"));
        assertEquals("a.md:2:4 文件头有语法错误：引号没有结束", headerError("a: \"foo\nb: c\n"));
        assertEquals("a.md:2:4 文件头有语法错误：括号没有结束，或者其中缺少逗号", headerError("a: [x, y\nb: c\n"));
        assertEquals("a.md:2:7 文件头有语法错误：这里不能再出现一个“键: 值”", headerError("a: 😀 b: c\n"));
        assertEquals("a.md:3:1 文件头有语法错误：这一行没有冒号", headerError("a: x\nfoo bar\nb: y\n"));
        assertEquals("a.md:2:4 文件头有语法错误：值不能以这个字符开头", headerError("a: @x\n"));
        assertEquals("a.md:2:4 文件头有语法错误：值不能以这个字符开头", headerError("a: **b**\n"));
        assertEquals("a.md:2:4 文件头有语法错误：没有定义过名为“b”的锚点", headerError("a: *b\n"));
        assertEquals("a.md:2:6 文件头有语法错误：反斜杠后面的字符不是有效的转义", headerError("a: \"\\d\"\n"));
        assertEquals("a.md:3:1 文件头有语法错误：缩进不一致", headerError("  a: x\nb: y\n"));
        assertEquals("a.md:3:5 文件头有语法错误：有不可见的控制字符 U+0007", headerError("a: 1\nb: x\u0007\n"));
        assertEquals("a.md:2:4 文件头有语法错误：这里不该出现“]”", headerError("a: ]\n"));
        assertEquals("a.md:2:8 文件头有语法错误：引号之后还有文字，或者引号没有结束", headerError("a: \"x\" y\n"));
    }

    @Test
    void hintsSayWhatToDoInBothLanguages() {
        Problem problem = onlyProblem(YamlReader.readHeader("a.md", "a:\n\tb: c\n", 2));
        assertEquals("YAML 只能用空格缩进，请把 Tab 换成空格", TEXTS.hint(problem));
        ProblemTexts english = new ProblemTexts(Language.EN);
        assertEquals("Syntax error in the header: a tab is used for indentation", english.message(problem));
        assertEquals("YAML is indented with spaces only: replace the tab", english.hint(problem));
    }

    @Test
    void everyKindOfErrorHasWordsInBothLanguages() {
        for (Language language : Language.values()) {
            ProblemTexts texts = new ProblemTexts(language);
            for (Syntax syntax : Syntax.values()) {
                Problem problem = syntax.problem(ProblemCode.DATA_SYNTAX, cn.postgres.tusk.problem.Place.of("a"), "x");
                assertFalse(texts.message(problem).contains("phrase."), syntax + " " + language);
                assertFalse(texts.hint(problem).contains("phrase."), syntax + " " + language);
            }
        }
    }

    @Test
    void headerKeepsTheFieldsBeforeAnError() {
        Outcome<Value.Mapping> outcome = YamlReader.readHeader("a.md", "title: Kept\ntags: [x\ndate: y\n", 2);
        assertEquals("Kept", ((Value.Scalar) outcome.value().get("title")).text());
        assertEquals(ProblemCode.HEADER_SYNTAX, onlyProblem(outcome).code());
    }

    @Test
    void headerOfCommentsIsEmpty() {
        Outcome<Value.Mapping> outcome = YamlReader.readHeader("a.md", "# nothing yet\n", 2);
        assertEquals(List.of(), outcome.problems());
        assertEquals(List.of(), outcome.value().fields());
    }

    @Test
    void headerThatIsAListIsNone() {
        assertEquals(
                ProblemCode.HEADER_NOT_MAPPING,
                onlyProblem(YamlReader.readHeader("a.md", "- a\n- b\n", 2)).code());
    }

    @Test
    void dataAfterAnErrorIsNotUsed() {
        Outcome<Optional<Value>> outcome = YamlReader.read("a.yml", "- a\n- [b\n", 1);
        assertTrue(outcome.value().isEmpty());
        assertEquals("a.yml:2:3", onlyProblem(outcome).place().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# x\n", "\n\n"})
    void nothingIsNoValue(String text) {
        Outcome<Optional<Value>> outcome = YamlReader.read("a.yml", text, 1);
        assertTrue(outcome.value().isEmpty());
        assertEquals(List.of(), outcome.problems());
    }

    @Test
    void secondDocumentIsAProblem() {
        Problem problem = onlyProblem(YamlReader.read("a.yml", "a: 1\n---\nb: 2\n", 1));
        assertEquals("a.yml:2:1", problem.place().toString());
    }

    @Test
    void listAsKeyIsAProblem() {
        Problem problem = onlyProblem(YamlReader.read("a.yml", "? [x]\n: y\n", 1));
        assertEquals("a.yml:1:3", problem.place().toString());
    }

    @Test
    void aliasRepeatsItsValue() {
        Value.Mapping mapping = (Value.Mapping) read("a: &x [1]\nb: *x\n");
        assertEquals(mapping.get("a"), mapping.get("b"));
    }

    @Test
    void billionLaughsStopEarly() {
        StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 10; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [");
            text.append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
        }
        Outcome<Optional<Value>> outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> YamlReader.read("a.yml", text.toString(), 1));
        assertTrue(outcome.value().isEmpty());
        assertTrue(TEXTS.message(onlyProblem(outcome)).contains("引用"), "names the aliases");
    }

    @Test
    void selfReferenceIsAProblem() {
        assertEquals(
                "a.yml:1:8",
                onlyProblem(YamlReader.read("a.yml", "a: &x [*x]\n", 1)).place().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void deepNestingStopsAtTheBound(String open) {
        Outcome<Optional<Value>> outcome = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> YamlReader.read("a.yml", open.repeat(100_000), 1));
        assertEquals(ProblemCode.NESTING_TOO_DEEP, onlyProblem(outcome).code());
    }

    @Test
    void fiftyLevelsAreRead() {
        read("[".repeat(50) + "]".repeat(50));
    }
}
