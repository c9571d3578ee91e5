package cn.postgres.tusk.assemble;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A path from the site's root, decoded and safe: no empty, dot or parent segment, no backslash, no control character.
 * The one place where addresses are encoded (RFC 3986 §3.3) and mapped to files.
 *
 * @param decoded begins with {@code /}; ends with {@code /} for a folder
 */
record SitePath(String decoded) {
    private static final Set<String> ENDINGS = Set.of(
            "html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp", "jspx", "do", "cgi", "xml", "rss", "atom",
            "txt", "json", "md", "pdf");

    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    /** The path, or nothing where it would be unsafe. Percent-escapes are decoded, a missing first slash is added. */
    static Optional<SitePath> of(String written) {
        String path = Normalizer.normalize(decode(written.strip()), Normalizer.Form.NFC);
        path = path.startsWith("/") ? path : "/" + path;
        return safe(path) ? Optional.of(new SitePath(path)) : Optional.empty();
    }

    private static boolean safe(String path) {
        if (path.equals("/")) {
            return true;
        }
        String trimmed = path.substring(1, path.endsWith("/") ? path.length() - 1 : path.length());
        for (String segment : trimmed.split("/", -1)) {
            if (segment.isBlank() || segment.equals(".") || segment.equals("..") || utf8Length(segment) > 240) {
                return false;
            }
        }
        return path.chars().noneMatch(c -> c < 0x20 || c == 0x7f || c == '\\' || c == '?' || c == '#' || c == 0xfffd)
                && path.length() <= 1000;
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The last segment. */
    String name() {
        String path = decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The address: percent-encoded. */
    String url() {
        return encode(decoded);
    }

    /** The output file: never percent-encoded. */
    String file() {
        String relative = decoded.substring(1);
        if (decoded.endsWith("/")) {
            return relative + "index.html";
        }
        return isFile(name()) ? relative : relative + "/index.html";
    }

    /** Whether a host serves the name as a page as it stands: {@code a.html} and {@code a.php}, but not {@code 9.6}. */
    private static boolean isFile(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Equal for paths that some file system or server takes for one. */
    String collisionKey() {
        return Normalizer.normalize(file(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static String encode(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                out.append((char) c);
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return out.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }

    /** Decodes percent-escapes as UTF-8; a sequence that is none stays as it is. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[in.length];
        int length = 0;
        for (int i = 0; i < in.length; i++) {
            int high = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
            if (low >= 0) {
                out[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                out[length++] = in[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
