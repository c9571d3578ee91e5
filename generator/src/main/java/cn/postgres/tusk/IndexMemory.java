package cn.postgres.tusk;

import cn.postgres.tusk.incremental.CachePart;
import cn.postgres.tusk.incremental.CacheTrouble;
import cn.postgres.tusk.incremental.FolderStamp;
import cn.postgres.tusk.incremental.RecordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the cache folder knows of the index folder: of what its index was made, and how its files were left. Memory of
 * anything else than what stands there is none. Used by one thread.
 */
final class IndexMemory {
    private final Path stamp;
    private final Path keys;
    private final Path folder;
    private final CacheTrouble trouble;
    /** Of what that was made which stands there. */
    private final Optional<String> standing;

    /** @param prefix of the edition, which has an index of its own */
    IndexMemory(Path cache, String prefix, Path folder, CacheTrouble trouble) {
        String name = "index" + prefix.replace('/', '-');
        this.trouble = trouble;
        this.stamp = cache.resolve(name + ".stamp");
        this.keys = cache.resolve(name + ".keys");
        this.folder = folder;
        this.standing = FolderStamp.keyOf(stamp, folder, this::lost);
    }

    private void lost(Exception cause) {
        trouble.lost(CachePart.INDEX, cause);
    }

    /** Whether the index that stands was made of what this key stands for. */
    boolean isOf(String whole) {
        return standing.equals(Optional.of(whole));
    }

    /** Of what the index that stands was made. */
    Optional<IndexKey> former() {
        return standing.isEmpty()
                ? Optional.empty()
                : RecordFile.read(keys, IndexKey.class, this::lost).filter(key -> isOf(key.whole()));
    }

    void remember(IndexKey key) {
        try {
            RecordFile.write(keys, key);
            FolderStamp.write(stamp, key.whole(), folder);
        } catch (IOException e) {
            trouble.unwritable(stamp, e);
        }
    }
}
