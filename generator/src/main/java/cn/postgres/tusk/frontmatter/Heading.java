package cn.postgres.tusk.frontmatter;

import java.util.Optional;

/**
 * An ATX heading as CommonMark 0.31 chapter 4.2 has it, and rules after chapter 4.1.
 *
 * @param level 1 to 6
 * @param text what it says, without the hashes at either end
 * @param column 1-based column of the text in code points
 */
record Heading(int level, String text, int column) {

    /** The heading a line is, or empty. */
    static Optional<Heading> of(String line) {
        int at = indent(line);
        int from = at;
        while (at < line.length() && line.charAt(at) == '#') {
            at++;
        }
        int level = at - from;
        boolean blank = at == line.length() || line.charAt(at) == ' ' || line.charAt(at) == '\t';
        if (from > 3 || level < 1 || level > 6 || !blank) {
            return Optional.empty();
        }
        String rest = line.substring(at);
        String text = withoutClosing(rest.strip());
        int lead = rest.length() - rest.stripLeading().length();
        return Optional.of(new Heading(level, text, line.codePointCount(0, at + lead) + 1));
    }

    /** Whether a line is a rule: three or more of {@code - * _}, blanks between them allowed. */
    static boolean isRule(String line) {
        int from = indent(line);
        if (from > 3 || from == line.length()) {
            return false;
        }
        char mark = line.charAt(from);
        int count = 0;
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == mark) {
                count++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return count >= 3 && (mark == '-' || mark == '*' || mark == '_');
    }

    /** Whether a line underlines a setext heading of level 1. */
    static boolean isDoubleUnderline(String line) {
        String text = line.strip();
        return indent(line) <= 3 && text.length() >= 2 && text.chars().allMatch(c -> c == '=');
    }

    /** Whether a line opens a code block with fences. */
    static boolean isFence(String line) {
        int from = indent(line);
        return from <= 3 && (line.startsWith("```", from) || line.startsWith("~~~", from));
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Trailing hashes close a heading only after a blank: {@code C#} keeps its own. */
    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closing =
                end < text.length() && (end == 0 || text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t');
        return closing ? text.substring(0, end).strip() : text;
    }
}
