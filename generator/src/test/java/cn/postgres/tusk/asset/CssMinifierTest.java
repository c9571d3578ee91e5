package cn.postgres.tusk.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssMinifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a { color : red ; }|a{color:red}",
                "a , b > c ~ d + e f{}|a,b>c~d+e f{}",
                "a :hover { } a:hover{}|a :hover{}a:hover{}",
                "a{width:calc( 100% - (2px + 3em) * 2 )}|a{width:calc(100% - (2px + 3em) * 2)}",
                "li:nth-child( 2n + 1 ){}|li:nth-child(2n + 1){}",
                "a{b:c}/* gone */d{e:f}|a{b:c}d{e:f}",
                "a{margin:1px/**/2px}|a{margin:1px/**/2px}",
                "a{content:'/* not  a comment */'}|a{content:'/* not  a comment */'}",
                "a{b:url( img/x y.png )}|a{b:url( img/x y.png )}",
                "a{b:url(data:image/svg+xml;base64,AAAA//BB)}|a{b:url(data:image/svg+xml;base64,AAAA//BB)}",
                "@media screen and ( min-width : 10em ){a{b:c;}}|@media screen and (min-width :10em){a{b:c}}",
                "@media (width > 600px) { }|@media (width > 600px){}",
                "@import 'x.css' layer( a ) ;a{}|@import 'x.css' layer(a);a{}",
                "a{--x:  { b : c } ;--y: ;--z:a  >  b}|a{--x:{ b : c };--y: ;--z:a > b}",
                "a{color:red ! important}|a{color:red!important}",
                ".\\31 0{a:b}|.\\31 0{a:b}",
                ".a\\2c b .c{}|.a\\2c b .c{}",
                "a{grid-area: 1 / 2 / 3;}|a{grid-area:1 / 2 / 3}",
                ".a{ & > .b { c:d } e:f }|.a{&>.b{c:d}e:f}",
                "a{color:var(--x, )}|a{color:var(--x,)}",
                "/*! licence */ a{}|`/*! licence */\na{}`",
                "[data-x = 'a  b' i] > b{}|[data-x = 'a  b' i]>b{}",
                "@layer a;b{@layer c;}|@layer a;b{@layer c;}",
                "{}|{}",
                "@supports selector(a > b){}|@supports selector(a > b){}",
            })
    void dropsOnlyWhatMeansNothing(String css, String expected) {
        assertEquals(Optional.of(expected), minify(css));
        assertEquals(Optional.of(expected), minify(expected), "twice is once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{", "a}", "a{b:'c}", "/* a", "a{b:(}", "a{b:url(c}", "a\\", "a{b:'c\nd'}", "([)]"})
    void leavesWhatItDoesNotUnderstand(String css) {
        assertEquals(Optional.empty(), minify(css));
    }

    @Test
    void anySequenceOfPiecesIsMinifiedOnceAndForAll() {
        String[] pieces = {
            "a",
            ".b",
            "#c",
            ":",
            ";",
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ",",
            ">",
            "+",
            "~",
            "*",
            "/",
            " ",
            "\n",
            "  ",
            "/*x*/",
            "/**/",
            "'s ;{'",
            "\"}\"",
            "url(a b)",
            "url('u')",
            "@media",
            "--v",
            "!",
            "1px",
            "\\31 ",
            "-",
            "="
        };
        Random random = new Random(20260101);
        int understood = 0;
        for (int round = 0; round < 200_000; round++) {
            StringBuilder css = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                css.append(pieces[random.nextInt(pieces.length)]);
            }
            Optional<String> once = minify(css.toString());
            if (once.isPresent()) {
                understood++;
                assertEquals(once, minify(once.get()), () -> "of " + css);
                assertEquals(solid(css.toString()), solid(once.get()), () -> "of " + css);
            }
        }
        assertTrue(understood > 5_000, "the test tests something: " + understood);
    }

    /** All pieces that are neither space nor comment, without semicolons, of which idle ones are dropped. */
    private static String solid(String css) {
        StringBuilder solid = new StringBuilder();
        for (CssToken token : CssToken.read(css).orElseThrow()) {
            boolean idle =
                    token.kind() == CssToken.Kind.SPACE || token.kind() == CssToken.Kind.COMMENT || token.is(';');
            solid.append(idle ? "" : token.text() + "\u0001");
        }
        return solid.toString();
    }

    private static Optional<String> minify(String css) {
        return CssToken.read(css).map(CssMinifier::minify);
    }
}
