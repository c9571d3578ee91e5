package cn.postgres.tusk.text;

/** Small repairs of plain text. */
public final class PlainText {
    private PlainText() {}

    /** Every run of white space as one space, none at the ends. */
    public static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** As {@link #collapse}, but lines meet as {@link LineJoin} has it. */
    public static String joinLines(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        boolean line = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
                line |= c == '\n';
                continue;
            }
            boolean meet = gap && line && LineJoin.meet(out, 0, out.length(), text, i, text.length());
            if (gap && !out.isEmpty() && !meet) {
                out.append(' ');
            }
            gap = false;
            line = false;
            out.append(c);
        }
        return out.toString();
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u2028' || c == '\u2029';
    }
}
