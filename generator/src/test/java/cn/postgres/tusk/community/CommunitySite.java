package cn.postgres.tusk.community;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.BuildOptions;
import cn.postgres.tusk.SiteGenerator;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The site of {@code content/}, built once for all test classes of a JVM. Immutable; read only. */
record CommunitySite(Path content, Path output, BuildReport report) implements AutoCloseable {
    /** An address that is nobody's, so that feeds and the sitemap are whole. */
    static final String BASE = "https://kb.example.org";

    /** Later than every post. */
    private static final Instant NOW = Instant.parse("2026-12-31T04:00:00Z");

    /** Gives a test class the site. */
    static final class Built implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == CommunitySite.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(CommunitySite.class, key -> build(), CommunitySite.class);
        }
    }

    private static CommunitySite build() {
        try {
            Path content = Path.of("../content").toRealPath();
            Path folder = Files.createTempDirectory("tusk-community");
            Path output = folder.resolve("site");
            BuildOptions options = new BuildOptions(
                    content, output, folder.resolve("index"), null, null, BASE, false, false, NOW, Progress.NONE);
            return new CommunitySite(content, output, SiteGenerator.of(options).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of an address within the site, which must be there. */
    Path file(String url) {
        String path = URI.create(url).getPath().substring(1);
        Path file = output.resolve(path);
        Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
        assertTrue(Files.isRegularFile(found), url + " has no file");
        return found;
    }

    /** The pages that say something of their own, by address; what only leads elsewhere is left out. */
    Map<String, Document> pages() {
        Map<String, Document> pages = new TreeMap<>();
        for (BuildReport.Page page : report.pages()) {
            if (!page.type().equals("redirect")) {
                pages.put(page.url(), html(page.url()));
            }
        }
        return pages;
    }

    Document html(String url) {
        try {
            return Jsoup.parse(Files.readString(file(url)), BASE + url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files with an ending, by path. */
    List<Path> files(String ending) {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(output.getParent())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
