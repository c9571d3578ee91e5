package cn.postgres.tusk;

import cn.postgres.tusk.config.DigestConfig;
import cn.postgres.tusk.digest.Known;
import cn.postgres.tusk.digest.Memory;
import cn.postgres.tusk.incremental.CacheKey;
import cn.postgres.tusk.incremental.CachePart;
import cn.postgres.tusk.incremental.CacheTrouble;
import cn.postgres.tusk.incremental.RecordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the digest phase leaves for the next run, so that it need not read texts again. Used by one thread. */
final class KeptDigests {
    private static final String FILE = "digest.cache";

    private final @Nullable Path file;
    private final String key;
    private final Memory memory;
    private final CacheTrouble trouble;

    /** @param key of the settings and of Tusk itself */
    record Kept(String key, Map<String, Known> documents) {
        Kept {
            documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        }
    }

    KeptDigests(@Nullable Path folder, DigestConfig config, CacheTrouble trouble) {
        this.trouble = trouble;
        file = folder == null ? null : folder.resolve(FILE);
        key = folder == null
                ? ""
                : CacheKey.of(KeptParses.code(), config.toString()).hex();
        memory = file == null
                ? new Memory()
                : RecordFile.read(file, Kept.class, cause -> trouble.lost(CachePart.DIGESTS, cause))
                        .filter(kept -> kept.key().equals(key))
                        .map(kept -> new Memory(kept.documents()))
                        .orElseGet(Memory::new);
    }

    Memory memory() {
        return memory;
    }

    /** Writes down what is known now, and says whether it stands. */
    boolean finish() {
        if (file == null || memory.isAsBefore()) {
            return true;
        }
        try {
            RecordFile.write(file, new Kept(key, memory.found()));
            return true;
        } catch (IOException e) {
            trouble.unwritable(file, e);
            return false;
        }
    }
}
