package cn.postgres.tusk.highlight;

/** Character tests and small scans the lexers share. ASCII letters and everything beyond ASCII make words. */
final class Chars {
    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isWordStart(char c) {
        return isLetter(c) || c == '_' || c >= 0x80;
    }

    static boolean isWord(char c) {
        return isWordStart(c) || isDigit(c);
    }

    /** The character at an index, or 0 outside of the text. */
    static char at(String text, int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }

    static int wordEnd(String text, int from, int to) {
        int i = from;
        while (i < to && isWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** End of the number at {@code from}: digits with letters, underscores, fraction and exponent; {@code 1..2} is two. */
    static int numberEnd(String text, int from, int to) {
        int i = from;
        boolean hex = at(text, from) == '0' && (at(text, from + 1) | 32) == 'x';
        while (i < to) {
            char c = text.charAt(i);
            boolean sign = (c == '+' || c == '-') && !hex && i > from && (text.charAt(i - 1) | 32) == 'e';
            boolean point = c == '.' && at(text, i + 1) != '.';
            if (!sign && !point && !isDigit(c) && !isLetter(c) && c != '_') {
                break;
            }
            i++;
        }
        return i - 1 > from && text.charAt(i - 1) == '.' ? i - 1 : i;
    }

    /** Index of the line feed that ends the line, or {@code to}. */
    static int lineEnd(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    static int skipBlanks(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) <= ' ' && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    static int skipSpace(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    /** Index after the last character of {@code [from, to)} that is not blank. */
    static int trimEnd(String text, int from, int to) {
        int i = to;
        while (i > from && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return i;
    }

    /** Index of {@code what} where it stands in {@code [from, to)} as a whole, or −1; never looks further. */
    static int find(String text, String what, int from, int to) {
        int last = Math.min(to, text.length()) - what.length();
        for (int i = from; i <= last; i++) {
            if (text.charAt(i) == what.charAt(0) && text.startsWith(what, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the first character of the line in which an index lies. */
    static int lineStart(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Whether nothing but blanks stands before an index in its line. */
    static boolean isLineStart(String text, int at) {
        int i = at - 1;
        while (i >= 0 && text.charAt(i) <= ' ' && text.charAt(i) != '\n') {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /** Whether the text holds an ASCII word at an index, without regard to case. The word is given in lower case. */
    static boolean startsWithFold(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }
}
