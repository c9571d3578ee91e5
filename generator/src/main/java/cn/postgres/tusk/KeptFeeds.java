package cn.postgres.tusk;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.feed.FeedSink;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.publish.Publisher;
import cn.postgres.tusk.render.ViewDigest;
import java.util.function.Supplier;

/** Feeds on their way to the output folder: those that stand as they would be made are not made. Safe for threads. */
final class KeptFeeds implements FeedSink {
    private final KeptPages kept;
    private final Publisher publisher;
    private final String common;

    KeptFeeds(KeptPages kept, Publisher publisher, SiteConfig config) {
        this.kept = kept;
        this.publisher = publisher;
        this.common = kept.isOn() ? kept.key("feed", ViewDigest.of(config)) : "";
    }

    @Override
    public String digest(Record whole) {
        return kept.isOn() ? ViewDigest.of(whole) : "";
    }

    @Override
    public void put(String file, String key, Supplier<byte[]> bytes) {
        String whole = kept.isOn() ? kept.key(common, file, key) : "";
        if (kept.stands(file, whole)) {
            return;
        }
        publisher.write(new Output(file, bytes.get()));
        kept.made(file, whole);
    }
}
