package cn.postgres.tusk.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A part of a query as it was typed: rule 1 of the package's specification.
 *
 * @param key of a filter; else empty
 * @param text without marks
 */
record Element(String key, String text, boolean quoted, boolean excluded) {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("type", "type"),
            Map.entry("tag", "tag"),
            Map.entry("author", "author"),
            Map.entry("year", "year"),
            Map.entry("version", "version"),
            Map.entry("类型", "type"),
            Map.entry("标签", "tag"),
            Map.entry("作者", "author"),
            Map.entry("年份", "year"),
            Map.entry("版本", "version"));

    static List<Element> all(String typed) {
        return new Reader(cut(typed)).read();
    }

    private static String cut(String typed) {
        if (typed.length() <= SearchQuery.LONGEST) {
            return typed;
        }
        int end = Character.isHighSurrogate(typed.charAt(SearchQuery.LONGEST - 1))
                ? SearchQuery.LONGEST - 1
                : SearchQuery.LONGEST;
        return typed.substring(0, end);
    }

    private static String keyOf(String name) {
        return KEYS.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Reads the elements of one query from left to right. */
    private static final class Reader {
        private final String typed;
        private final List<Element> elements = new ArrayList<>();
        private int at;

        Reader(String typed) {
            this.typed = typed;
        }

        List<Element> read() {
            while (true) {
                while (at < typed.length() && isBlank(typed.charAt(at))) {
                    at++;
                }
                if (at >= typed.length()) {
                    return elements;
                }
                element();
            }
        }

        private void element() {
            boolean excluded = typed.charAt(at) == '-'
                    && at + 1 < typed.length()
                    && !isBlank(typed.charAt(at + 1))
                    && typed.charAt(at + 1) != '-'
                    && typed.charAt(at + 1) != '>';
            if (excluded) {
                at++;
            }
            String key = excluded ? "" : key();
            char mark = typed.charAt(at);
            boolean opens = mark == '"' || mark == '“';
            int close = mark == '"' ? typed.indexOf('"', at + 1) : mark == '“' ? typed.indexOf('”', at + 1) : -1;
            if (opens && close < 0) {
                at++;
            } else if (close > 0) {
                add(key, typed.substring(at + 1, close), true, excluded);
                at = close + 1;
            } else {
                int end = at + 1;
                while (end < typed.length()
                        && !isBlank(typed.charAt(end))
                        && typed.charAt(end) != '"'
                        && typed.charAt(end) != '“') {
                    end++;
                }
                add(key, typed.substring(at, end), false, excluded);
                at = end;
            }
        }

        private void add(String key, String text, boolean quoted, boolean excluded) {
            int start = 0;
            int end = text.length();
            while (start < end && isBlank(text.charAt(start))) {
                start++;
            }
            while (end > start && isBlank(text.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                elements.add(new Element(key, text.substring(start, end), quoted, excluded));
            }
        }

        /** Moves behind the key of a filter that has a value. */
        private String key() {
            int end = at;
            while (end < typed.length() && Character.isLetter(typed.charAt(end))) {
                end++;
            }
            boolean colon = end + 1 < typed.length()
                    && (typed.charAt(end) == ':' || typed.charAt(end) == '：')
                    && !isBlank(typed.charAt(end + 1))
                    && typed.charAt(end + 1) != ':';
            String key = colon ? keyOf(typed.substring(at, end)) : "";
            at = key.isEmpty() ? at : end + 1;
            return key;
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || c == 0x3000 || c == 0xA0 || c >= 0x7F && c < 0xA0;
        }
    }
}
