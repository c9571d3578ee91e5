package cn.postgres.tusk.typeset;

import java.util.Locale;

/**
 * A start tag as written: {@code html.substring(start, end)}. Read by the rules of the HTML standard, so that a {@code >}
 * within quotes does not end it.
 *
 * @param nameEnd offset behind its name
 * @param end offset behind its {@code >}
 */
record Tag(String html, String name, int start, int nameEnd, int end) {
    /** The tag that begins at an offset where a {@code <} and a letter stand. */
    static Tag at(String html, int start) {
        int nameEnd = nameEnd(html, start + 1);
        String name = html.substring(start + 1, nameEnd).toLowerCase(Locale.ROOT);
        return new Tag(html, name, start, nameEnd, end(html, nameEnd));
    }

    static int nameEnd(String html, int from) {
        int at = from;
        while (at < html.length() && !isSpace(html.charAt(at)) && html.charAt(at) != '>' && html.charAt(at) != '/') {
            at++;
        }
        return at;
    }

    /** Behind the {@code >} that ends a tag; the end of the text where there is none. */
    static int end(String html, int from) {
        char quote = 0;
        char before = 0;
        for (int at = from; at < html.length(); at++) {
            char c = html.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return at + 1;
            } else if ((c == '"' || c == '\'') && before == '=') {
                quote = c;
            }
            if (!isSpace(c)) {
                before = c;
            }
        }
        return html.length();
    }

    /** The value of an attribute, references left as written; empty where it is missing. */
    String attribute(String wanted) {
        if (nameEnd + 1 >= end) {
            return "";
        }
        int at = nameEnd;
        while (at < end) {
            int key = skip(at, true);
            int keyEnd = key;
            while (keyEnd < end && isOfKey(html.charAt(keyEnd))) {
                keyEnd++;
            }
            int after = skip(keyEnd, false);
            boolean valued = after < end && html.charAt(after) == '=';
            int value = valued ? skip(after + 1, false) : keyEnd;
            int valueEnd = valued ? valueEnd(value) : keyEnd;
            if (keyEnd - key == wanted.length() && html.regionMatches(true, key, wanted, 0, wanted.length())) {
                return unquoted(value, valueEnd);
            }
            at = Math.max(valueEnd, at + 1);
        }
        return "";
    }

    private static boolean isOfKey(char c) {
        return c != '=' && c != '/' && c != '>' && !isSpace(c);
    }

    private int skip(int from, boolean slashes) {
        int at = from;
        while (at < end && (isSpace(html.charAt(at)) || slashes && html.charAt(at) == '/')) {
            at++;
        }
        return at;
    }

    private int valueEnd(int from) {
        if (from < end && (html.charAt(from) == '"' || html.charAt(from) == '\'')) {
            int close = html.indexOf(html.charAt(from), from + 1);
            return close < 0 || close >= end ? end : close + 1;
        }
        int at = from;
        while (at < end && !isSpace(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
        return at;
    }

    private String unquoted(int from, int to) {
        boolean quoted = to - from >= 2 && (html.charAt(from) == '"' || html.charAt(from) == '\'');
        return quoted ? html.substring(from + 1, to - 1) : html.substring(from, to);
    }

    static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }
}
