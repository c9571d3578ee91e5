package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The articles of a built site that queries are judged by, in the order of the list of pages. Immutable. */
record VisiblePages(List<VisiblePage> pages) {
    VisiblePages {
        pages = List.copyOf(pages);
    }

    /**
     * Reads the articles of the listed sources.
     *
     * @throws IOException when a listed source has no page in the site
     */
    static VisiblePages read(BuiltCorpus site, List<String> sources) throws IOException {
        for (String source : sources) {
            if (!site.urls().containsKey(source)) {
                throw new IOException("the site has no page of " + source);
            }
        }
        try {
            return new VisiblePages(sources.parallelStream()
                    .map(source -> page(site.folder(), site.urls().getOrDefault(source, "")))
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static VisiblePage page(Path site, String url) {
        try {
            String file = url.substring(1) + (url.endsWith("/") ? "index.html" : "");
            Document page = Jsoup.parse(Files.readString(site.resolve(file)));
            page.outputSettings().prettyPrint(false);
            return VisiblePage.of(url, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places of pages by their address. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, pages.size()).forEach(i -> places.put(pages.get(i).url(), i));
        return places;
    }

    /** The places of all pages whose visible text holds this, whatever its case. */
    Set<Integer> containing(String sought) {
        String folded = VisiblePage.folded(sought).strip();
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).text().contains(folded)) {
                found.add(i);
            }
        }
        return found;
    }

    /** The visible text of all pages in bytes of UTF-8. */
    long bytes() {
        return pages.stream()
                .mapToLong(page -> page.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
