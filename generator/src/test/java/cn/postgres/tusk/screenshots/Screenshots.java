package cn.postgres.tusk.screenshots;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import cn.postgres.tusk.browser.Browser;
import cn.postgres.tusk.browser.FolderServer;
import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the site of a content folder and takes pictures of every kind of page, on a phone, a tablet and a desk, by day and
 * by night. From the top folder:
 *
 * <pre>
 * mvn -q -Pscreenshots -pl generator -am process-test-classes
 * mvn -q -Pscreenshots -pl generator -am process-test-classes -Dargs="home list-history"
 * </pre>
 *
 * The second takes the named pages only. Pictures and {@code index.html} go to {@code generator/target/screenshots}; needs
 * Chromium and its driver on the path. What sticks out of a page or fails to load is printed, and fails the run.
 */
public final class Screenshots {
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
    private static final List<String> SCHEMES = List.of("light", "dark");

    private static final String TOO_WIDE = """
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return '';
            return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
              .map(e => e.tagName + '.' + e.className).slice(0, 5).join(' ') || 'something';
            """;

    private final Path folder;
    private final List<String> complaints = new ArrayList<>();

    private Screenshots(Path folder) {
        this.folder = folder;
    }

    /** Throws where something is wrong, because Maven runs this in its own process. */
    public static void main(String[] arguments) throws IOException {
        Path project =
                Path.of(System.getProperty("tusk.project", "")).toAbsolutePath().normalize();
        Path folder = project.resolve("generator/target/screenshots");
        Path site = folder.resolve("site");
        Files.createDirectories(folder);
        BuildReport report = SiteGenerator.of(BuildOptions.of(project.resolve("content"), site))
                .build();
        Map<String, String> pages = PageKinds.of(report, site);
        if (arguments.length > 0) {
            pages.keySet().retainAll(List.of(arguments));
        }
        List<String> complaints = new Screenshots(folder).take(pages, site);
        System.out.println(pages.size() + " pages: " + folder.resolve("index.html"));
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join("\n", complaints));
        }
    }

    private List<String> take(Map<String, String> pages, Path site) throws IOException {
        Optional<Browser> found = Browser.find();
        if (found.isEmpty()) {
            return List.of("no chromium and chromedriver on the path");
        }
        List<String> variants = new ArrayList<>();
        try (Browser browser = found.get();
                FolderServer server = new FolderServer(site)) {
            for (int width : WIDTHS) {
                for (String scheme : SCHEMES) {
                    String variant = width + "-" + scheme;
                    variants.add(variant);
                    for (Map.Entry<String, String> page : pages.entrySet()) {
                        take(browser, server.origin(), page, width, scheme);
                    }
                    System.out.println(variant);
                }
            }
        }
        Files.writeString(folder.resolve("index.html"), ContactSheet.of(pages, variants));
        return complaints;
    }

    private void take(Browser browser, String origin, Map.Entry<String, String> page, int width, String scheme)
            throws IOException {
        boolean dark = scheme.equals("dark");
        browser.screen(width, width < 600 ? 760 : 900, dark);
        List<String> wrong = new ArrayList<>(browser.open(origin, page.getValue()));
        // the worker of the search is made of a text that the page holds
        wrong.removeIf(what -> what.startsWith("external: blob:" + origin));
        String wide = String.valueOf(browser.run(TOO_WIDE));
        if (!wide.isEmpty()) {
            wrong.add("sticks out: " + wide);
        }
        wrong.forEach(what -> complaints.add(page.getValue() + " " + width + " " + scheme + ": " + what));
        browser.screenshot(folder.resolve(page.getKey() + "-" + width + "-" + scheme + ".png"), width, dark);
    }
}
