package cn.postgres.tusk.text;

import org.jspecify.annotations.Nullable;

/**
 * Text as HTML text or attribute value: {@code &}, {@code <}, {@code >} and {@code "} become entities. U+0000 and lone
 * surrogates become U+FFFD; other control characters, which HTML does not allow, are left out.
 */
public final class HtmlEscape {
    private HtmlEscape() {}

    /** The whole text, escaped. */
    public static String escape(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        append(out, text, 0, text.length());
        return out.toString();
    }

    /** Appends {@code text[from, to)}, escaped. */
    public static void append(StringBuilder out, CharSequence text, int from, int to) {
        int run = from;
        for (int i = from; i < to; i++) {
            String entity = replacement(text, i, to);
            if (entity != null) {
                out.append(text, run, i).append(entity);
                run = i + 1;
            }
        }
        out.append(text, run, to);
    }

    /** Appends {@code text[from, to)} unescaped, but without the characters HTML does not allow. */
    public static void appendPlain(StringBuilder out, CharSequence text, int from, int to) {
        int run = from;
        for (int i = from; i < to; i++) {
            String clean = forbidden(text, i, to);
            if (clean != null) {
                out.append(text, run, i).append(clean);
                run = i + 1;
            }
        }
        out.append(text, run, to);
    }

    private static @Nullable String replacement(CharSequence text, int i, int to) {
        return switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> forbidden(text, i, to);
        };
    }

    private static @Nullable String forbidden(CharSequence text, int i, int to) {
        char c = text.charAt(i);
        if (c >= ' ' && c < 0x7f) {
            return null;
        }
        if (c < 0xa0) {
            return c == '\n' || c == '\t' || c == '\r' || c == '\f' ? null : c == 0 ? "\ufffd" : "";
        }
        if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
            return c >= '\ufffe' || c >= '\ufdd0' && c <= '\ufdef' ? "\ufffd" : null;
        }
        boolean paired = Character.isHighSurrogate(c)
                ? i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return paired ? null : "\ufffd";
    }
}
