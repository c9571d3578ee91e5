package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds two real sets of Markdown without any setting and reads the pages as a visitor would; the text of every post of
 * the blog is held against its source. Needs the archives in
 * {@code ../shared/corpus} beside the repository and {@code tar}; else it says so and is skipped.
 */
class CorpusSiteIT {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @TempDir
    static Path folder;

    private static BuiltSite blog;

    @BeforeAll
    static void build() throws Exception {
        blog = built("digoal");
    }

    private static BuiltSite built(String name) throws Exception {
        Path content = Corpus.unpack(name, folder);
        Path site = Files.createDirectories(folder.resolve(name + "-built")).resolve("site");
        return new BuiltSite(
                content, site, SiteGenerator.of(BuildOptions.of(content, site)).build());
    }

    @Test
    void buildsEveryPostOfTheBlogAsItsHeaderSays() throws IOException {
        assertFalse(blog.report().hasErrors(), () -> errors(blog.report()));
        assertEveryFileAccountedFor(blog);
        Map<String, String> urls = urls(blog);
        List<String> posts =
                urls.keySet().stream().filter(VisiblePosts::isPost).sorted().toList();
        assertEquals(1924, posts.size());
        for (int i = 0; i < 50; i++) {
            String post = posts.get(i * posts.size() / 50);
            String source = Files.readString(blog.content().resolve(post));
            assertPageSaysWhatTheHeaderSays(post, source, page(blog, urls.get(post)));
        }
        assertLinksLeadSomewhere(blog, urls);
    }

    @Test
    void everyPostSaysWhatItsSourceSays() throws IOException {
        List<String> differences = new ArrayList<>();
        int posts = 0;
        for (Map.Entry<String, String> entry : urls(blog).entrySet()) {
            if (VisiblePosts.isPost(entry.getKey())) {
                String source = Files.readString(blog.content().resolve(entry.getKey()));
                VisiblePosts.check(entry.getKey(), source, page(blog, entry.getValue()), differences);
                posts++;
            }
        }
        assertEquals(1924, posts);
        assertEquals(List.of(), differences);
    }

    @Test
    void accountsForEveryFileOfTheManual() throws Exception {
        BuiltSite manual = built("docs-cn");
        assertEveryFileAccountedFor(manual);
        assertLinksLeadSomewhere(manual, urls(manual));
    }

    private static Map<String, String> urls(BuiltSite built) {
        Map<String, String> urls = new TreeMap<>();
        built.report().pages().stream()
                .filter(page -> page.source() != null)
                .forEach(page -> urls.put(page.source(), page.url()));
        return urls;
    }

    private static String errors(BuildReport report) {
        return report.problems().stream().filter(Problem::isError).toList().toString();
    }

    private static void assertEveryFileAccountedFor(BuiltSite built) throws IOException {
        Set<String> told = new HashSet<>();
        built.report().pages().forEach(page -> told.add(page.source()));
        built.report().leftOut().forEach(left -> told.add(left.source()));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(built.content())) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> built.content().relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !told.contains(path))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing, "files neither on a page nor left out");
    }

    private static Document page(BuiltSite built, String url) throws IOException {
        Path file =
                built.output().resolve(URI.create(url).getPath().substring(1)).resolve("index.html");
        return Jsoup.parse(Files.readString(file), "");
    }

    private static void assertPageSaysWhatTheHeaderSays(String path, String source, Document page) {
        List<String> lines = source.lines().map(String::strip).toList();
        String title = lines.stream()
                .filter(line -> line.startsWith("##"))
                .findFirst()
                .orElse("")
                .replaceAll("^#+\\s*|\\s*#+$", "");
        if (title.chars().noneMatch(c -> "\\`*[]<>&_~".indexOf(c) >= 0)) {
            assertEquals(collapsed(title), collapsed(page.select("h1").text()), path);
        }
        assertFalse(page.select("h1").text().isBlank(), path);
        section(lines, "作者")
                .ifPresent(author -> assertEquals(
                        collapsed(author),
                        collapsed(String.join(" , ", page.select("[rel=author]").eachText())),
                        path));
        section(lines, "日期").ifPresent(date -> {
            Matcher day = DAY.matcher(date);
            if (day.find()) {
                assertEquals(
                        day.group(),
                        page.select("time").first().attr("datetime").substring(0, 10),
                        path);
            }
        });
        section(lines, "标签").filter(tags -> tags.matches("[^()（）、]*")).ifPresent(tags -> {
            Set<String> expected = new TreeSet<>();
            for (String tag : tags.split("[,，;；]")) {
                if (!tag.isBlank()) {
                    expected.add(collapsed(tag));
                }
            }
            assertEquals(expected, new TreeSet<>(page.select("[rel=tag]").eachText()), path);
        });
    }

    /** The one line under a heading of the header; nothing where there is not exactly one. */
    private static Optional<String> section(List<String> lines, String name) {
        int at = lines.indexOf("### " + name);
        List<String> found = new ArrayList<>();
        for (int i = at + 1; at >= 0 && i < lines.size() && !lines.get(i).matches("#+ .*|-{3,}"); i++) {
            if (!lines.get(i).isBlank()) {
                found.add(lines.get(i));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String collapsed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Every link within the site is to a file, or its source has a problem that says it is not. */
    private static void assertLinksLeadSomewhere(BuiltSite built, Map<String, String> urls) throws IOException {
        Set<String> reported = new HashSet<>();
        built.report()
                .problems()
                .forEach(problem -> reported.add(problem.place().file()));
        List<String> dead = new ArrayList<>();
        int links = 0;
        for (Map.Entry<String, String> entry : urls.entrySet()) {
            URI at = URI.create("http://site" + entry.getValue());
            for (Element link : page(built, entry.getValue()).select("a[href]")) {
                String href = link.attr("href");
                if (href.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*")) {
                    continue;
                }
                links++;
                int fragment = href.indexOf('#');
                String target = at.resolve(fragment < 0 ? href : href.substring(0, fragment))
                        .getPath()
                        .substring(1);
                Path file = built.output().resolve(target);
                boolean there = Files.isRegularFile(file) || Files.isRegularFile(file.resolve("index.html"));
                if (!there && !reported.contains(entry.getKey())) {
                    dead.add(entry.getKey() + " → " + href);
                }
            }
        }
        assertTrue(links > urls.size(), "pages without links prove nothing");
        assertEquals(List.of(), dead);
    }
}
