package cn.postgres.tusk.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemTexts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetPipelineTest {
    @Test
    void namesCarryAFingerprintAndReferencesFollow() {
        Assets assets = assets(
                "styles/main.css", "@import \"parts/a.css\"; b { background: url(../images/x.svg#y) }",
                "styles/parts/a.css", "c { d: url( '../../images/x.svg' ), url(data:x), url(#z), url(//h/i) }",
                "images/x.svg", "<svg/>",
                "scripts/main.js", "import { f } from './lib/f.js'\nf( )",
                "scripts/lib/f.js", "export const f = () => import('../main.js')");
        String main = text(assets, "styles/main.css");
        String image = name(assets, "images/x.svg");
        assertTrue(image.matches("assets/images/x\\.[0-9a-f]{10}\\.svg"), image);
        assertEquals(
                "c{d:url('../images/" + last(image) + "'),url(data:x),url(#z),url(//h/i)}b{background:url(../images/"
                        + last(image) + "#y)}",
                main);
        assertEquals(
                "c{d:url('../../images/" + last(image) + "'),url(data:x),url(#z),url(//h/i)}",
                text(assets, "styles/parts/a.css"));
        assertEquals(
                "import{f}from'./lib/" + last(name(assets, "scripts/lib/f.js")) + "'\nf()\n",
                text(assets, "scripts/main.js"));
        assertEquals(
                "export const f=()=>import('../" + last(name(assets, "scripts/main.js")) + "')\n",
                text(assets, "scripts/lib/f.js"));
    }

    @Test
    void aChangeRenamesWhateverLeadsToIt() {
        String[] files = {"a.css", "@import 'b.css';", "b.css", "b{c:url(d.png)}", "d.png", "1", "e.css", "e{}"};
        Assets before = assets(files);
        files[5] = "2";
        Assets after = assets(files);
        for (String path : List.of("a.css", "b.css", "d.png")) {
            assertNotEquals(name(before, path), name(after, path));
        }
        assertEquals(name(before, "e.css"), name(after, "e.css"));
    }

    @Test
    void styleSheetsThatImportEachOtherComeOnce() {
        Assets assets = assets(
                "a.css", "@import 'b.css';a{}", "b.css", "@import 'a.css';@import url(c.css);b{}", "c.css", "c{}");
        assertEquals("c{}b{}a{}", text(assets, "a.css"));
        assertEquals("a{}c{}b{}", text(assets, "b.css"));
    }

    @Test
    void anImportWithAConditionKeepsAllImportsOfItsSheet() {
        Assets assets = assets(
                "a.css", "@import 'b.css';@import 'c.css' print;a{}",
                "b.css", "b{}",
                "c.css", "c{}",
                "d.css", "@import 'a.css';d{}",
                "e.css", "@import 'https://example.org/x.css';e{}");
        String b = last(name(assets, "b.css"));
        String c = last(name(assets, "c.css"));
        assertEquals(
                "@import'./" + b + "';@import'./" + c + "' print;a{}",
                text(assets, "a.css").replace(" './", "'./"));
        assertTrue(text(assets, "d.css").startsWith("@import"), text(assets, "d.css"));
        assertTrue(text(assets, "e.css").contains("https://example.org/x.css"), text(assets, "e.css"));
    }

    @Test
    void aMissingFileIsReportedOnceAndForTheSheetThatNamesIt() {
        Outcome<Assets> outcome =
                AssetPipeline.of(sources("a.css", "@import 'parts/b.css';", "parts/b.css", "b { c: url(gone.png) }"));
        assertEquals(
                List.of("主题文件 parts/b.css 引用的 gone.png 不存在"),
                outcome.problems().stream().map(AssetPipelineTest::message).toList());
    }

    @Test
    void circlesAreNamedByTheWholeCircle() {
        Assets before = assets("a.css", "@import 'b.css' screen;", "b.css", "@import 'a.css' screen;x{}");
        Assets after = assets("a.css", "@import 'b.css' screen;", "b.css", "@import 'a.css' screen;y{}");
        assertNotEquals(name(before, "a.css"), name(after, "a.css"));
        assertTrue(text(after, "a.css").contains(last(name(after, "b.css"))));
        assertTrue(text(after, "b.css").contains(last(name(after, "a.css"))));
    }

    @Test
    void reportsAReferenceThatLeadsNowhere() {
        Outcome<Assets> outcome =
                AssetPipeline.of(sources("styles/a.css", "b { c: url(gone.png) url(../../out.png) }"));
        assertEquals(
                List.of("主题文件 styles/a.css 引用的 gone.png 不存在", "主题文件 styles/a.css 引用的 ../../out.png 不存在"),
                outcome.problems().stream().map(AssetPipelineTest::message).toList());
        assertEquals("b{c:url(gone.png) url(../../out.png)}", text(outcome.value(), "styles/a.css"));
    }

    @Test
    void leavesWhatItDoesNotUnderstandAsItIs() {
        byte[] latin1 = {'a', '{', '}', (byte) 0xE9};
        byte[] broken = "a { b: 'open".getBytes(StandardCharsets.UTF_8);
        Assets assets = AssetPipeline.of(Map.of("a.css", latin1, "b.css", broken, "c.js", broken))
                .value();
        List<byte[]> bytes = assets.outputs().stream().map(Output::bytes).toList();
        assertArrayEquals(latin1, bytes.get(0));
        assertArrayEquals(broken, bytes.get(1));
        assertArrayEquals(broken, bytes.get(2));
    }

    @Test
    void keepsTheLicenceOfAScript() {
        assertEquals("/*! by 张三 */\na()\n", text(assets("a.js", "/*! by 张三 */\n/* why */ a( )"), "a.js"));
    }

    private static Assets assets(String... pathsAndTexts) {
        Outcome<Assets> outcome = AssetPipeline.of(sources(pathsAndTexts));
        assertEquals(List.of(), outcome.problems());
        return outcome.value();
    }

    private static Map<String, byte[]> sources(String... pathsAndTexts) {
        Map<String, byte[]> sources = new HashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            sources.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return sources;
    }

    private static String name(Assets assets, String path) {
        return assets.find(path).orElseThrow();
    }

    private static String last(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static String text(Assets assets, String path) {
        String file = name(assets, path);
        Output output = assets.outputs().stream()
                .filter(o -> o.file().equals(file))
                .findFirst()
                .orElseThrow();
        return new String(output.bytes(), StandardCharsets.UTF_8);
    }

    private static String message(Problem problem) {
        return new ProblemTexts(Language.ZH).message(problem);
    }
}
