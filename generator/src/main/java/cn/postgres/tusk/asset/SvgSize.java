package cn.postgres.tusk.asset;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The size of an SVG picture by the attributes of its root element. No XML parser, so no entity is ever expanded. */
final class SvgSize {
    private static final int LONGEST_NUMBER = 20;

    private SvgSize() {}

    static Optional<ImageSize> of(String text) {
        int start = rootStart(text);
        int end = start < 0 ? -1 : tagEnd(text, start);
        if (end < 0) {
            return Optional.empty();
        }
        String tag = text.substring(start, end);
        double width = pixels(attribute(tag, "width"));
        double height = pixels(attribute(tag, "height"));
        double[] box = viewBox(attribute(tag, "viewBox"));
        if (width <= 0 && height <= 0) {
            width = box[0];
            height = box[1];
        } else if (width <= 0) {
            width = height * box[0] / box[1];
        } else if (height <= 0) {
            height = width * box[1] / box[0];
        }
        boolean sensible = width >= 0.5 && height >= 0.5 && width < 1e9 && height < 1e9;
        return sensible ? ImageSize.size(Math.round(width), Math.round(height)) : Optional.empty();
    }

    /** After {@code <svg}, if nothing but declarations and comments stands before it. */
    private static int rootStart(String text) {
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c <= ' ') {
                at++;
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!", at)) {
                int subset = text.indexOf('[', at);
                int close = text.indexOf('>', at);
                at = subset >= 0 && subset < close ? after(text, "]>", at) : after(text, ">", at);
            } else {
                boolean svg = text.startsWith("<svg", at) && at + 4 < text.length() && text.charAt(at + 4) <= ' ';
                return svg ? at + 4 : -1;
            }
        }
        return -1;
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static int tagEnd(String text, int start) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String attribute(String tag, String name) {
        int at = 0;
        while (at < tag.length()) {
            int equals = tag.indexOf('=', at);
            int open = equals + 1;
            while (equals >= 0 && open < tag.length() && tag.charAt(open) <= ' ') {
                open++;
            }
            int close = equals < 0 || open >= tag.length() ? -1 : tag.indexOf(tag.charAt(open), open + 1);
            if (close < 0) {
                return null;
            }
            if (tag.substring(at, equals).strip().equals(name)) {
                return tag.substring(open + 1, close).strip();
            }
            at = close + 1;
        }
        return null;
    }

    /** Pixels at 96 to the inch; 0 where it is relative or no length. */
    private static double pixels(@Nullable String length) {
        if (length == null) {
            return 0;
        }
        int end = 0;
        while (end < length.length() && (Character.isDigit(length.charAt(end)) || length.charAt(end) == '.')) {
            end++;
        }
        double unit = switch (length.substring(end).toLowerCase(Locale.ROOT)) {
            case "", "px" -> 1;
            case "pt" -> 96.0 / 72;
            case "pc" -> 16;
            case "in" -> 96;
            case "cm" -> 96 / 2.54;
            case "mm" -> 96 / 25.4;
            default -> 0;
        };
        return unit * number(length.substring(0, end));
    }

    private static double number(String text) {
        try {
            return text.isEmpty() || text.length() > LONGEST_NUMBER ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double[] viewBox(@Nullable String box) {
        String[] parts =
                box == null ? new String[0] : box.replace(',', ' ').strip().split(" +");
        return parts.length == 4 ? new double[] {number(parts[2]), number(parts[3])} : new double[] {0, 0};
    }
}
