package cn.postgres.tusk.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of what opens and never closes, in every language: a lexer that looks back or ahead too often hangs here. */
class HostileBlocksIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "'",
                "(",
                "\"",
                "/*",
                "$a$",
                "\\\"",
                "\"\\\"",
                "<",
                "-- ",
                "\n",
                " ",
                "$ \"\n",
                "do $$ $a$ ",
                "copy a from stdin;",
                "#include <\n",
                "MySQL [\n",
                "= \"\\",
                "|",
                "<<A\n",
                "x=# do $b$\n",
                "A  (cost=0..1 rows=1 width=1)\n  ->  B  (cost=0..1 rows=1 width=1)\n",
                "  ->  B  (cost=0..1 rows=1 width=1) (actual time=1..2 rows=900 loops=3)\n",
                "x=# copy a from stdin;\n1\n",
                "| 中 |\n"
            })
    void takesTimeInProportionToTheLength(String piece) {
        String code = piece.repeat(1_000_000 / piece.length());
        for (String language : Highlighter.languages()) {
            String html =
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Highlighter.html(language, code), language);
            assertEquals(code.length(), BlockText.of(html).length());
        }
        for (String language : List.of("plan", "psql", "sql", "text")) {
            CodeBlock block = new CodeBlock(language, code, true, true, CodeBlock.NO_NUMBERS, List.of(), false);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Highlighter.element(block), language);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Highlighter.detect(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"  CTE c\n    ->  A  (cost=0..1 rows=1 width=1)\n", "  InitPlan 1 (returns $0)\n    ->  A\n"})
    void reckonsAPlanOfManyPartsInLinearTime(String part) {
        String plan = "Root  (cost=0..1 rows=1 width=1) (actual time=1..2 rows=900 loops=3)\n"
                + part.repeat(1_000_000 / part.length());
        CodeBlock block = new CodeBlock("plan", plan, true, true, CodeBlock.NO_NUMBERS, List.of(), false);
        String html = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Highlighter.element(block));
        assertEquals(plan.length() + 1, BlockText.of(html).length());
    }

    @Test
    void keepsADeepPlanAsItIs() {
        StringBuilder plan = new StringBuilder("Root  (cost=0..1 rows=1 width=1)\n");
        for (int depth = 1; depth < 1000; depth++) {
            plan.append(" ".repeat(6 * depth - 4)).append("->  Hash\n");
        }
        CodeBlock block = new CodeBlock("plan", plan.toString(), true, true, CodeBlock.NO_NUMBERS, List.of(), false);
        String html = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Highlighter.element(block));
        assertEquals(-1, html.indexOf("<details"));
    }

    @Test
    void looksForTheEndsOfManyBodiesInLinearTime() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; code.length() < 1_000_000; i++) {
            code.append("db=# do $a").append(i).append("$\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Highlighter.html("psql", code.toString()));
    }
}
