package cn.postgres.tusk.feed;

import cn.postgres.tusk.model.Output;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where feeds go: takes files in any order, from several threads, and need not have those made that stand already. */
public interface FeedSink {
    /** Digest of all that a record holds; empty where nothing is kept. */
    String digest(Record whole);

    /**
     * Takes a file.
     *
     * @param key of all that it depends on, but for the settings
     * @param bytes makes it
     */
    void put(String file, String key, Supplier<byte[]> bytes);

    /** One that has all files made. */
    static FeedSink of(Consumer<Output> to) {
        return new FeedSink() {
            @Override
            public String digest(Record whole) {
                return "";
            }

            @Override
            public void put(String file, String key, Supplier<byte[]> bytes) {
                to.accept(new Output(file, bytes.get()));
            }
        };
    }
}
