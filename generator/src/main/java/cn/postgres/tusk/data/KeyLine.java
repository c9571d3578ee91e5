package cn.postgres.tusk.data;

import java.util.Optional;

/** A look at one line as a person would: is there a key, and what is wrong with its colon? Stateless. */
final class KeyLine {
    private KeyLine() {}

    /** An error for {@code title:x} and {@code title：x}, whose colon must be half-width and followed by a blank. */
    static Optional<SyntaxException> badColon(String line, int number) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == ' ' || line.charAt(from) == '-')) {
            from++;
        }
        int at = from;
        while (at < line.length() && isKeyCharacter(line.charAt(at))) {
            at++;
        }
        if (at == from || at >= line.length()) {
            return Optional.empty();
        }
        Mark mark = new Mark(number, line.codePointCount(0, at) + 1);
        if (line.charAt(at) == '：') {
            return Optional.of(new SyntaxException(Syntax.COLON_FULL_WIDTH, mark, ""));
        }
        boolean glued = line.charAt(at) == ':' && at + 1 < line.length() && isValueStart(line.charAt(at + 1));
        return glued ? Optional.of(new SyntaxException(Syntax.COLON_BLANK, mark, "")) : Optional.empty();
    }

    private static boolean isKeyCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static boolean isValueStart(char c) {
        return c != ' ' && c != '\t' && c != '/' && c != ':';
    }
}
