package cn.postgres.tusk.incremental;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a parse depends on, as one SHA-256.
 *
 * @param hex 64 hexadecimal digits
 */
public record CacheKey(String hex) {
    /** Length of a key in bytes. */
    static final int BYTES = 32;

    public CacheKey {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException("a key has 64 digits: " + hex);
        }
    }

    /**
     * The key of everything a parse depends on: the source's path and the hash of its bytes, the version of the
     * parser, the digest of the settings, its dates from Git. Two lists of parts never give one key.
     */
    public static CacheKey of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return of(digest.digest());
    }

    /** The key of what belongs to this one's entry and stands apart. */
    CacheKey beside() {
        return new CacheKey(new StringBuilder(hex).reverse().toString());
    }

    static CacheKey of(byte[] bytes) {
        return new CacheKey(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
