package cn.postgres.tusk.frontmatter;

import java.util.Locale;
import java.util.Set;

/**
 * A title without the Markdown in it: escapes, code, emphasis, links, images and formatting tags. Where CommonMark is
 * greedy, this is not: {@code count(*) and sum(*)}, {@code a_b_c}, {@code [转载] x} and {@code <defunct>} stay as they
 * are. Stateless.
 */
final class PlainTitle {
    /** What is longer is no title; nested emphasis in it could cost a lot. */
    private static final int LENGTH = 2_000;

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Set<String> TAGS = Set.of(
            "a", "b", "i", "em", "strong", "br", "font", "span", "sub", "sup", "code", "kbd", "u", "s", "del", "small",
            "img", "big", "mark");

    private final String in;
    private final StringBuilder out;

    private PlainTitle(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length());
    }

    /** The plain text of a heading or of one tag. */
    static String of(String markdown) {
        String text = withoutAttributes(markdown.strip());
        if (text.length() > LENGTH) {
            return text;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("\\`*_~[<&!".indexOf(text.charAt(i)) >= 0) {
                return new PlainTitle(text).reduce().strip();
            }
        }
        return text;
    }

    /** Drops the attributes at the end of a heading: {@code {#anchor .class}}. */
    private static String withoutAttributes(String text) {
        int open = text.lastIndexOf('{');
        boolean attributes = open > 0
                && text.endsWith("}")
                && open + 2 < text.length()
                && (text.charAt(open + 1) == '#' || text.charAt(open + 1) == '.');
        return attributes ? text.substring(0, open).strip() : text;
    }

    private String reduce() {
        int at = 0;
        while (at < in.length()) {
            int next = switch (in.charAt(at)) {
                case '\\' -> escape(at);
                case '`' -> code(at);
                case '*', '_', '~' -> emphasis(at);
                case '!' -> at + 1 < in.length() && in.charAt(at + 1) == '[' ? link(at, at + 1) : at;
                case '[' -> link(at, at);
                case '<' -> tag(at);
                case '&' -> entity(at);
                default -> at;
            };
            if (next == at) {
                out.append(in.charAt(at));
                next = at + 1;
            }
            at = next;
        }
        return out.toString();
    }

    private int escape(int at) {
        if (at + 1 < in.length() && PUNCTUATION.indexOf(in.charAt(at + 1)) >= 0) {
            out.append(in.charAt(at + 1));
            return at + 2;
        }
        return at;
    }

    private int code(int at) {
        int run = run(at);
        int close = at + run;
        while (true) {
            close = in.indexOf('`', close);
            if (close < 0) {
                out.append(in, at, at + run);
                return at + run;
            }
            int length = run(close);
            if (length == run) {
                break;
            }
            close += length;
        }
        String text = in.substring(at + run, close);
        boolean padded = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        out.append(padded ? text.substring(1, text.length() - 1) : text);
        return close + run;
    }

    /** Drops a pair of markers around words; anything else is text. */
    private int emphasis(int at) {
        char mark = in.charAt(at);
        int run = run(at);
        boolean possible = run <= 3 && (mark != '~' || run == 2) && opens(at, run, mark);
        int close = possible ? close(at + run, run, mark) : -1;
        if (close < 0) {
            out.append(in, at, at + run);
            return at + run;
        }
        out.append(of(in.substring(at + run, close)));
        return close + run;
    }

    private boolean opens(int at, int run, char mark) {
        int next = at + run;
        if (next >= in.length() || Character.isWhitespace(in.charAt(next)) || isClosing(in.charAt(next))) {
            return false;
        }
        return at == 0 || !isWord(in.charAt(at - 1), mark, run);
    }

    private int close(int from, int run, char mark) {
        for (int at = in.indexOf(mark, from); at >= 0; at = in.indexOf(mark, at + run(at))) {
            boolean ends = at > from && !Character.isWhitespace(in.charAt(at - 1)) && !isOpening(in.charAt(at - 1));
            int after = at + run;
            if (run(at) == run && ends && (after >= in.length() || !isWord(in.charAt(after), mark, run))) {
                return at;
            }
        }
        return -1;
    }

    /** Markers within a word are part of it; two asterisks may stand beside Han. */
    private static boolean isWord(char c, char mark, int run) {
        return mark == '_' || mark == '*' && run == 1
                ? c < 128 && Character.isLetterOrDigit(c) || mark == '_' && Character.isLetterOrDigit(c)
                : false;
    }

    private static boolean isClosing(char c) {
        return ")]},.;:!?\"'>/*".indexOf(c) >= 0;
    }

    private static boolean isOpening(char c) {
        return "([{\"'</".indexOf(c) >= 0;
    }

    /** {@code [text](address)}; brackets followed by words in brackets are text. */
    private int link(int start, int open) {
        int close = matching(open, '[', ']');
        if (close < 0 || close + 1 >= in.length() || in.charAt(close + 1) != '(') {
            return start;
        }
        int end = matching(close + 1, '(', ')');
        if (end < 0 || !isAddress(in.substring(close + 2, end))) {
            return start;
        }
        out.append(of(in.substring(open + 1, close)));
        return end + 1;
    }

    private static boolean isAddress(String text) {
        String address = text.strip();
        int blank = address.indexOf(' ');
        String first = blank < 0 ? address : address.substring(0, blank);
        boolean titled = blank < 0 || address.endsWith("\"") || address.endsWith("'");
        return titled && (first.contains("/") || first.contains(".") || first.startsWith("#") || first.contains(":"));
    }

    private int matching(int from, char open, char close) {
        int depth = 0;
        for (int at = from; at < in.length(); at++) {
            char c = in.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private int tag(int at) {
        int end = in.indexOf('>', at);
        if (end < 0) {
            return at;
        }
        if (in.startsWith("<!--", at)) {
            int close = in.indexOf("-->", at);
            return close < 0 ? at : close + 3;
        }
        String inner = in.substring(at + 1, end);
        if (inner.startsWith("http://") || inner.startsWith("https://")) {
            out.append(inner);
            return end + 1;
        }
        int from = inner.startsWith("/") ? 1 : 0;
        int to = from;
        while (to < inner.length() && Character.isLetterOrDigit(inner.charAt(to))) {
            to++;
        }
        return TAGS.contains(inner.substring(from, to).toLowerCase(Locale.ROOT)) ? end + 1 : at;
    }

    private int entity(int at) {
        int end = in.indexOf(';', at);
        if (end < 0 || end - at > 8) {
            return at;
        }
        String text = switch (in.substring(at + 1, end)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos", "#39" -> "'";
            case "nbsp" -> " ";
            default -> "";
        };
        out.append(text);
        return text.isEmpty() ? at : end + 1;
    }

    private int run(int at) {
        int end = at;
        while (end < in.length() && in.charAt(end) == in.charAt(at)) {
            end++;
        }
        return end - at;
    }
}
