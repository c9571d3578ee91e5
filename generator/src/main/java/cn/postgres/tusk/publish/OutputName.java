package cn.postgres.tusk.publish;

import java.text.Normalizer;
import java.util.Locale;

/** Names of output files: which are safe, and which mean the same file on some file system. Pure functions. */
final class OutputName {
    /** Prefix of the files that the publisher keeps for itself. */
    static final String OWN = ".tusk-";

    private OutputName() {}

    /** Whether a name stays inside the output folder and leaves the publisher's own files alone. */
    static boolean isSafe(String file) {
        int from = 0;
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', from)) {
            if (!isSafePart(file, from, slash)) {
                return false;
            }
            from = slash + 1;
        }
        return isSafePart(file, from, file.length());
    }

    private static boolean isSafePart(String file, int from, int to) {
        int length = to - from;
        if (length == 0
                || length == 1 && file.charAt(from) == '.'
                || length == 2 && file.charAt(from) == '.' && file.charAt(from + 1) == '.'
                || file.startsWith(OWN, from)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = file.charAt(i);
            if (c < ' ' || c == '\\' || c == '\u007f') {
                return false;
            }
        }
        return true;
    }

    /** Equal for names that are one file where case or Unicode form does not count (Windows, macOS). */
    static String folded(String file) {
        if (isPlain(file)) {
            return file;
        }
        String lower = Normalizer.normalize(file, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String file) {
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
