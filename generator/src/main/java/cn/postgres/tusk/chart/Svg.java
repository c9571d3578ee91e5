package cn.postgres.tusk.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes one SVG element, as SVG 2 wants it within HTML. Attribute values and texts are escaped, numbers are written with
 * at most two decimals and never by locale. Not safe for threads; used once.
 */
public final class Svg {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private Svg() {}

    /**
     * A picture that readers are told of as one thing.
     *
     * @param label what is to be seen, for those who do not see it
     */
    public static Svg picture(double width, double height, String label) {
        return root(width, height, "img", label);
    }

    /** A picture whose parts are links, each with words of its own. */
    public static Svg map(double width, double height, String label) {
        return root(width, height, "group", label);
    }

    /** A picture that says nothing that is not text beside it. */
    public static Svg decoration(double width, double height, String classes) {
        return new Svg()
                .begin(
                        "svg",
                        "viewBox",
                        "0 0 " + number(width) + ' ' + number(height),
                        "class",
                        classes,
                        "aria-hidden",
                        "true");
    }

    private static Svg root(double width, double height, String role, String label) {
        Svg svg = new Svg();
        return svg.begin(
                "svg", "viewBox", "0 0 " + number(width) + ' ' + number(height), "role", role, "aria-label", label);
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a value that is a number is written as {@link #number}
     */
    public Svg begin(String name, Object... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** Closes the element that was opened last. */
    public Svg end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Svg add(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element with text alone. */
    public Svg text(String name, String text, Object... attributes) {
        begin(name, attributes);
        escape(text);
        return end();
    }

    /** The whole element; what is still open is closed. */
    @Override
    public String toString() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(
                    attributes[i + 1] instanceof Number value
                            ? number(value.doubleValue())
                            : attributes[i + 1].toString());
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    /** A coordinate: at most two decimals, none where they are zero. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String shorter = text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
        return shorter.endsWith(".0") ? shorter.substring(0, shorter.length() - 2) : shorter;
    }
}
