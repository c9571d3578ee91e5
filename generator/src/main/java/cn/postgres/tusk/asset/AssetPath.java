package cn.postgres.tusk.asset;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Paths of a theme's files, {@code /} between folders, and the references between them. Pure functions. */
final class AssetPath {
    private AssetPath() {}

    /** Where a reference's path ends and its query or fragment begins. */
    static int pathEnd(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
                return i;
            }
        }
        return reference.length();
    }

    /** Whether a reference means a file beside the one it stands in: no scheme, no host, no fragment alone. */
    static boolean isRelative(String reference) {
        int end = pathEnd(reference);
        int colon = reference.indexOf(':');
        return end > 0 && reference.charAt(0) != '/' && (colon < 0 || colon > end) && reference.indexOf('\\') < 0;
    }

    /** The path a relative reference in a file means; empty if it leads out of the theme or is not decodable. */
    static Optional<String> resolve(String from, String reference) {
        List<String> parts = new ArrayList<>(Arrays.asList(from.split("/")));
        parts.remove(parts.size() - 1);
        for (String part : reference.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        String path = String.join("/", parts);
        try {
            return Optional.of(
                    path.indexOf('%') < 0 ? path : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The percent-encoded reference from one file to another. */
    static String relative(String from, String to) {
        String[] here = from.split("/");
        String[] there = to.split("/");
        int common = 0;
        while (common < here.length - 1 && common < there.length - 1 && here[common].equals(there[common])) {
            common++;
        }
        StringBuilder out = new StringBuilder("../".repeat(here.length - 1 - common));
        // A module is only found if its path begins with a dot.
        if (out.length() == 0) {
            out.append("./");
        }
        for (int i = common; i < there.length; i++) {
            out.append(i > common ? "/" : "")
                    .append(URLEncoder.encode(there[i], StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return out.toString();
    }
}
