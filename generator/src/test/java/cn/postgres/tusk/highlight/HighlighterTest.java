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
        "\nAggregate  (cost=0..9 rows=1 width=1) (actual time=0.1..9.0 rows=1 loops=1)\n",
        "\n  ->  Seq Scan on t  (cost=0..9 rows=1 width=1) (actual time=0.1..8.0 rows=500 loops=1)\n",
        "\n        Filter: (a = '1')\n",
        "  InitPlan 1 (returns $0)\n",
        " | ",
        "│",
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
        String code = Files.readString(input, StandardCharsets.UTF_8);
        Path html = input.resolveSibling(name(input) + ".html");
        if (Boolean.getBoolean("tusk.write")) {
            Files.writeString(html, Highlighter.html(language, code), StandardCharsets.UTF_8);
        }
        String expected = Files.readString(html, StandardCharsets.UTF_8);
        assertEquals(expected, Highlighter.html(language, code));
        assertEquals(code, BlockText.of(expected));
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
                assertEquals(code.toString(), BlockText.of(Highlighter.html(language, code.toString())), language);
                boolean lines = round % 3 == 0;
                CodeBlock block = new CodeBlock(
                        language,
                        code.toString(),
                        true,
                        true,
                        lines ? 1 : CodeBlock.NO_NUMBERS,
                        lines ? List.of(new CodeBlock.Lines(1, 2)) : List.of(),
                        true);
                assertEquals(code + "\n", BlockText.of(Highlighter.element(block)), language);
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
                "<span class=\"hl-p\">$ </span><span class=\"f\">ls</span> -l\n<samp>total 0</samp>",
                Highlighter.html("bash", "$ ls -l\ntotal 0"));
        assertEquals("<span class=\"c\"># ls -l</span>", Highlighter.html("bash", "# ls -l"));
    }
}
