package cn.postgres.tusk;

import cn.postgres.tusk.incremental.FolderStamp;
import cn.postgres.tusk.incremental.RecordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the cache folder knows of the index folder: of what its index was made, and how its files were left. Memory of
 * anything else than what stands there is none. No state.
 */
final class IndexMemory {
    private final Path stamp;
    private final Path keys;
    private final Path folder;

    IndexMemory(Path cache, Path folder) {
        this.stamp = cache.resolve("index.stamp");
        this.keys = cache.resolve("index.keys");
        this.folder = folder;
    }

    /** Whether the index that stands was made of what this key stands for. */
    boolean isOf(String whole) {
        return FolderStamp.isIn(stamp, whole, folder);
    }

    /** Of what the index that stands was made. */
    Optional<IndexKey> former() {
        return RecordFile.read(keys, IndexKey.class).filter(key -> isOf(key.whole()));
    }

    void remember(IndexKey key) {
        try {
            RecordFile.write(keys, key);
            FolderStamp.write(stamp, key.whole(), folder);
        } catch (IOException e) {
            // The index is made anew next time; the parse cache in the same folder has said what is wrong with it.
            return;
        }
    }
}
