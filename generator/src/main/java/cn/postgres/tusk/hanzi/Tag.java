package cn.postgres.tusk.hanzi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a tag's parts stand in a page. Attributes are read with {@link #next()}, one after the other; it is made for one
 * tag and thrown away.
 */
final class Tag {
    private final String html;
    private final int end;
    private final String name;
    private int at;

    /** Of the attribute read last. */
    private int nameFrom;

    private int nameTo;
    private int valueFrom;
    private int valueTo;

    private Tag(String html, String name, int at, int end) {
        this.html = html;
        this.name = name;
        this.at = at;
        this.end = end;
    }

    /**
     * The start or end tag whose name begins at an index.
     *
     * @return null where the page ends before the tag does
     */
    static @Nullable Tag at(String html, int nameFrom) {
        int nameTo = nameFrom;
        while (nameTo < html.length() && !isEnd(html.charAt(nameTo)) && html.charAt(nameTo) != '/') {
            nameTo++;
        }
        int end = close(html, nameTo);
        return end < 0 ? null : new Tag(html, html.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT), nameTo, end);
    }

    /** Index behind the closing bracket; −1 without one. */
    private static int close(String html, int from) {
        char quote = 0;
        boolean value = false;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && value) {
                quote = c;
                value = false;
            } else if (c == '=') {
                value = true;
            } else if (!isBlank(c)) {
                value = false;
            }
        }
        return -1;
    }

    /** Lower case. */
    String name() {
        return name;
    }

    /** Index behind the closing bracket. */
    int end() {
        return end;
    }

    /** Goes to the next attribute, if there is one. */
    boolean next() {
        while (at < end - 1 && (isBlank(html.charAt(at)) || html.charAt(at) == '/')) {
            at++;
        }
        nameFrom = at;
        while (at < end - 1 && !isEnd(html.charAt(at)) && html.charAt(at) != '=') {
            at++;
        }
        nameTo = at;
        if (nameFrom == nameTo) {
            at++;
            return at < end && next();
        }
        readValue();
        return true;
    }

    private void readValue() {
        int equals = at;
        while (equals < end - 1 && isBlank(html.charAt(equals))) {
            equals++;
        }
        if (html.charAt(equals) != '=') {
            valueFrom = at;
            valueTo = at;
            return;
        }
        at = equals + 1;
        while (at < end - 1 && isBlank(html.charAt(at))) {
            at++;
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            valueFrom = at + 1;
            valueTo = html.indexOf(quote, valueFrom);
            at = valueTo + 1;
        } else {
            valueFrom = at;
            while (at < end - 1 && !isBlank(html.charAt(at))) {
                at++;
            }
            valueTo = at;
        }
    }

    boolean is(String attribute) {
        return attribute.length() == nameTo - nameFrom
                && html.regionMatches(true, nameFrom, attribute, 0, attribute.length());
    }

    /** Lower case. */
    String attribute() {
        return html.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT);
    }

    String value() {
        return html.substring(valueFrom, valueTo);
    }

    int valueFrom() {
        return valueFrom;
    }

    int valueTo() {
        return valueTo;
    }

    private static boolean isEnd(char c) {
        return isBlank(c) || c == '>';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
