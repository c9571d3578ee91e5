package cn.postgres.tusk.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Which file names can become addresses, and how to print those that cannot. Stateless. */
final class FileNames {
    /** Most file systems allow 255 bytes; an output name may be a little longer than its source's. */
    private static final int LENGTH = 240;

    private FileNames() {}

    /**
     * The last name of a path as UTF-8, whatever the locale: in the C locale Java reads names as ASCII, but a path's URI
     * has its bytes. Bytes that are not UTF-8 become U+FFFD.
     */
    static String of(Path path) {
        String name = path.getFileName().toString();
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        String uri = path.toUri().getRawPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        String encoded = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
        // a plus is a plus in a path
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** No control or invisible characters, no bytes that are not UTF-8, no backslash. */
    static boolean isUsable(String name) {
        if (name.isBlank() || name.length() > LENGTH) {
            return false;
        }
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean pair = Character.isHighSurrogate(c)
                    && at + 1 < name.length()
                    && Character.isLowSurrogate(name.charAt(at + 1));
            if (pair) {
                at++;
            } else if (isBad(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBad(char c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c == '\uFFFD'
                || c == '\\'
                || Character.isSurrogate(c)
                // marks that turn the direction of text can make a name look like another
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    /** A name with its unusable characters written as {@code \\uXXXX}. */
    static String shown(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            out.append(isBad(c) && !isPaired(name, at) ? String.format(Locale.ROOT, "\\u%04X", (int) c) : c);
        }
        return out.toString();
    }

    /** A name with everything beyond ASCII as {@code \\uXXXX}: for names that look alike. */
    static String escaped(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (char c : name.toCharArray()) {
            out.append(c < ' ' || c > '~' ? String.format(Locale.ROOT, "\\u%04X", (int) c) : String.valueOf(c));
        }
        return out.toString();
    }

    private static boolean isPaired(String name, int at) {
        return Character.isSurrogate(name.charAt(at))
                && (at + 1 < name.length() && Character.isSurrogatePair(name.charAt(at), name.charAt(at + 1))
                        || at > 0 && Character.isSurrogatePair(name.charAt(at - 1), name.charAt(at)));
    }
}
