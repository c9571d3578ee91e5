package cn.postgres.tusk.incremental;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the bytes of sources were when they were last read.
 *
 * @param files by path
 */
public record SourceHashes(Map<String, Read> files) {
    /** One of nothing. */
    public static final SourceHashes NONE = new SourceHashes(Map.of());

    /**
     * A source.
     *
     * @param hash SHA-256 of its bytes, hexadecimal
     */
    public record Read(FileState state, String hash) {}

    public SourceHashes {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
