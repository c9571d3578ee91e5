package cn.postgres.tusk.bench.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Pagefind's index of the visible pages. It gets bare pages of title, tags and body, without the elements that setting
 * puts between words, so that nothing of a theme stands in its way. Immutable.
 *
 * @param folder of its files
 * @param urls address of each page by the name of its fragment, which is how results name a page
 * @param cost of making the index
 */
record PagefindIndex(Path folder, Map<String, String> urls, TimedProcess.Cost cost) {
    private static final String FRAGMENT = ".pf_fragment";

    PagefindIndex {
        urls = Map.copyOf(urls);
    }

    /** Writes the pages below a working folder and runs Pagefind over them. */
    static PagefindIndex build(Path command, VisiblePages pages, Path work) throws IOException, InterruptedException {
        Path site = Folders.emptied(work.resolve("pagefind-site"));
        for (VisiblePage page : pages.pages()) {
            String url = page.url();
            Path file = site.resolve(url.substring(1) + (url.endsWith("/") ? "index.html" : ""));
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.html());
        }
        Path folder = Folders.emptied(work.resolve("pagefind"));
        Path log = work.resolve("pagefind.log");
        TimedProcess.Cost cost = TimedProcess.run(
                log, List.of(command.toString(), "--site", site.toString(), "--output-path", folder.toString()));
        if (cost.code() != 0) {
            throw new IOException("Pagefind failed, see " + log);
        }
        return new PagefindIndex(folder, fragments(folder.resolve("fragment")), cost);
    }

    /** The version the command says it has. */
    static String version(Path command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("tusk-pagefind", ".txt");
        TimedProcess.run(log, List.of(command.toString(), "--version"));
        String version = Files.readString(log).strip();
        Files.delete(log);
        return version;
    }

    private static Map<String, String> fragments(Path folder) throws IOException {
        Map<String, String> urls = new HashMap<>();
        try (var files = Files.newDirectoryStream(folder, "*" + FRAGMENT)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                urls.put(name.substring(0, name.length() - FRAGMENT.length()), url(file));
            }
        }
        return urls;
    }

    /** A fragment is gzip of a mark and a JSON object. */
    private static String url(Path fragment) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(fragment)))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return String.valueOf(
                    Jsons.object(text.substring(text.indexOf('{'))).get("url"));
        }
    }
}
