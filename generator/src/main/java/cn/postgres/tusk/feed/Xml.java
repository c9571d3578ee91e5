package cn.postgres.tusk.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/**
 * Writes a well-formed XML 1.0 document whatever the texts hold. Not the JDK's writer, because its bytes differ between
 * the implementations that may be on the class path. Not safe for threads.
 */
final class Xml {
    private final StringBuilder out = new StringBuilder(8192).append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final ArrayDeque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes as name, value, name, value … */
    Xml open(String name, String... attributes) {
        tag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    /** Closes the innermost element. */
    Xml close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with text only. */
    Xml text(String name, String text, String... attributes) {
        tag(name, attributes).append('>');
        escape(text, false);
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        tag(name, attributes).append("/>\n");
        return this;
    }

    /** The document; every element is closed. */
    byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
        return out;
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> out.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> i = character(text, i, c);
            }
        }
    }

    // XML 1.0 §2.2: no control characters, no halves of surrogate pairs, not U+FFFE and U+FFFF.
    private int character(String text, int i, char c) {
        if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(i + 1));
            return i + 1;
        }
        if (Character.isSurrogate(c)) {
            out.append('\uFFFD');
        } else if (c >= ' ' && c < '\uFFFE') {
            out.append(c);
        }
        return i;
    }
}
