package cn.postgres.tusk.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a window, with a profile of its own, that loads nothing it is not told to. Close it. Not for
 * several threads.
 */
public final class Browser implements AutoCloseable {
    /** Set to 1 where a missing browser is a failure: in the build that decides. */
    public static final String REQUIRED = "TUSK_REQUIRE_BROWSER";

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--lang=zh-CN");

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1];
            axe.run({ resultTypes: ['violations'] }).then(
              results => done(results.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} ${node.html}`))),
              error => done([`axe: ${error}`]));
            """;

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(String binary, String driverBinary, boolean logged) throws IOException {
        SELENIUM.setLevel(Level.SEVERE);
        profile = Files.createTempDirectory("tusk-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary);
        options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile);
        if (logged) {
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
            // Requests are all that is read of it
            options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(driverBinary))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        driver = new ChromeDriver(service, options);
    }

    /**
     * A browser for a test, which is skipped with a printed reason where there is none, and fails where one is required.
     */
    public static Browser orSkip(String test) throws IOException {
        Optional<Browser> found = find();
        if (found.isEmpty()) {
            String reason = "no chromium and chromedriver on the path: nothing was opened in a browser";
            System.out.println(test + ": " + reason);
            assertTrue(!"1".equals(System.getenv(REQUIRED)), reason);
            assumeTrue(false, reason);
        }
        return found.orElseThrow();
    }

    /** A browser, if the machine has Chromium and its driver on the path. */
    public static Optional<Browser> find() throws IOException {
        return find(true);
    }

    /** The same without logs, which cost time, for measurements. {@link #open} needs them. */
    public static Optional<Browser> findWithoutLogs() throws IOException {
        return find(false);
    }

    private static Optional<Browser> find(boolean logged) throws IOException {
        Optional<String> binary = onPath(BROWSERS);
        Optional<String> driver = onPath(DRIVERS);
        return binary.isPresent() && driver.isPresent()
                ? Optional.of(new Browser(binary.get(), driver.get(), logged))
                : Optional.empty();
    }

    private static Optional<String> onPath(List<String> names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** What Selenium drives. */
    public ChromeDriver driver() {
        return driver;
    }

    /** A screen of this size in CSS pixels that asks for this colour scheme. */
    public void screen(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        List<Map<String, Object>> features = List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", features));
    }

    /** Opens a page and returns what went wrong: console errors, requests that failed or left the origin. */
    public List<String> open(String origin, String url) {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(origin + url);
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add("console: " + entry.getMessage());
            }
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            request(entry.getMessage(), origin).ifPresent(complaints::add);
        }
        return complaints;
    }

    private static Optional<String> request(String message, String origin) {
        if (message.contains("\"Network.loadingFailed\"")) {
            return Optional.of("failed: " + message);
        }
        int at = message.indexOf("\"request\":{");
        if (!message.contains("\"Network.requestWillBeSent\"") || at < 0) {
            return Optional.empty();
        }
        int start = message.indexOf("\"url\":\"", at) + "\"url\":\"".length();
        String url = message.substring(start, message.indexOf('"', start));
        // The search's worker comes from the page's own blob
        return url.startsWith(origin + "/") || url.startsWith("blob:" + origin + "/")
                ? Optional.empty()
                : Optional.of("external: " + url);
    }

    /** Runs a script in the page and returns what it returns. */
    public Object run(String script) {
        return java.util.Objects.requireNonNullElse(driver.executeScript(script), "");
    }

    /** What keeps people from reading the page that is open: each a rule of axe and the element that breaks it. */
    public List<String> violations() {
        if (!Boolean.TRUE.equals(run("return 'axe' in window"))) {
            run(axe());
        }
        List<String> violations = new ArrayList<>();
        ((List<?>) driver.executeAsyncScript(VIOLATIONS)).forEach(violation -> violations.add((String) violation));
        return violations;
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a picture of the whole page, however long. */
    public void screenshot(Path file, int width, boolean dark) throws IOException {
        long height = ((Number) run("return Math.ceil(document.documentElement.scrollHeight)")).longValue();
        screen(width, (int) Math.min(height, 12_000), dark);
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // Chromium may still be writing; the system clears its temporary folder
        }
    }
}
