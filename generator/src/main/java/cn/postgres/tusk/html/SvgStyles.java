package cn.postgres.tusk.html;

import java.util.List;

/**
 * The styles of a picture: names get the picture's prefix, every rule holds within the picture only, and what could
 * fetch something or leave the picture goes. Not a parser of all of CSS: a rule it cannot read goes. Immutable.
 */
final class SvgStyles {
    private static final int LONGEST = 200_000;
    private static final List<String> REFUSED =
            List.of("javascript:", "expression(", "@", "\\", "<", "{", "}", "image(", "image-set(", "src(", "attr(");

    private final String prefix;

    SvgStyles(String prefix) {
        this.prefix = prefix;
    }

    /**
     * A style sheet.
     *
     * @param root the picture's own id, without prefix
     */
    String sheet(String css, String root) {
        if (css.length() > LONGEST) {
            return "";
        }
        String text = withoutComments(css);
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                break;
            }
            String selector = text.substring(at, open);
            int semicolon = selector.lastIndexOf(';');
            selector = selector.substring(semicolon + 1).strip();
            int close = end(text, open);
            if (!selector.startsWith("@")) {
                rule(selector, text.substring(open + 1, close), root, out);
            }
            at = close + 1;
        }
        return out.toString();
    }

    private static String withoutComments(String css) {
        StringBuilder out = new StringBuilder(css.length());
        int from = 0;
        for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", from)) {
            out.append(css, from, open);
            int close = css.indexOf("*/", open + 2);
            from = close < 0 ? css.length() : close + 2;
        }
        return out.append(css, from, css.length()).toString();
    }

    private static int end(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private void rule(String selectors, String body, String root, StringBuilder out) {
        String declarations = declarations(body);
        if (declarations.isEmpty()) {
            return;
        }
        StringBuilder own = new StringBuilder();
        for (String selector : selectors.split(",")) {
            String scoped = selector(selector.strip(), root);
            if (!scoped.isEmpty()) {
                own.append(own.isEmpty() ? "" : ",").append(scoped);
            }
        }
        if (!own.isEmpty()) {
            out.append(own).append('{').append(declarations).append('}');
        }
    }

    /** A selector with prefixes, below the picture; empty for one with other than names and relations in it. */
    private String selector(String selector, String root) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            if (c == '#' || c == '.') {
                out.append(c).append(prefix);
            } else if (Character.isLetterOrDigit(c) || " -_*>+~:()[]=\"'^$|".indexOf(c) >= 0) {
                out.append(c);
            } else {
                return "";
            }
        }
        String own = "#" + prefix + root;
        String text = out.toString();
        boolean whole = text.equals("svg") || text.equals(":root");
        return whole ? own : text.isEmpty() || text.startsWith(own) ? text : own + " " + text;
    }

    /** Declarations whose property is known and whose value is safe. */
    String declarations(String text) {
        StringBuilder out = new StringBuilder();
        for (String declaration : text.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon <= 0) {
                continue;
            }
            String name = SvgCleaner.small(declaration.substring(0, colon).strip());
            String value = value(declaration.substring(colon + 1).strip());
            if (SvgRules.isProperty(name) && !value.isEmpty()) {
                out.append(out.isEmpty() ? "" : ";").append(name).append(':').append(value);
            }
        }
        return out.toString();
    }

    /** A value in which addresses point into the picture; empty if it may not be. */
    String value(String text) {
        String small = SvgCleaner.small(text);
        if (REFUSED.stream().anyMatch(small::contains)) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int open = small.indexOf("url("); open >= 0; open = small.indexOf("url(", from)) {
            int close = text.indexOf(')', open);
            String target = close < 0
                    ? ""
                    : text.substring(open + 4, close)
                            .replace("\"", "")
                            .replace("'", "")
                            .strip();
            if (!target.startsWith("#")) {
                return "";
            }
            out.append(text, from, open)
                    .append("url(#")
                    .append(prefix)
                    .append(target.substring(1))
                    .append(')');
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
