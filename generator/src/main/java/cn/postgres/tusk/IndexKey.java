package cn.postgres.tusk;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Outline;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.render.ViewDigest;
import cn.postgres.tusk.search.index.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the Lucene index of a site depends on, as one key. The text of a page is told by the hash of its source: the rest
 * of a body depends on that and the settings, but for which of its blocks many pages have. No state.
 */
final class IndexKey {
    private IndexKey() {}

    /** What is known of a page beside its text. */
    private record Known(Entry entry, Outline outline) {}

    static String of(KeptPages kept, SiteConfig config, Site site, Map<Source, Body> bodies, Vocabulary vocabulary) {
        List<String> parts = new ArrayList<>();
        parts.add(ViewDigest.of(config));
        parts.add(ViewDigest.of(vocabulary));
        for (Entry entry : site.entries()) {
            Body body = bodies.getOrDefault(entry.source(), Body.EMPTY);
            parts.add(ViewDigest.of(new Known(entry, body.outline())));
        }
        return kept.key(parts.toArray(String[]::new));
    }
}
