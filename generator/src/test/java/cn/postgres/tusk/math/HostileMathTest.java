package cn.postgres.tusk.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Formulas written to break the parser, and formulas nobody wrote: each comes back soon, as XML or as a fault. */
class HostileMathTest {
    private static final int LONGEST = 10_000;

    private static final String[] PIECES = {
        "a",
        "x",
        "1",
        "23.5",
        "{",
        "}",
        "^",
        "_",
        "'",
        "&",
        "\\\\",
        " ",
        "\n",
        "(",
        ")",
        "[",
        "]",
        "|",
        "+",
        "-",
        "<",
        ">",
        "$",
        "%",
        "#",
        "\"",
        "~",
        "中",
        "，",
        "α",
        "😀",
        "\u0000",
        "\ud800",
        "\\",
        "\\frac",
        "\\sqrt",
        "\\left",
        "\\right",
        "\\middle",
        "\\begin{cases}",
        "\\end{cases}",
        "\\begin{array}{l|c}",
        "\\end{array}",
        "\\text{",
        "\\mathbf",
        "\\hat",
        "\\sum",
        "\\limits",
        "\\log",
        "\\over",
        "\\choose",
        "\\not",
        "\\big",
        "\\hline",
        "\\tag{1}",
        "\\foo",
        "\\operatorname",
        "\\xrightarrow",
        "\\substack{",
        "\\displaystyle",
        "\\bf",
        "\\pmod",
        "\\,",
        "\\|",
        "\\{",
        "\\&"
    };

    private final DocumentBuilder builder;

    HostileMathTest() throws ParserConfigurationException {
        builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
    }

    static Stream<Arguments> lengthy() {
        return Stream.of(
                Arguments.of("1 MB", "x+".repeat(500_000)),
                Arguments.of("fractions", "\\frac".repeat(100_000)),
                Arguments.of("open braces", "{".repeat(20_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengthy")
    void whatIsTooLongIsAFaultAtOnce(String name, String tex) {
        Formula formula = assertTimeoutPreemptively(Duration.ofMillis(500), () -> TexMath.read(tex, true, LONGEST));
        assertEquals(
                Fault.Kind.TOO_LONG, ((Formula.Broken) formula).faults().get(0).kind());
    }

    static Stream<Arguments> deep() {
        return Stream.of(
                Arguments.of("braces", "{".repeat(9_999)),
                Arguments.of("closed braces", "{".repeat(4_900) + "x" + "}".repeat(4_900)),
                Arguments.of("fractions", "\\frac".repeat(1_900)),
                Arguments.of("roots", "\\sqrt".repeat(1_900) + "x"),
                Arguments.of("superscripts", "x^{".repeat(3_000)),
                Arguments.of("superscripts of accents", "x^\\hat{".repeat(1_200)),
                Arguments.of("lefts", "\\left(".repeat(1_600)),
                Arguments.of("environments", "\\begin{matrix}".repeat(700)),
                Arguments.of("switches", "\\displaystyle".repeat(700) + "x"),
                Arguments.of("overs", "a\\over ".repeat(1_200)),
                Arguments.of("alphabets", "\\mathbf".repeat(1_400) + "x"),
                Arguments.of("nots", "\\not".repeat(2_400)),
                Arguments.of("options", "\\sqrt[".repeat(1_600)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deep")
    void whatIsTooDeepIsAFaultAndNoOverflow(String name, String tex) throws InterruptedException {
        Formula[] formula = new Formula[1];
        // A small stack, so that the limit and not the machine's generosity is what is tested
        Thread thread = new Thread(null, () -> formula[0] = TexMath.read(tex, true, LONGEST), "small", 256 << 10);
        thread.start();
        thread.join(5_000);
        assertFalse(thread.isAlive(), "in time");
        assertTrue(formula[0] instanceof Formula.Broken, "a fault");
        Formula.Broken broken = (Formula.Broken) formula[0];
        assertTrue(
                broken.faults().stream().anyMatch(fault -> fault.kind() == Fault.Kind.TOO_DEEP),
                broken.faults()::toString);
        assertTrue(broken.faults().size() <= 10, "not thousands of faults");
    }

    @Test
    void whatIsWideIsQuick() {
        for (String piece :
                new String[] {"x^2", "\\sum_i", "|", "a&b\\\\", "\\text{$x$}", "f'", "\\hat x", "(", "\\|"}) {
            String tex = piece.repeat(LONGEST / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> TexMath.read(tex, true, LONGEST), piece);
        }
    }

    @Test
    void anyFormulaIsWellFormedOrHasAFaultInside() throws Exception {
        Random random = new Random(20261123);
        int set = 0;
        for (int round = 0; round < 5_000; round++) {
            StringBuilder tex = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                tex.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String source = tex.toString();
            Formula formula = TexMath.read(source, random.nextBoolean(), LONGEST);
            if (formula instanceof Formula.Typeset typeset) {
                set++;
                wellFormed(typeset.mathml());
            } else {
                for (Fault fault : ((Formula.Broken) formula).faults()) {
                    assertTrue(fault.offset() >= 0 && fault.offset() <= source.length(), source);
                }
            }
        }
        assertTrue(set > 250, "not all of them are faulty: " + set);
    }

    @Test
    void everyLetterAndDigitIsSeen() throws Exception {
        Random random = new Random(7);
        String[] frames = {
            "%s",
            "{%s}",
            "\\frac{%s}{2}",
            "\\sqrt[3]{%s}",
            "x^{%s}",
            "\\left(%s\\right)",
            "\\hat{%s}",
            "\\text{%s}",
            "\\begin{cases} %s & 1 \\end{cases}",
            "\\sum_{%s}^n",
            "\\mathrm{%s}",
            "\\mathbf{%s}",
            "%s \\over 5",
            "\\overset{%s}{=}"
        };
        for (int round = 0; round < 1_000; round++) {
            String word =
                    random.ints(5, 0, 36).mapToObj(i -> Integer.toString(i, 36)).collect(Collectors.joining());
            String tex = frames[random.nextInt(frames.length)].replace("%s", word);
            tex = frames[random.nextInt(5)].replace("%s", tex);
            Formula formula = TexMath.read(tex, true, LONGEST);
            assertTrue(formula instanceof Formula.Typeset, tex);
            Formula.Typeset typeset = (Formula.Typeset) formula;
            String seen = visible(typeset.mathml());
            assertTrue(Normalizer.normalize(seen, Normalizer.Form.NFKC).contains(word), tex + " → " + seen);
        }
    }

    private String visible(String mathml) throws Exception {
        Document document = wellFormed(mathml);
        Node annotation = document.getElementsByTagName("annotation").item(0);
        annotation.getParentNode().removeChild(annotation);
        return document.getDocumentElement().getTextContent();
    }

    private Document wellFormed(String xml) throws Exception {
        return builder.parse(new InputSource(new StringReader(xml)));
    }
}
