package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** Text with backslash escapes and references to characters resolved as CommonMark 0.31.2 has them, in one pass. */
final class Unescaped {
    private static final int LONGEST_NAME = 32;

    private Unescaped() {}

    /** Text of Markdown. */
    static String markdown(CharSequence text) {
        return of(text, true);
    }

    /** Text of HTML, where a backslash is itself. */
    static String html(CharSequence text) {
        return of(text, false);
    }

    private static String of(CharSequence text, boolean backslashes) {
        int length = text.length();
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\\' && backslashes && i + 1 < length && isPunctuation(text.charAt(i + 1))) {
                i++;
                out.append(text.charAt(i));
            } else if (c == '&') {
                int end = reference(text, i + 1);
                out.append(
                        end < 0
                                ? "&"
                                : Html5Entities.entityToString(
                                        text.subSequence(i, end).toString()));
                i = end < 0 ? i : end - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Behind the semicolon of a reference whose text begins at an offset; -1 if it is none. */
    private static int reference(CharSequence text, int from) {
        if (from < text.length() && text.charAt(from) == '#') {
            boolean hex = from + 1 < text.length() && (text.charAt(from + 1) | 0x20) == 'x';
            int digits = hex ? from + 2 : from + 1;
            return closed(text, digits, run(text, digits, hex ? 16 : 10), hex ? 6 : 7);
        }
        boolean letter = from < text.length() && isAscii(text.charAt(from)) && Character.isLetter(text.charAt(from));
        return letter ? closed(text, from, run(text, from, Character.MAX_RADIX), LONGEST_NAME) : -1;
    }

    private static int closed(CharSequence text, int from, int to, int longest) {
        boolean closed = to > from && to - from <= longest && to < text.length() && text.charAt(to) == ';';
        return closed ? to + 1 : -1;
    }

    private static int run(CharSequence text, int from, int radix) {
        int i = from;
        while (i < text.length() && isAscii(text.charAt(i)) && Character.digit(text.charAt(i), radix) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isAscii(char c) {
        return c < 0x80;
    }

    static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }
}
