package cn.postgres.tusk.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeLoaderTest {
    private static final ProblemTexts TEXTS = new ProblemTexts(Language.ZH);

    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(Theme theme, String path) {
        return new String(theme.files().get(path).bytes(), StandardCharsets.UTF_8);
    }

    private static List<String> messages(Outcome<Theme> outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.place() + " " + TEXTS.message(problem) + "｜" + TEXTS.hint(problem))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "community"})
    void theListingOfABuiltInThemeNamesEveryFileOfItsFolder(String name) throws IOException {
        Path source = Path.of("../themes/src/main/resources/tusk-themes", name);
        try (Stream<Path> files = Files.walk(source)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> source.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("theme.yml") && !path.equals("files.txt"))
                    .sorted()
                    .toList();
            assertEquals(
                    found,
                    Files.readAllLines(source.resolve("files.txt")).stream()
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theCommunityThemeTakesFromBaseWhatItDoesNotHave() {
        Theme theme = ThemeLoader.load("community", null).value();
        assertNotNull(theme.template("layouts/entry.html"));
        assertTrue(text(theme, "partials/styles.html").contains("stylesheet"));
        assertEquals("", text(ThemeLoader.load("base", null).value(), "partials/tools.html"));
        assertTrue(theme.assets().containsKey("styles/setting.css"), "how text is set comes from base");
        assertTrue(theme.assets().containsKey("styles/main.css"));
        assertNull(theme.assets().get("layouts/entry.html"), "a template is no asset");
        assertNull(theme.template("styles/main.css"), "a style is no template");
    }

    @Test
    void theSiteWinsOverTheThemeFileByFileAndStringByString() throws IOException {
        write("partials/footer.html", "<footer>自己的页脚</footer>");
        write("styles/variables.css", ":root{--paper:#fff}");
        write("i18n/zh.yml", "home: 回家\n");
        Outcome<Theme> outcome = ThemeLoader.load("community", folder);
        assertEquals(List.of(), outcome.problems());
        Theme theme = outcome.value();
        assertEquals("<footer>自己的页脚</footer>", text(theme, "partials/footer.html"));
        assertEquals(":root{--paper:#fff}", text(theme, "styles/variables.css"));
        assertEquals("回家", theme.string("zh-CN", "home"));
        assertEquals("跳到正文", theme.string("zh-CN", "skip"), "the others stay");
        assertEquals("Home", theme.string("en-GB", "home"));
        assertTrue(theme.layered().containsKey("base:partials/footer.html"), "what is overridden can be extended");
        assertNotEquals(ThemeLoader.load("community", null).value().digest(), theme.digest());
    }

    @Test
    void aThemeFolderExtendsTheThemeItNames() throws IOException {
        write("theme.yml", "name: mine\nextends: community\n");
        write("partials/mark.html", "我的标志");
        write("images/logo.svg", "<svg/>");
        Theme theme = ThemeLoader.load(folder.toString(), null).value();
        assertEquals("mine", theme.name());
        assertEquals("我的标志", text(theme, "partials/mark.html"));
        assertTrue(theme.assets().keySet().containsAll(List.of("images/logo.svg", "styles/main.css")));
    }

    @Test
    void aFileThatOverridesNothingIsNamedWithItsNearest() throws IOException {
        write("partials/foter.html", "x");
        write("layouts/homepage.html", "x");
        write("layouts/hone.html", "x");
        write("partials/banner.html", "x");
        write("partials/header.html", "{% include \"partials/banner.html\" %}");
        write("images/stray.png", "x");
        assertEquals(
                List.of(
                        "theme/images/stray.png theme 文件夹里的“images/stray.png”没有覆盖任何文件，也没有被用到｜最接近的是“images/mark.svg”",
                        "theme/layouts/hone.html theme 文件夹里的“layouts/hone.html”没有覆盖任何文件，也没有被用到｜最接近的是“layouts/home.html”",
                        "theme/partials/foter.html theme 文件夹里的“partials/foter.html”没有覆盖任何文件，也没有被用到｜最接近的是“partials/footer.html”"),
                messages(ThemeLoader.load("community", folder)));
    }

    @Test
    void aMissingThemeIsReportedAndBaseIsUsed() {
        Outcome<Theme> outcome = ThemeLoader.load("comunity", null);
        assertEquals("base", outcome.value().name());
        assertEquals(List.of(" 没有名为“comunity”的主题，已改用 base｜可用的主题：base、community；也可以写主题文件夹的路径"), messages(outcome));
    }

    @Test
    void aThemeThatExtendsItselfIsReported() throws IOException {
        write("theme.yml", "name: mine\nextends: " + folder + "\n");
        Outcome<Theme> outcome = ThemeLoader.load(folder.toString(), null);
        assertEquals(1, outcome.problems().size());
        assertEquals("theme-invalid", outcome.problems().get(0).code().id());
        assertEquals("mine", outcome.value().name());
    }

    @Test
    void brokenStringsAreReportedWithTheirLine() throws IOException {
        write("i18n/zh.yml", "home: 回家\nskip: [未完\n");
        Problem problem = ThemeLoader.load("community", folder).problems().get(0);
        assertEquals("data-syntax", problem.code().id());
        assertEquals("theme/i18n/zh.yml", problem.place().file());
        assertTrue(problem.place().line() >= 2, problem.place().toString());
    }

    @Test
    void aLinkOutOfTheThemeFolderIsNotFollowed() throws IOException {
        Path outside = Files.createTempFile("tusk-secret", ".html");
        Path link = folder.resolve("partials/footer.html");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, outside);
        Outcome<Theme> outcome = ThemeLoader.load("community", folder);
        assertEquals("symlink-outside", outcome.problems().get(0).code().id());
        assertTrue(text(outcome.value(), "partials/footer.html").contains("site-footer"));
        Files.delete(outside);
    }
}
