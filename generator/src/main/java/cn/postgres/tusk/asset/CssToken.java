package cn.postgres.tusk.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A piece of a style sheet, coarser than CSS Syntax Level 3: as fine as dropping white space needs it.
 *
 * @param text as written; texts of all tokens make up the style sheet
 * @param offset of its first character
 */
record CssToken(Kind kind, String text, int offset) {
    /** What a piece is. */
    enum Kind {
        SPACE,
        COMMENT,
        /** With its quotes. */
        STRING,
        /** {@code url(…)} without quotes, as a whole. */
        URL,
        /** Letters, digits, escapes and the like. */
        WORD,
        /** One character. */
        SIGN
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** The pieces; empty if the style sheet ends within one or its brackets do not match. */
    static Optional<List<CssToken>> read(String css) {
        List<CssToken> tokens = new ArrayList<>();
        StringBuilder brackets = new StringBuilder();
        int i = 0;
        while (i < css.length()) {
            int end = end(css, i, tokens);
            if (end < 0) {
                return Optional.empty();
            }
            CssToken token = new CssToken(kind(css, i, end), css.substring(i, end), i);
            if (token.kind == Kind.SIGN && !isBalanced(token.text.charAt(0), brackets)) {
                return Optional.empty();
            }
            tokens.add(token);
            i = end;
        }
        return brackets.length() == 0 ? Optional.of(tokens) : Optional.empty();
    }

    private static boolean isBalanced(char sign, StringBuilder brackets) {
        switch (sign) {
            case '(' -> brackets.append(')');
            case '[' -> brackets.append(']');
            case '{' -> brackets.append('}');
            case ')', ']', '}' -> {
                int last = brackets.length() - 1;
                if (last < 0 || brackets.charAt(last) != sign) {
                    return false;
                }
                brackets.setLength(last);
            }
            default -> {}
        }
        return true;
    }

    private static Kind kind(String css, int start, int end) {
        char c = css.charAt(start);
        if (isSpace(c)) {
            return Kind.SPACE;
        }
        if (c == '/' && end > start + 1) {
            return Kind.COMMENT;
        }
        if (c == '"' || c == '\'') {
            return Kind.STRING;
        }
        if (isWord(c)) {
            return css.charAt(end - 1) == ')' && css.charAt(end - 2) != '\\' ? Kind.URL : Kind.WORD;
        }
        return Kind.SIGN;
    }

    private static int end(String css, int start, List<CssToken> before) {
        char c = css.charAt(start);
        if (isSpace(c)) {
            int i = start;
            while (i < css.length() && isSpace(css.charAt(i))) {
                i++;
            }
            return i;
        }
        if (css.startsWith("/*", start)) {
            int end = css.indexOf("*/", start + 2);
            return end < 0 ? -1 : end + 2;
        }
        if (c == '"' || c == '\'') {
            return stringEnd(css, start);
        }
        if (!isWord(c)) {
            return start + 1;
        }
        int end = wordEnd(css, start);
        boolean url = end >= 0
                && end < css.length()
                && css.charAt(end) == '('
                && css.substring(start, end).toLowerCase(Locale.ROOT).equals("url");
        return url ? urlEnd(css, end) : end;
    }

    private static int stringEnd(String css, int start) {
        char quote = css.charAt(start);
        for (int i = start + 1; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            } else if (c == '\n' || c == '\r' || c == '\f') {
                return -1;
            }
        }
        return -1;
    }

    private static int wordEnd(String css, int start) {
        int i = start;
        while (i < css.length() && isWord(css.charAt(i))) {
            i = css.charAt(i) == '\\' ? escapeEnd(css, i) : i + 1;
            if (i < 0) {
                return -1;
            }
        }
        return i;
    }

    // An escape of hex digits takes one space after it along: “\31 0” is “10”.
    private static int escapeEnd(String css, int start) {
        int i = start + 1;
        if (i >= css.length() || css.charAt(i) == '\n') {
            return -1;
        }
        int digits = 0;
        while (i < css.length() && digits < 6 && Character.digit(css.charAt(i), 16) >= 0) {
            i++;
            digits++;
        }
        if (digits == 0) {
            return start + 2;
        }
        return i < css.length() && isSpace(css.charAt(i)) ? i + 1 : i;
    }

    // A quoted address makes it an ordinary function, so that only the word itself is the token.
    private static int urlEnd(String css, int open) {
        int i = open + 1;
        while (i < css.length() && isSpace(css.charAt(i))) {
            i++;
        }
        if (i < css.length() && (css.charAt(i) == '"' || css.charAt(i) == '\'')) {
            return open;
        }
        for (; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == ')') {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            } else if (c == '"' || c == '\'' || c == '(') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c >= 0x80
                || "-_\\%.#@".indexOf(c) >= 0;
    }
}
