package cn.postgres.tusk.feed;

import cn.postgres.tusk.text.FileBeside;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * What stands in the three files of one feed.
 *
 * @param home path of the page that the feed belongs to
 * @param items newest first
 */
record Feed(String title, String description, String home, List<FeedItem> items) {
    /** When anything in it last changed; never the clock. */
    OffsetDateTime updated() {
        return items.stream()
                .map(FeedItem::updated)
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(FeedTime.NONE);
    }

    /** The path of one of its files: in the folder of its page. */
    String path(String file) {
        return FileBeside.path(home, file);
    }
}
