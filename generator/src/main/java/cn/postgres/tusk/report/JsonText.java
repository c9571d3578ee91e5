package cn.postgres.tusk.report;

import org.jspecify.annotations.Nullable;

/**
 * Writes indented JSON (RFC 8259) into memory, in the order of the calls. Not safe for threads. Everything outside
 * ASCII stays as it is, except lone surrogates and the two line separators that JavaScript once tripped over.
 */
public final class JsonText {
    private final StringBuilder out = new StringBuilder(4096);
    private int depth;
    private boolean first = true;

    public JsonText open(char bracket) {
        out.append(bracket);
        depth++;
        first = true;
        return this;
    }

    public JsonText close(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        out.append(bracket);
        first = false;
        return this;
    }

    /** Begins the next element of a list. */
    public JsonText next() {
        if (!first) {
            out.append(',');
        }
        first = false;
        newLine();
        return this;
    }

    public JsonText key(String name) {
        next();
        quote(name);
        out.append(": ");
        return this;
    }

    public JsonText field(String name, String value) {
        key(name);
        quote(value);
        return this;
    }

    public JsonText field(String name, long value) {
        key(name);
        out.append(value);
        return this;
    }

    /** A number in the shortest form that reads back as the same. */
    public JsonText field(String name, float value) {
        key(name);
        out.append(value);
        return this;
    }

    public JsonText field(String name, boolean value) {
        key(name);
        out.append(value);
        return this;
    }

    /** A field whose value is null. */
    public JsonText nothing(String name) {
        key(name);
        out.append("null");
        return this;
    }

    /** An element of a list. */
    public JsonText item(String value) {
        next();
        quote(value);
        return this;
    }

    /** Nothing at all where the value is null. */
    public JsonText optional(String name, @Nullable String value) {
        return value == null ? this : field(name, value);
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || isLone(text, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void escape(char c) {
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    }

    @Override
    public String toString() {
        return out + "\n";
    }
}
