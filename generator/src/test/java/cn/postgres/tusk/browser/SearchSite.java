package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A small site, built, served and open in a Chromium, with the steps that tests of its search have in common. */
final class SearchSite implements AutoCloseable {
    static final String HOSTILE = "<img src=x onerror=window.harm=1> 标题里的标记";

    private static final String HEADER = """
            ---
            title: "%s"
            date: %s
            author: %s
            tags: [%s]
            ---

            """;

    final Browser browser;
    final FolderServer server;

    private SearchSite(Browser browser, FolderServer server) {
        this.browser = browser;
        this.server = server;
    }

    /** Built anew in a folder, or the test is skipped. */
    static SearchSite open(Path folder, String test, String settings) throws IOException {
        Browser browser = Browser.orSkip(test);
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("site.yml"), "title: 检索试验\nlanguages: {traditional: tw}\n" + settings);
        Path posts = Files.createDirectories(content.resolve("posts"));
        for (int i = 1; i <= 25; i++) {
            write(posts, "a" + i, "数据库索引的第 %d 种用法".formatted(i), "%d-03-01".formatted(1970 + i), "张三", "索引");
        }
        write(posts, "vacuum", "表膨胀与 VACUUM", "2018-10-04", "李四", "性能, 维护");
        write(posts, "hostile", HOSTILE, "2019-01-01", "<b>王五</b>", "<script>window.harm=2</script>");
        Path site = folder.resolve("site");
        assertFalse(SiteGenerator.of(BuildOptions.of(content, site)).build().hasErrors());
        return new SearchSite(browser, new FolderServer(site));
    }

    private static void write(Path folder, String name, String title, String date, String author, String tags)
            throws IOException {
        Files.writeString(
                folder.resolve(name + ".md"),
                HEADER.formatted(title, date, author, tags)
                        + "开头说些别的。\n\n## 用 PostgreSQL 做什么\n\n这里讲到逻辑**复制**与PostgreSQL的缓冲区，各页都有。\n\n"
                        + "填满一屏。\n\n".repeat(40) + "## 结尾的小节\n\n只有这里提到" + name
                        + "号石榴。<img src=x onerror=window.harm=3>\n");
    }

    /** Opens a page on a screen. */
    void at(int width, boolean dark, String url) {
        browser.screen(width, 800, dark);
        browser.driver().get(server.origin() + url);
    }

    void at(String url) {
        at(1280, false, url);
    }

    String text(String selector) {
        return (String) browser.run("return (document.querySelector('" + selector + "')?.textContent ?? '').trim()");
    }

    long count(String selector) {
        return (Long) browser.run("return document.querySelectorAll('" + selector + "').length");
    }

    boolean seen(String selector) {
        return Boolean.TRUE.equals(
                browser.run("return !!document.querySelector('" + selector + "')?.checkVisibility()"));
    }

    String address() {
        return (String) browser.run("return decodeURIComponent(location.pathname + location.search + location.hash)");
    }

    /** Where the focus is: id, else class, else the element's name. */
    String focus() {
        return (String) browser.run("const e = document.activeElement; return e.id || e.className || e.tagName");
    }

    void until(String what, String script) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10), Duration.ofMillis(20))
                .withMessage(() -> what + "; status: " + text(".search-status") + "; notes: " + text("#search-notes"))
                .until(driver -> Boolean.TRUE.equals(browser.run("return !!(" + script + ")")));
    }

    /** Until a search has come to its end. */
    void settled() {
        until("a search ends", "document.getElementById('search-live').getAttribute('aria-busy') === 'false'");
    }

    /** Long enough for anything that must not happen. */
    void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void type(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    void controlK() {
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys("k")
                .keyUp(Keys.CONTROL)
                .perform();
    }

    /** What an input method does, by way of the browser itself. */
    void compose(String letters) {
        browser.driver()
                .executeCdpCommand(
                        "Input.imeSetComposition",
                        Map.of("text", letters, "selectionStart", letters.length(), "selectionEnd", letters.length()));
    }

    void commit(String text) {
        browser.driver().executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    void network(boolean there) {
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    void click(String selector) {
        browser.driver().findElement(By.cssSelector(selector)).click();
    }

    /** Accessibility, width and touch targets of what is seen now. */
    void looksRight(String state) {
        assertEquals(List.of(), browser.violations(), state);
        assertEquals(
                List.of(),
                browser.run("const wide = document.documentElement.clientWidth;"
                        + "return document.documentElement.scrollWidth > wide ? ['wider than the screen'] : [];"),
                state);
    }

    @Override
    public void close() {
        server.close();
        browser.close();
    }
}
