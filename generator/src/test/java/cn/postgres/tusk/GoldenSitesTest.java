package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.schema.ContentTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole sites under {@code src/test/resources/sites}: of every page its words and links, not its tags and classes, so
 * that a theme may change its looks; of feeds and sitemap their items. {@code mvn test -Dtest=GoldenSitesTest
 * -Dtusk.write=true} writes the expected files anew; read the difference as a reader of the site would.
 */
class GoldenSitesTest {
    @TempDir
    Path folder;

    static Stream<Path> sites() throws IOException {
        return Files.list(Expected.resources("sites")).sorted();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void saysWhatIsExpected(Path site) throws IOException {
        BuiltSite built = build(site);
        TreeMap<String, String> outlines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(built.output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = built.output().relativize(file).toString().replace('\\', '/');
                outlines.put(name, outline(name, file));
            }
        }
        searchable(outlines.keySet());
        StringBuilder all = new StringBuilder();
        outlines.forEach((name, outline) -> all.append(outline.isEmpty() ? "" : "== " + name + "\n" + outline));
        Expected.compare(site.resolve("expected/problems.txt"), lines(built.problems()));
        Expected.compare(site.resolve("expected/left-out.txt"), lines(built.leftOut()));
        Expected.compare(site.resolve("expected/outline.txt"), all.toString());
    }

    /** The search's own files are no text that could be outlined: beside each search page they must be there. */
    private static void searchable(Set<String> files) {
        List<String> pages = files.stream()
                .filter(name -> name.endsWith("search/index.html"))
                .toList();
        assertFalse(pages.isEmpty());
        for (String page : pages) {
            String folder = page.substring(0, page.length() - "index.html".length());
            assertTrue(files.contains(folder + "index.bin") && files.contains(folder + "tusk-search.js"), folder);
            assertTrue(files.stream().anyMatch(name -> name.startsWith(folder + "t/")), folder + " has no terms");
        }
    }

    @Test
    void holdsEveryTypeAndNothingUnpublished() throws IOException {
        BuiltSite built = build(Expected.resources("sites/all-types"));
        assertEquals(
                ContentTypes.builtIn().all().size(),
                built.report().counts().values().stream().filter(n -> n > 0).count(),
                () -> built.report().counts().toString());
        try (Stream<Path> files = Files.walk(built.output())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                String text = new String(
                        bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
                        java.nio.charset.StandardCharsets.UTF_8);
                assertTrue(!text.contains("尚未写完的草稿") && !text.contains("明年才发布"), file.toString());
            }
        }
    }

    private BuiltSite build(Path site) throws IOException {
        return BuiltSite.of(BuiltSite.copy(site.resolve("content"), folder.resolve("content")), folder);
    }

    private static String outline(String name, Path file) throws IOException {
        if (name.endsWith(".html")) {
            return page(Jsoup.parse(file));
        }
        if (name.endsWith(".xml")) {
            return items(Jsoup.parse(Files.readString(file), "", Parser.xmlParser()));
        }
        return "";
    }

    private static String page(Document page) {
        Element refresh = page.selectFirst("meta[http-equiv=refresh]");
        StringBuilder out = new StringBuilder("title: " + page.title() + "\n");
        if (refresh != null) {
            return out.append("redirect: ")
                    .append(refresh.attr("content"))
                    .append('\n')
                    .toString();
        }
        for (Element main : page.select("main")) {
            main.select("a[href]")
                    .forEach(link -> out.append("link: ")
                            .append(link.attr("href"))
                            .append(" “")
                            .append(link.text())
                            .append("”\n"));
            main.select("img[src]")
                    .forEach(image -> out.append("image: ")
                            .append(image.attr("src"))
                            .append(" “")
                            .append(image.attr("alt"))
                            .append("”\n"));
            out.append("text: ").append(main.text()).append('\n');
        }
        return out.toString();
    }

    private static String items(Document feed) {
        StringBuilder out = new StringBuilder();
        feed.select("url > loc")
                .forEach(loc -> out.append("loc: ").append(loc.text()).append('\n'));
        feed.select("item, entry")
                .forEach(item -> out.append("item: ")
                        .append(item.select("> title").text())
                        .append(' ')
                        .append(
                                item.select("> link").hasAttr("href")
                                        ? item.select("> link").attr("href")
                                        : item.select("> link").text())
                        .append('\n'));
        return out.toString();
    }

    private static String lines(List<String> lines) {
        return String.join("", lines.stream().map(line -> line + "\n").toList());
    }
}
