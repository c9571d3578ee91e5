package cn.postgres.tusk.feed;

import cn.postgres.tusk.config.Edition;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The editions that a sitemap names, the original first. Immutable.
 *
 * @param written by language tag, the addresses of the entries that a translated edition has in its own language; its
 *     pages that borrow another text are not in the sitemap
 */
public record SitemapEditions(List<Edition> all, Map<String, Set<String>> written) {
    public SitemapEditions {
        all = List.copyOf(all);
    }

    /** The editions that have a page with a text of its own. */
    List<Edition> of(String url, boolean entry) {
        return all.stream()
                .filter(edition -> !entry
                        || edition.kind() != Edition.Kind.TRANSLATION
                        || written.getOrDefault(edition.language(), Set.of()).contains(url))
                .toList();
    }
}
