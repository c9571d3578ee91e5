package cn.postgres.tusk.bundler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlerTest {
    private static final Path MODULES = Path.of("../src/main/web/search");

    @TempDir
    Path folder;

    private static String minified(String module) {
        return Minifier.minify(List.of(
                        new Minifier.Program("p", Map.of("m.js", module), "import { f } from './m.js'; OUT.f = f;")))
                .get(0);
    }

    @Test
    void sameModulesSameBytes() throws IOException {
        Map<String, String> scripts = Bundler.bundle(ModuleFolder.read(MODULES));
        assertEquals(scripts, Bundler.bundle(ModuleFolder.read(MODULES)));
        assertEquals(2, scripts.get("tusk-search.js").split("more\\.js", -1).length, "the place of its name");
    }

    @Test
    void putsWhatBothNeedIntoTheFirst() {
        ModuleFolder modules = new ModuleFolder(new TreeMap<>(Map.of(
                "a.js", "export const a = 1;\n",
                "b.js", "import { a } from './a.js';\nexport const b = a;\n",
                "c.js", "import * as all from './a.js';\nimport { b } from './b.js';\nexport { a } from './a.js';\n")));
        assertEquals(List.of("a.js", "b.js"), modules.closure("b.js", List.of()));
        assertEquals(List.of("c.js"), modules.closure("c.js", List.of("a.js", "b.js")));
        assertThrows(IllegalStateException.class, () -> modules.closure("d.js", List.of()));
    }

    @Test
    void variablesOfABodyDoNotHideParameters() {
        String script = minified(
                "export function f(long, other) { const body = long(other); "
                        + "return () => { try { return body(other) } catch (error) { const text = String(error); return text + text } } }");
        assertTrue(script.contains("(e,t)"), script);
        assertFalse(script.matches("(?s).*const e=e.*"), script);
        assertFalse(script.matches("(?s).*catch\\((.)\\)\\{(const|let|var) \\1.*"), script);
    }

    @Test
    void propertiesOfTheModulesAreShortEverywhere() {
        String script =
                minified("export const f = (folded, other) => ({ folded, url: other.postings?.folded, tag() {} });");
        assertFalse(script.matches("(?s).*(folded|postings).*"), script);
        assertTrue(script.contains("url:") && script.contains("tag()"), script);
    }

    @Test
    void leavesPropertiesAndThePlatformAlone() {
        String script = minified("export const f = ({ title }) => new Map([[title, title.length, fetch]]);");
        assertTrue(script.contains("title:"), script);
        assertTrue(script.contains("new Map(") && script.contains("fetch"), script);
    }

    @Test
    void refusesWhatIsNotJavaScript() {
        assertThrows(IllegalStateException.class, () -> minified("export const f = ;"));
    }

    @Test
    void doesNothingTwice() throws IOException {
        Path modules = Files.createDirectory(folder.resolve("modules"));
        Files.writeString(modules.resolve("worker.js"), "export const serve = (port, more) => more(port);\n");
        Files.writeString(modules.resolve("rest.js"), "export const answering = () => 1;\n");
        Files.writeString(modules.resolve("tusk-search.js"), "export const open = () => core(self);\n");
        Path more = folder.resolve("scripts/more.js");
        String[] arguments = {modules.toString(), more.getParent().toString()};
        Bundler.main(arguments);
        String made = Files.readString(more);
        Files.writeString(more, "kept");
        Bundler.main(arguments);
        assertEquals("kept", Files.readString(more));
        Files.setLastModifiedTime(more, FileTime.fromMillis(0));
        Bundler.main(arguments);
        assertEquals(made, Files.readString(more));
    }
}
