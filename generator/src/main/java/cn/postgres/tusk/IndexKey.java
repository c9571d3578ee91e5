package cn.postgres.tusk;

import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.render.ViewDigest;
import cn.postgres.tusk.search.index.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the Lucene index of a site depends on. The text of a page is told by its source and the hash of that: the rest of a
 * body depends on these and the settings, but for which of its blocks many pages have. Immutable.
 *
 * @param common key of what all pages depend on, Tusk itself included
 * @param words key of what the index holds beside its pages
 * @param pages key of each page by address
 */
record IndexKey(String common, String words, Map<String, String> pages) {
    IndexKey {
        pages = Collections.unmodifiableMap(new TreeMap<>(pages));
    }

    /** What {@link SearchPages} makes a page of. */
    private record Known(
            String url,
            String title,
            List<Heading> headings,
            List<String> tags,
            List<String> authors,
            List<String> versions,
            @Nullable String date,
            String type,
            String source,
            int item,
            String hash,
            String repeated) {}

    /**
     * The key of the index of a site.
     *
     * @param common key of what all pages depend on
     * @param bodies as they are written: what an edition makes of them depends on nothing else
     */
    static IndexKey of(String common, Site site, Function<Source, Body> bodies, Vocabulary vocabulary) {
        Map<String, String> pages = new TreeMap<>();
        for (Entry entry : site.entries()) {
            pages.put(entry.url(), page(entry, bodies.apply(entry.source())));
        }
        return new IndexKey(common, ViewDigest.of(vocabulary), pages);
    }

    private static String page(Entry entry, Body body) {
        return ViewDigest.of(new Known(
                entry.url(),
                entry.title(),
                entry.headings(),
                entry.header().tags(),
                entry.header().authors(),
                SearchPages.versions(entry),
                String.valueOf(entry.header().date()),
                entry.type().id(),
                entry.source().path(),
                entry.source().item(),
                entry.hash(),
                repeated(body)));
    }

    /** Which blocks are repeated; the rest of the outline depends on the source. */
    private static String repeated(Body body) {
        StringBuilder marks = new StringBuilder();
        int number = 0;
        for (Block block : body.outline().blocks()) {
            if (block.repeated()) {
                marks.append(number).append(' ');
            }
            number++;
        }
        return marks.append(number).toString();
    }

    /** All of it as one key. */
    String whole() {
        return ViewDigest.of(this);
    }

    /** The pages that are not as they were; empty where the addresses or what all depend on are others. */
    Optional<Set<String>> changedSince(IndexKey before) {
        if (!common.equals(before.common) || !pages.keySet().equals(before.pages.keySet())) {
            return Optional.empty();
        }
        Set<String> changed = new TreeSet<>();
        pages.forEach((url, key) -> {
            if (!key.equals(before.pages.get(url))) {
                changed.add(url);
            }
        });
        return Optional.of(changed);
    }
}
