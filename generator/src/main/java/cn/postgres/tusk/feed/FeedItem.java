package cn.postgres.tusk.feed;

import cn.postgres.tusk.model.Entry;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * An entry as feeds show it.
 *
 * @param authors names as shown to readers, in the entry's order
 * @param tags the same for tags
 */
record FeedItem(
        Entry entry, OffsetDateTime published, OffsetDateTime updated, List<String> authors, List<String> tags) {
    /** Newest first; ties by source. */
    static final Comparator<FeedItem> ORDER = Comparator.comparing(
                    (FeedItem item) -> item.published().toInstant(), Comparator.reverseOrder())
            .thenComparing(item -> item.entry().source());
}
