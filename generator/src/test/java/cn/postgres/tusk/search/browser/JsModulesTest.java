package cn.postgres.tusk.search.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JsModulesTest {
    private static final JsModules MODULES = JsModules.open();

    @AfterAll
    static void close() {
        MODULES.close();
    }

    @Test
    void passesStringsAsTheyAre() throws IOException {
        String text = "a\uD800b\uDC00 \uD83D\uDE00\0";
        assertEquals(
                text,
                MODULES.call("analysis.js", "fold", text, null)
                        .getMember("text")
                        .asString());
        assertEquals("\"\\ud800x\"", MODULES.json(MODULES.eval("'\\ud800x'")));
    }

    @Test
    void passesBytesBothWays() {
        byte[] bytes = {0, 1, 127, -128, -1};
        var box = MODULES.eval("{ same: b => { if (!(b instanceof Uint8Array)) throw new TypeError(); return b } }");
        assertArrayEquals(bytes, JsModules.bytes(MODULES.invoke(box, "same", bytes)));
        var text = MODULES.eval("{ read: b => new TextDecoder().decode(b) + new TextEncoder().encode('é').length }");
        assertEquals(
                "库2",
                MODULES.invoke(text, "read", "库".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .asString());
    }

    @Test
    void awaitsWhatIsHandedIn() {
        Function<String, byte[]> fetch = name -> {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("nothing");
            }
            return new byte[] {(byte) name.length()};
        };
        var box = MODULES.eval(
                "{ sum: async (fetch, names) => { let n = 0; for (const name of names) n += (await fetch(name))[0]; return n } }");
        assertEquals(5, MODULES.invoke(box, "sum", fetch, List.of("ab", "cde")).asInt());
        assertThrows(JsModules.JsError.class, () -> MODULES.invoke(box, "sum", fetch, List.of("")));
    }

    @Test
    void tellsWhatWasThrown() {
        var box = MODULES.eval(
                "{ late: async () => { throw Object.assign(new Error('gone'), { code: 'missing' }) }, never: () => new Promise(() => {}) }");
        JsModules.JsError error = assertThrows(JsModules.JsError.class, () -> MODULES.invoke(box, "late"));
        assertEquals("missing", error.code());
        assertThrows(IllegalStateException.class, () -> MODULES.invoke(box, "never"));
        assertThrows(IllegalArgumentException.class, () -> MODULES.export("analysis.js", "nothing"));
        assertThrows(PolyglotException.class, () -> MODULES.export("nowhere.js", "nothing"));
    }
}
