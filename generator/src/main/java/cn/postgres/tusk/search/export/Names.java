package cn.postgres.tusk.search.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private static final int DIGITS = 6;

    private final MessageDigest digest;
    private final Map<String, String> taken = new HashMap<>();

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
     * @param tried takes the hash for each salt that was tried
     */
    Named of(FileKind kind, byte[] preset, byte[] content, List<String> tried) {
        for (int salt = 0; salt < SALTS; salt++) {
            content[0] = (byte) salt;
            digest.update(preset);
            String hash = HexFormat.of().formatHex(digest.digest(content));
            tried.add(hash);
            Named named = take(kind, hash);
            if (named != null) {
                return named;
            }
        }
        throw new IllegalStateException("no free name in " + kind);
    }

    /**
     * The name of a content that an earlier export hashed.
     *
     * @throws OtherwiseException if it would have another name now
     */
    Named of(FileKind kind, ExportMemory.Named former) throws OtherwiseException {
        for (String hash : former.hashes()) {
            Named named = take(kind, hash);
            if (named != null && named.name() == former.name()) {
                return named;
            }
            if (named != null) {
                break;
            }
        }
        throw new OtherwiseException("another name");
    }

    /** Gives a name to what has this hash, unless the name is another's. */
    private @Nullable Named take(FileKind kind, String hash) {
        int name = Integer.parseInt(hash, 0, DIGITS, 16);
        String other = name == NONE ? hash : taken.putIfAbsent(kind.file(name), hash);
        return other == null || name != NONE && other.equals(hash) ? new Named(name, other == null) : null;
    }

    /** A name as it stands in an address. */
    static String text(int name) {
        String digits = Integer.toString(name, RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
