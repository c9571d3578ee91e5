package cn.postgres.tusk.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.spec.SpecFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code math.spec.md}. */
class MathSpecTest {
    static Stream<SpecFile.Example> examples() {
        List<SpecFile.Example> examples = SpecFile.read("math");
        assertTrue(examples.size() >= 90, "examples are there");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sets(SpecFile.Example example) {
        boolean display = !example.name().startsWith("行内");
        String source = example.in().stripTrailing();
        Formula formula = TexMath.read(source, display, 10_000);
        // The files of examples write a tab as an arrow
        assertEquals(example.out(), shown(formula).replace('→', '\t'));
        if (formula instanceof Formula.Typeset typeset) {
            assertEquals(display, typeset.mathml().startsWith("<math display=\"block\">"));
            assertTrue(typeset.mathml().endsWith("</annotation></semantics></math>"));
        }
    }

    private static String shown(Formula formula) {
        if (formula instanceof Formula.Broken broken) {
            return broken.faults().stream()
                    .map(fault -> fault.kind() + " at " + fault.offset() + ": " + fault.token() + "\n")
                    .collect(Collectors.joining());
        }
        Formula.Typeset typeset = (Formula.Typeset) formula;
        String mathml = typeset.mathml();
        int from = mathml.indexOf("<semantics>") + "<semantics>".length();
        return mathml.substring(from, mathml.indexOf("<annotation")) + "\n" + typeset.text() + "\n";
    }
}
