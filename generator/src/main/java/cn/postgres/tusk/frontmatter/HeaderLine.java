package cn.postgres.tusk.frontmatter;

import java.util.Locale;
import java.util.Set;

/** Tells a line of a header from a line of prose. Stateless. */
final class HeaderLine {
    /** Keys that are taken for a header's even where their colon is wrong. */
    private static final Set<String> KNOWN = Set.of(
            "title",
            "date",
            "author",
            "authors",
            "tags",
            "tag",
            "categories",
            "category",
            "draft",
            "slug",
            "type",
            "summary",
            "description",
            "weight",
            "series",
            "aliases",
            "layout",
            "lang",
            "updated",
            "keywords");

    private HeaderLine() {}

    /** {@code key: …}, {@code "key": …}, or a known key with whatever colon. */
    static boolean isYamlKey(String line) {
        int at = keyEnd(line);
        if (at <= 0 || at >= line.length()) {
            return false;
        }
        char colon = line.charAt(at);
        boolean known = KNOWN.contains(line.substring(0, at).toLowerCase(Locale.ROOT));
        if (known) {
            return colon == ':' || colon == '：';
        }
        return colon == ':' && (at + 1 == line.length() || isBlank(line.charAt(at + 1)));
    }

    /** {@code key = …} or {@code [table]}. */
    static boolean isTomlKey(String line) {
        if (line.startsWith("[")) {
            return line.stripTrailing().endsWith("]");
        }
        int at = keyEnd(line);
        while (at > 0 && at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at > 0 && at < line.length() && line.charAt(at) == '=';
    }

    /** A line with which YAML could begin before its first key: a quoted or Han key, a flow mapping, a directive. */
    static boolean couldBeYaml(String line) {
        return line.charAt(0) == '{' && !line.startsWith("{{") && !line.startsWith("{%") || line.startsWith("? ");
    }

    /** The first line with a known key, or -1. */
    static int anyKnownKey(Lines lines, int from, int to) {
        for (int number = from; number < to; number++) {
            String line = lines.line(number);
            int at = keyEnd(line);
            boolean colon = at > 0 && at < line.length() && (line.charAt(at) == ':' || line.charAt(at) == '：');
            if (colon && KNOWN.contains(line.substring(0, at).toLowerCase(Locale.ROOT))) {
                return number;
            }
        }
        return -1;
    }

    private static int keyEnd(String line) {
        if (line.startsWith("\"") || line.startsWith("'")) {
            int end = line.indexOf(line.charAt(0), 1);
            return end < 0 ? -1 : end + 1;
        }
        int at = 0;
        while (at < line.length() && isKeyCharacter(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isKeyCharacter(char c) {
        return c == '_' || c == '-' || c == '.' || Character.isLetterOrDigit(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
