package cn.postgres.tusk.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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
                "x=# do $b$\n"
            })
    void takesTimeInProportionToTheLength(String piece) {
        String code = piece.repeat(1_000_000 / piece.length());
        for (String language : Highlighter.languages()) {
            String html =
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Highlighter.html(language, code), language);
            assertEquals(code.length(), BlockText.of(html).length());
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Highlighter.detect(code));
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
