package cn.postgres.tusk.bench.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of the searches that are compared. Immutable.
 *
 * @param name of its script: {@code tusk} or {@code pagefind}
 * @param folder of its files
 * @param places of the listed pages by the key that its hits carry
 * @param buildSeconds CPU time of making its files; negative where it is not known
 */
record Engine(String name, Path folder, Map<String, Integer> places, double buildSeconds) {
    Engine {
        places = Map.copyOf(places);
    }

    /** The search of a built site. */
    static Engine ours(BuiltCorpus site, VisiblePages pages, double buildSeconds) {
        Map<String, Integer> places = new HashMap<>(pages.places());
        pages.places().forEach((url, place) -> places.put(encoded(url), place));
        return new Engine("tusk", site.search(), places, buildSeconds);
    }

    /** Pagefind over the same pages. */
    static Engine pagefind(PagefindIndex index, VisiblePages pages) {
        Map<String, Integer> byUrl = pages.places();
        Map<String, Integer> places = new HashMap<>();
        index.urls().forEach((fragment, url) -> {
            Integer place = byUrl.get(url);
            if (place != null) {
                places.put(fragment, place);
            }
        });
        return new Engine("pagefind", index.folder(), places, index.cost().cpuSeconds());
    }

    /** Whether it is the site's own. */
    boolean isOurs() {
        return name.equals("tusk");
    }

    /** The listed pages of some hits, in their order; pages that are not listed are passed over. */
    List<Integer> places(List<String> keys) {
        return keys.stream().map(places::get).filter(Objects::nonNull).toList();
    }

    private static String encoded(String url) {
        try {
            return new URI(null, null, url, null).toASCIIString();
        } catch (URISyntaxException e) {
            return url;
        }
    }
}
