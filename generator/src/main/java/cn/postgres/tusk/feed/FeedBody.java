package cn.postgres.tusk.feed;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The whole text of an entry for a feed. Immutable.
 *
 * @param full whether feeds have whole texts
 */
record FeedBody(boolean full, Function<Source, Body> bodies, Addresses addresses) {
    private static final String PLAN = "<div class=\"plan\" translate=\"no\">";
    private static final List<String> FOLDS = List.of("<details", "</details", "<summary", "</summary");
    private static final String MARK = "=\"tusk:";

    /** The HTML, with addresses that work from the file in which it will stand; empty if there is only a summary. */
    Optional<String> html(Entry entry, String from) {
        if (!full) {
            return Optional.empty();
        }
        String html = bodies.apply(entry.source()).html();
        StringBuilder out = new StringBuilder(html.length() + 200);
        int copied = 0;
        for (int mark = html.indexOf(MARK); mark >= 0; mark = html.indexOf(MARK, mark + 1)) {
            int start = mark + MARK.length();
            int end = html.indexOf('"', start);
            int index = number(html, start, end);
            if (index >= 0 && index < entry.addresses().size()) {
                out.append(html, copied, mark + 2);
                escape(address(entry, index, from), out);
                copied = end;
            }
        }
        return Optional.of(unfolded(out.append(html, copied, html.length()).toString()));
    }

    /** Plans as preformatted text: a reader without our styles keeps blanks and lines of nothing else. */
    private static String unfolded(String html) {
        int open = html.indexOf(PLAN);
        if (open < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length());
        int copied = 0;
        for (; open >= 0; open = html.indexOf(PLAN, copied)) {
            int close = html.indexOf("</div>", open);
            int end = close < 0 ? html.length() : close;
            out.append(html, copied, open).append("<pre>");
            withoutFolds(html, open + PLAN.length(), end, out);
            out.append("</pre>");
            copied = close < 0 ? end : end + "</div>".length();
        }
        return out.append(html, copied, html.length()).toString();
    }

    private static void withoutFolds(String html, int from, int to, StringBuilder out) {
        for (int i = from; i < to; ) {
            int tag = html.indexOf('<', i);
            int end = tag < 0 || tag >= to ? to : tag;
            out.append(html, i, end);
            i = end;
            if (i < to) {
                int close = html.indexOf('>', i) + 1;
                boolean fold = FOLDS.stream().anyMatch(name -> html.startsWith(name, end));
                out.append(html, fold ? close : i, close);
                i = close;
            }
        }
    }

    private String address(Entry entry, int index, String from) {
        String address = entry.addresses().get(index);
        return addresses.link(address.startsWith("#") ? entry.url() + address : address, from);
    }

    private static int number(String html, int start, int end) {
        if (end <= start || end - start > 8) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = html.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
    }

    /** Plain text as HTML. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 20);
        escape(text, out);
        return out.toString();
    }
}
