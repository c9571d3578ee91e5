package cn.postgres.tusk.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees: colours of real-looking code ({@code highlight/*.input} and {@code *.html}), and never a lost letter. */
class HighlighterTest {
    private static final Path PAIRS = Path.of("src/test/resources/highlight");

    /** Pieces that open, close or look like something in one language or another. */
    private static final String[] PIECES = {
        "'",
        "\"",
        "`",
        "$",
        "$$",
        "$a$",
        "$1",
        "${",
        "\\",
        "\n",
        "\r\n",
        " ",
        "\t",
        "--",
        "/*",
        "*/",
        "//",
        "#",
        "<",
        ">",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&",
        "&amp;",
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ":",
        ";",
        ",",
        ".",
        "..",
        "=",
        "=#",
        "=>",
        "-#",
        "db=# ",
        "db-# ",
        "$ ",
        "# ",
        "[a@b ~]$ ",
        "\nC:\\>",
        "SQL> ",
        "->  ",
        "(cost=1 rows=2)",
        "QUERY PLAN\n",
        "----+---\n",
        "(1 row)\n",
        "ERROR:  x\n",
        "select",
        "create function",
        "do ",
        " language c",
        "begin",
        "copy t from stdin;",
        "\n\\.\n",
        "<<EOF",
        "EOF\n",
        "'''",
        "\"\"\"",
        "r#\"",
        "'a",
        "E'",
        "0x1f",
        "1.",
        "1e+5",
        "é",
        "中文",
        "，",
        "😀",
        "\uD83D",
        "\u0000",
        "key: |\n",
        "  - ",
        "@x",
        "#include <",
        "\\d",
        ":v",
        ":'"
    };

    @TestFactory
    Stream<DynamicTest> coloursCodeAsExpected() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            List<Path> inputs = files.filter(file -> file.toString().endsWith(".input"))
                    .sorted()
                    .toList();
            assertTrue(inputs.size() > 15, "pairs in " + PAIRS.toAbsolutePath());
            return inputs.stream().map(input -> DynamicTest.dynamicTest(name(input), () -> check(input)));
        }
    }

    private static void check(Path input) throws IOException {
        String language = name(input).substring(0, name(input).lastIndexOf('-'));
        String expected = Files.readString(input.resolveSibling(name(input) + ".html"), StandardCharsets.UTF_8);
        String code = Files.readString(input, StandardCharsets.UTF_8);
        assertEquals(expected, Highlighter.html(language, code));
        assertEquals(code, text(expected));
    }

    private static String name(Path input) {
        String name = input.getFileName().toString();
        return name.substring(0, name.length() - ".input".length());
    }

    @Test
    void keepsEveryCharacterOfAnyText() {
        Random random = new Random(20260101);
        for (int round = 0; round < 1500; round++) {
            StringBuilder code = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                code.append(PIECES[random.nextInt(PIECES.length)]);
            }
            Highlighter.detect(code.toString());
            for (String language : Highlighter.languages()) {
                assertEquals(code.toString(), text(Highlighter.html(language, code.toString())), language);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "plain", "ebnf+diagram", "no-such-language", "mermaid"})
    void leavesOtherLanguagesPlain(String language) {
        assertEquals("select &lt;b&gt; &amp; &quot;x&quot;", Highlighter.html(language, "select <b> & \"x\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sql",
                "SQL",
                "PostgreSQL",
                "pgsql",
                "plpgsql",
                " sql ",
                "sql{1,3}",
                "sql title=x",
                "psql-session"
            })
    void knowsTheNamesAuthorsUse(String language) {
        String code = language.startsWith("psql") ? "db=# select" : "select";
        assertTrue(Highlighter.html(language, code).endsWith("<span class=\"k\">select</span>"), language);
    }

    @Test
    void readsSessionsInBlocksNamedSqlOrShell() {
        assertEquals(
                "<span class=\"hl-p\">mysql&gt; </span><span class=\"k\">select</span> <span class=\"n\">1</span>;",
                Highlighter.html("sql", "mysql> select 1;"));
        assertEquals(
                "<span class=\"hl-p\">$ </span><span class=\"f\">ls</span> -l\n<span class=\"g\">total 0</span>",
                Highlighter.html("bash", "$ ls -l\ntotal 0"));
        assertEquals("<span class=\"c\"># ls -l</span>", Highlighter.html("bash", "# ls -l"));
    }

    /** The text of highlighted HTML; fails where a tag is not ours or spans are not balanced and flat. */
    static String text(String html) {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < html.length(); ) {
            if (html.charAt(i) == '<') {
                int end = html.indexOf('>', i) + 1;
                String tag = html.substring(i, end);
                assertTrue(open ? tag.equals("</span>") : isOpening(tag), tag);
                open = !open;
                i = end;
            } else if (html.charAt(i) == '&') {
                int end = html.indexOf(';', i) + 1;
                text.append(character(html.substring(i, end)));
                i = end;
            } else {
                text.append(html.charAt(i++));
            }
        }
        assertTrue(!open, "a span is left open");
        return text.toString();
    }

    private static boolean isOpening(String tag) {
        return tag.equals("<span class=\"hl-p\">")
                || tag.length() == 16 && tag.startsWith("<span class=\"") && "ktscnfvgadi".indexOf(tag.charAt(13)) >= 0;
    }

    private static char character(String entity) {
        return switch (entity) {
            case "&amp;" -> '&';
            case "&lt;" -> '<';
            case "&gt;" -> '>';
            case "&quot;" -> '"';
            default -> throw new AssertionError("entity " + entity);
        };
    }
}
