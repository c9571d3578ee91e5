package cn.postgres.tusk.search.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of files: 24 bits of the hash of what they hold, so that what did not change keeps its name. Two files of
 * one kind never get one name; the later one's salt byte is raised until its name is free. One thread.
 */
final class Names {
    /** No file. */
    static final int NONE = 0;

    private static final int RADIX = 32;
    private static final int LENGTH = 5;
    private static final int SALTS = 256;

    private final MessageDigest digest;
    private final Map<String, byte[]> taken = new HashMap<>();

    Names() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A name and whether the file is new.
     *
     * @param isNew false if a file of this kind has the same content and so the same name
     */
    record Named(int name, boolean isNew) {}

    /**
     * The name of a content.
     *
     * @param preset what must be known to read it, which is hashed before it
     * @param content its first byte, the salt, is changed where the name is taken by another content
     */
    Named of(FileKind kind, byte[] preset, byte[] content) {
        for (int salt = 0; salt < SALTS; salt++) {
            content[0] = (byte) salt;
            digest.update(preset);
            byte[] hash = digest.digest(content);
            int name = (hash[0] & 0xFF) << 16 | (hash[1] & 0xFF) << 8 | hash[2] & 0xFF;
            byte[] other = name == NONE ? hash : taken.putIfAbsent(kind.file(name), hash);
            if (other == null || name != NONE && Arrays.equals(other, hash)) {
                return new Named(name, other == null);
            }
        }
        throw new IllegalStateException("no free name in " + kind);
    }

    /** A name as it stands in an address. */
    static String text(int name) {
        String digits = Integer.toString(name, RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
