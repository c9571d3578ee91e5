package cn.postgres.tusk.search.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first answer makes of a plain query is what the whole analysis makes of it. */
class PlainQueryTest {
    private static final JsModules MODULES = JsModules.open();
    private static final List<String> PARTS = List.of(
            "索引",
            "库",
            "的",
            "一",
            "ab",
            "Vacuum",
            "pg_stat",
            "_",
            "camelCase",
            "tables",
            "9.6.24",
            "10",
            "x1",
            "0xdeadbeef12345",
            "c",
            " ",
            "  ",
            ".",
            ",",
            "(",
            ")",
            "-",
            "/",
            "=",
            "+",
            "#",
            ":",
            "\"",
            "，",
            "é",
            "\t");

    @AfterAll
    static void close() {
        MODULES.close();
    }

    private static Value plain(String typed) throws IOException {
        return MODULES.call("titles.js", "plainQuery", typed);
    }

    @Test
    void isWhatTheWholeAnalysisGives() throws IOException {
        Random random = new Random(7);
        int plain = 0;
        for (int i = 0; i < 1500; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = 1 + random.nextInt(7); n > 0; n--) {
                typed.append(PARTS.get(random.nextInt(PARTS.size() - (i % 2 == 0 ? 7 : 0))));
            }
            Value query = plain(typed.toString());
            if (!query.isNull()) {
                plain++;
                assertEquals(
                        MODULES.json("query.js", "parseQuery", typed.toString(), null),
                        MODULES.json(query),
                        typed.toString());
            }
        }
        assertTrue(plain > 400, plain + " plain queries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-索引", "a -b", "tag:x", "\"a b\"", "a->>b", "c++", "ａ", "é", "數\u3000x", "", " ", "😀"})
    void leavesTheOthersAlone(String typed) throws IOException {
        assertTrue(plain(typed).isNull());
    }
}
