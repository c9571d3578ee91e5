package cn.postgres.tusk.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scheme of an address as a browser sees it, which skips white space and control characters. */
public final class Schemes {
    private static final Set<String> DANGEROUS = Set.of(
            "javascript",
            "data",
            "vbscript",
            "file",
            "livescript",
            "mocha",
            "blob",
            "filesystem",
            "view-source",
            "jar",
            "mhtml");

    private static final int LONGEST = 32;

    private Schemes() {}

    /** The scheme in small letters without the colon, or null for a relative address. */
    public static @Nullable String of(String address) {
        StringBuilder scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c <= ' ' || c >= 0x7f && c <= 0xa0) {
                continue;
            }
            if (c == ':') {
                return scheme.isEmpty() ? null : scheme.toString().toLowerCase(Locale.ROOT);
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (!letter && (scheme.isEmpty() || !other) || scheme.length() >= LONGEST) {
                return null;
            }
            scheme.append(c);
        }
        return null;
    }

    /** Whether following the address could run code or read the reader's own files. */
    public static boolean isDangerous(String address) {
        String scheme = of(address);
        return scheme != null && DANGEROUS.contains(scheme);
    }

    /** Whether the address leads to another host. */
    public static boolean isExternal(String address) {
        String scheme = of(address);
        return "http".equals(scheme) || "https".equals(scheme) || address.startsWith("//");
    }
}
