package cn.postgres.tusk.markdown;

/** CommonMark's grammar of a piece of inline HTML, read in one pass. */
final class HtmlTag {
    private HtmlTag() {}

    /** The offset behind the tag, comment, instruction, declaration or CDATA that opens at an offset; -1 for none. */
    static int end(String text, int open) {
        int from = open + 1;
        if (from >= text.length()) {
            return -1;
        }
        char c = text.charAt(from);
        if (c == '!') {
            return markup(text, open);
        }
        if (c == '?') {
            return behind(text, "?>", from + 1);
        }
        if (c == '/') {
            int name = name(text, from + 1);
            int close = name < 0 ? -1 : skipSpace(text, name);
            return close >= 0 && at(text, close) == '>' ? close + 1 : -1;
        }
        int name = name(text, from);
        return name < 0 ? -1 : attributes(text, name);
    }

    private static int markup(String text, int open) {
        if (text.startsWith("<!-->", open)) {
            return open + 5;
        }
        if (text.startsWith("<!--->", open)) {
            return open + 6;
        }
        if (text.startsWith("<!--", open)) {
            return behind(text, "-->", open + 4);
        }
        if (text.startsWith("<![CDATA[", open)) {
            return behind(text, "]]>", open + 9);
        }
        return isLetter(at(text, open + 2)) ? behind(text, ">", open + 3) : -1;
    }

    private static int attributes(String text, int from) {
        int i = from;
        while (true) {
            int next = skipSpace(text, i);
            char c = at(text, next);
            if (c == '>') {
                return next + 1;
            }
            if (c == '/') {
                return at(text, next + 1) == '>' ? next + 2 : -1;
            }
            if (next == i || !isLetter(c) && c != '_' && c != ':') {
                return -1;
            }
            i = attributeName(text, next);
            int equals = skipSpace(text, i);
            if (at(text, equals) == '=') {
                i = value(text, skipSpace(text, equals + 1));
                if (i < 0) {
                    return -1;
                }
            }
        }
    }

    private static int attributeName(String text, int from) {
        int i = from;
        while (isLetter(at(text, i)) || isDigit(at(text, i)) || "_:.-".indexOf(at(text, i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int value(String text, int from) {
        char quote = at(text, from);
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, from + 1);
            return close < 0 ? -1 : close + 1;
        }
        int i = from;
        while (i < text.length() && text.charAt(i) > ' ' && "\"'=<>`".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i == from ? -1 : i;
    }

    private static int name(String text, int from) {
        if (!isLetter(at(text, from))) {
            return -1;
        }
        int i = from;
        while (isLetter(at(text, i)) || isDigit(at(text, i)) || at(text, i) == '-') {
            i++;
        }
        return i;
    }

    private static int behind(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && " \t\n\r".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** The character at an offset, NUL at the end. */
    private static char at(String text, int offset) {
        return offset < text.length() ? text.charAt(offset) : 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
