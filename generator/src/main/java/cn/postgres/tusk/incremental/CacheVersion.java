package cn.postgres.tusk.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which Tusk wrote a cache. Everything in it has that in its key and is not found by another; this tells the user why.
 *
 * @param code key of the program
 */
public record CacheVersion(String code) {
    private static final String FILE = "version.cache";

    /** Says so if another Tusk than this one wrote what is in a folder. */
    public void check(Path folder, CacheTrouble trouble) {
        Path file = folder.resolve(FILE);
        boolean known = Files.exists(file);
        boolean other = known
                ? RecordFile.read(file, CacheVersion.class, cause -> trouble.lost(CachePart.VERSION, cause))
                        .filter(version -> !version.equals(this))
                        .isPresent()
                : CacheSegments.isAny(folder);
        if (other) {
            trouble.otherVersion(folder);
        }
    }

    /**
     * Says who writes it from now on.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!RecordFile.read(file, CacheVersion.class, cause -> {}).equals(Optional.of(this))) {
            RecordFile.write(file, this);
        }
    }
}
