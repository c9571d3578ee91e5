package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.TestJvm;
import cn.postgres.tusk.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The preview as a contributor has it beside the editor. */
class PreviewIT {
    private static final String POST = "---\ntitle: 分区表\ndate: 2026-01-02\n---\n\n" + "一段正文。\n\n".repeat(80);

    @TempDir
    Path folder;

    private Path post;
    private Browser browser;
    private Process command;
    private BufferedReader said;
    private String address;

    @BeforeEach
    void start() throws Exception {
        browser = Browser.orSkip("PreviewIT");
        Path content = folder.resolve("content");
        post = content.resolve("posts/partition.md");
        Files.createDirectories(post.getParent());
        Files.writeString(content.resolve("site.yml"), "title: 样例\n");
        Files.writeString(post, POST);
        Files.writeString(content.resolve("posts/other.md"), POST.replace("分区表", "另一篇"));
        command = TestJvm.of(
                        Main.class,
                        "serve",
                        "--content",
                        content.toString(),
                        "--output",
                        folder.resolve("site").toString())
                .redirectErrorStream(true)
                .start();
        said = command.inputReader(StandardCharsets.UTF_8);
        address = awaitLine("http://localhost:\\d+/");
        awaitLine("已更新");
    }

    /** What the command prints next that looks so. */
    private String awaitLine(String pattern) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher found = Pattern.compile(pattern).matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("the command has ended");
    }

    @AfterEach
    void stop() throws Exception {
        if (command != null) {
            command.destroy();
            command.waitFor();
        }
        browser.close();
    }

    @Test
    void theOpenPageShowsTheEditWhereItWasBeingRead() throws IOException {
        open("posts/partition/");
        browser.run("window.scrollTo(0, 900); window.former = true");
        Files.writeString(post, POST.replaceFirst("一段正文", "改过的一段"));
        until("return document.body.textContent.includes('改过的一段') && !window.former");
        until("return Math.abs(window.scrollY - 900) < 5");
    }

    @Test
    void aPageThatTheEditDoesNotChangeStaysAsItIs() throws IOException {
        open("posts/partition/");
        browser.run("window.former = true; window.heard = 0; new EventSource('/_tusk/events').onmessage ="
                + " () => { window.heard++ }");
        until("return window.heard > 0");
        Path other = post.resolveSibling("other.md");
        Files.writeString(other, Files.readString(other) + "\n末尾多一段。\n");
        until("return window.heard > 1");
        assertEquals(true, browser.run("return window.former === true"));
    }

    @Test
    void whatIsWrongStandsOverThePageAndLeadsToItsLine() throws IOException {
        open("posts/partition/");
        Files.writeString(post, POST.replace("date: 2026-01-02", "date: 某日"));
        until("return document.querySelector('#tusk-problems')?.shadowRoot.querySelector('details').open");
        String link = "document.querySelector('#tusk-problems').shadowRoot.querySelector('a')";
        assertEquals(
                "vscode://file" + post.toRealPath() + ":3",
                browser.run("return " + link + ".href").toString().replaceFirst(":3:\\d+$", ":3"));
        assertTrue(browser.run("return " + link + ".textContent").toString().startsWith("posts/partition.md:3:"));
        for (int width : new int[] {360, 1280}) {
            browser.screen(width, 800, width == 360);
            browser.screenshot(Path.of("target", "preview", "problems-" + width + ".png"), width, width == 360);
        }
        Files.writeString(post, POST);
        until("return !document.querySelector('#tusk-problems')");
    }

    @Test
    void theSearchPageFindsWhatTheIndexDoesNotHaveYet() throws IOException {
        open("search/?q=" + "%E6%96%B0%E8%AF%8D");
        Files.writeString(post, POST + "\n这里有一个新词。\n");
        String fresh = "document.querySelector('#tusk-unindexed a')";
        until("return " + fresh + "?.textContent === '分区表'");
        browser.screenshot(Path.of("target", "preview", "unindexed.png"), 800, false);
        until("return !" + fresh + " && document.querySelector('#search-hits a')?.textContent === '分区表'");
    }

    private void open(String path) {
        browser.screen(800, 600, false);
        browser.driver().get(address + path);
    }

    private void until(String script) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(driver -> {
            Object result = browser.run(script);
            return Boolean.TRUE.equals(result) ? result : null;
        });
    }
}
