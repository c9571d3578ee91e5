package cn.postgres.tusk;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import cn.postgres.tusk.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A whole site built for a test, as its reader and its author see it. */
record BuiltSite(Path content, Path output, BuildReport report) {
    /** The moment of every build here, so that scheduled pages stay scheduled. */
    static final Instant NOW = Instant.parse("2026-11-01T04:00:00Z");

    /** Builds into {@code folder/site}. */
    static BuiltSite of(Path content, Path folder) {
        return into(content, folder.resolve("site"), folder);
    }

    static BuiltSite into(Path content, Path output, Path folder) {
        BuildOptions options = new BuildOptions(
                content, output, folder.resolve("index"), null, null, null, false, false, NOW, Progress.NONE);
        return new BuiltSite(content, output, SiteGenerator.of(options).build());
    }

    /** Every problem as the command line says it in Chinese, in the report's order. */
    List<String> problems() {
        TextReport text = new TextReport(Language.ZH, type -> type);
        return report.problems().stream().map(text::line).toList();
    }

    /** The pages that have a source of their own: {@code source → address “title”}, by source. */
    List<String> pages() {
        return report.pages().stream()
                .filter(page -> page.source() != null && !page.type().equals("redirect"))
                .map(page -> page.source() + " → " + page.url() + " “" + title(page.url()) + "”")
                .sorted()
                .toList();
    }

    /** What is not on the site, and why. */
    List<String> leftOut() {
        return report.leftOut().stream()
                .map(left -> left.source() + " " + left.reason())
                .sorted()
                .toList();
    }

    private String title(String url) {
        return page(url).select("h1").text();
    }

    /** A page by its address. */
    Document page(String url) {
        try {
            return Jsoup.parse(file(url));
        } catch (IOException e) {
            throw new AssertionError(url + " has no file", e);
        }
    }

    private Path file(String url) {
        String path = java.net.URI.create(url).getPath().substring(1);
        return output.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    /** Copies a folder of the test's resources to where no Git history gives its files dates. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    /** Puts a source file into a content folder. */
    static void write(Path content, String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
