package cn.postgres.tusk.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsMinifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '§',
            value = {
                "let a = 1 ; // one¦let a=1;",
                "return /* x */ a¦return a",
                "a + +b; a - --b; a ++ + b¦a+ +b;a- --b;a++ +b",
                "x = a / b / c¦x=a/b/c",
                "x = /[/'\"]  \\/ /g.test(s)¦x=/[/'\"]  \\/ /g.test(s)",
                "if (a) /re g/.test(b)¦if(a)/re g/.test(b)",
                "(a) / b / c¦(a)/b/c",
                "s = `a  ${ b + `c  ${ '}' } // d` }  /* e */`¦s=`a  ${ b + `c  ${ '}' } // d` }  /* e */`",
                "s = 'it\\'s  // no comment'¦s='it\\'s  // no comment'",
                "1 .toString()¦1 .toString()",
                "a = b / /x/.y / c¦a=b/ /x/.y/c",
                "a ? .5 : b¦a? .5:b",
                "'a' in b; /x/ in c¦'a'in b;/x/ in c",
                "a < ! --b; a -- > b¦a< ! --b;a-- >b",
                "class A { #p = 1; static x }¦class A{#p=1;static x}",
                "a.return / 2 / 3¦a.return/2/3",
                "中文 = 标识符 + 1¦中文=标识符+1",
            })
    void dropsOnlyWhatMeansNothing(String script, String expected) {
        assertEquals(Optional.of(expected + "\n"), minify(script));
        assertEquals(Optional.of(expected + "\n"), minify(expected), "twice is once");
    }

    @Test
    void keepsLineEndsThatMayBeSemicolons() {
        assertEquals(
                "let a=b\n(c)\nreturn\na\n++\nb\n",
                minify("let a = b\n\n\n  (c)\n return\n a\n ++\n b").orElseThrow());
        assertEquals(
                "f({a:1,b:[2]})\ng()\n",
                minify("f({\n  a: 1,\n  b: [\n    2\n  ]\n})\ng()").orElseThrow());
        assertEquals("a\nb\n", minify("a /* one\n two */ b").orElseThrow());
        assertEquals("x\n.y()\n", minify("x // why\n  .y()").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = {} / 2",
                "} ",
                "'open",
                "`open ${ a",
                "/* open",
                "/re",
                "a <!-- b",
                "--> b",
                "#!/bin/sh",
                "\\u0061 = 1",
                "(",
                "{",
                "yield / a / b"
            })
    void leavesWhatItDoesNotUnderstand(String script) {
        assertEquals(Optional.empty(), minify(script));
    }

    @Test
    void anySequenceOfPiecesKeepsItsTokens() {
        String[] pieces = {
            "a",
            "if",
            "return",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ";",
            ",",
            ".",
            "+",
            "-",
            "++",
            "--",
            "/",
            "*",
            "=",
            "<",
            ">",
            "!",
            "?",
            ":",
            " ",
            "  ",
            "\n",
            "// c\n",
            "/* c */",
            "/* c\n */",
            "'s'",
            "`t ${1 + 2} `",
            "1",
            "1.5",
            "/r x/g",
            "in",
            "=>"
        };
        Random random = new Random(20260102);
        int understood = 0;
        for (int round = 0; round < 200_000; round++) {
            StringBuilder script = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                script.append(pieces[random.nextInt(pieces.length)]);
            }
            Optional<List<JsToken>> before = JsLexer.read(script.toString());
            if (before.isPresent()) {
                understood++;
                String once = JsMinifier.minify(before.get());
                Optional<List<JsToken>> after = JsLexer.read(once);
                assertEquals(
                        texts(before.get()),
                        after.map(JsMinifierTest::texts).orElse(List.of("not understood")),
                        () -> "of " + script);
                assertEquals(once, JsMinifier.minify(after.orElseThrow()), () -> "of " + script);
            }
        }
        assertTrue(understood > 5_000, "the test tests something: " + understood);
    }

    @Test
    void deepAndLongScriptsTakeNoMinutes() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertEquals(Optional.empty(), minify("`${".repeat(100_000)));
            assertTrue(minify("a.b(/x/,'y')\n".repeat(200_000)).isPresent());
            assertTrue(minify("(".repeat(100_000) + ")".repeat(100_000)).isPresent());
        });
    }

    private static List<String> texts(List<JsToken> tokens) {
        return tokens.stream().map(token -> token.kind() + " " + token.text()).toList();
    }

    private static Optional<String> minify(String script) {
        return JsLexer.read(script).map(JsMinifier::minify);
    }
}
