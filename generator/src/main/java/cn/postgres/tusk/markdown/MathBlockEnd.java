package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a line that begins with {@code $$} begins a formula: looks ahead in the source, since a block that has begun
 * cannot be taken back. PostgreSQL quotes function bodies with the same mark, and many a body stands outside a code
 * block. So the end must come before a blank line, alone on its line (or on the first one), and neither what lies between
 * nor the lines around it may read like a program.
 *
 * @param sameLine whether the formula ends on the line it begins on
 */
record MathBlockEnd(boolean sameLine) {
    private static final int MOST_LINES = 400;

    private static final Set<String> WORDS = Set.of(
            "as",
            "begin",
            "call",
            "create",
            "declare",
            "delete",
            "do",
            "drop",
            "else",
            "elsif",
            "end",
            "exception",
            "execute",
            "for",
            "from",
            "function",
            "if",
            "insert",
            "language",
            "loop",
            "perform",
            "raise",
            "return",
            "returns",
            "select",
            "set",
            "update",
            "values",
            "where",
            "while",
            "with");

    private static final Set<String> FOLLOWING =
            Set.of("language", "immutable", "stable", "volatile", "strict", "security", "parallel", "cost");

    /**
     * The end of a formula.
     *
     * @param line its first line
     * @param rest what follows the mark on that line, without spaces at its ends
     * @param close the mark that ends it
     * @return null if this is no formula
     */
    static @Nullable MathBlockEnd of(BasedSequence line, BasedSequence rest, String close) {
        if (quotes(line)) {
            return null;
        }
        if (rest.length() > 2 && rest.endsWith(close)) {
            String inner = rest.subSequence(0, rest.length() - 2).toString();
            return inner.contains(close) || inner.isBlank() || isProgram(inner) ? null : new MathBlockEnd(true);
        }
        // Behind a tag's own dollar or a word stands a program; a formula may begin with a command
        if (!rest.isEmpty() && rest.charAt(0) != '\\') {
            return null;
        }
        return isClosed(line, rest, close) ? new MathBlockEnd(false) : null;
    }

    private static boolean isClosed(BasedSequence line, BasedSequence rest, String close) {
        BasedSequence source = line.getBaseSequence();
        int from = lineEnd(source, line.getStartOffset());
        boolean any = !rest.isEmpty();
        for (int count = 0; count < MOST_LINES && from < source.length(); count++) {
            int begin = from + 1;
            int to = lineEnd(source, begin);
            String text = unquoted(source.subSequence(Math.min(begin, to), to).toString());
            if (text.isEmpty()) {
                return false;
            }
            if (text.endsWith(close)) {
                String last = text.substring(0, text.length() - 2);
                boolean alone = last.isEmpty() || !rest.isEmpty();
                return alone && (any || !last.isEmpty()) && !isProgram(last) && !follows(source, to);
            }
            if (text.contains(close) || isProgram(text)) {
                return false;
            }
            any = true;
            from = to;
        }
        return false;
    }

    /** Whether the line before ends in {@code as} or {@code do}, behind which PostgreSQL takes a quoted body. */
    private static boolean quotes(BasedSequence line) {
        BasedSequence source = line.getBaseSequence();
        int end = line.getStartOffset();
        while (end > 0 && source.charAt(end - 1) != '\n') {
            end--;
        }
        while (end > 0 && source.charAt(end - 1) <= ' ') {
            end--;
        }
        int from = end;
        while (from > 0 && end - from < 4 && Character.isLetter(source.charAt(from - 1))) {
            from--;
        }
        String word = source.subSequence(from, end).toString().toLowerCase(Locale.ROOT);
        return word.equals("as") || word.equals("do") || word.equals("is");
    }

    /** Whether the line behind goes on as a definition of a function does. */
    private static boolean follows(BasedSequence source, int end) {
        int begin = Math.min(end + 1, source.length());
        String next = unquoted(source.subSequence(begin, lineEnd(source, begin)).toString());
        return next.startsWith(";") || FOLLOWING.contains(firstWord(next));
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static int lineEnd(BasedSequence source, int from) {
        int i = from;
        while (i < source.length() && source.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    /** A line without the marks of quotes before it and the spaces around it. */
    private static String unquoted(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) <= ' ' || line.charAt(from) == '>')) {
            from++;
        }
        return line.substring(from).strip();
    }

    /** Whether a line reads like SQL or a program: ends with a semicolon, is a comment, or begins with such a word. */
    private static boolean isProgram(String line) {
        String text = line.strip();
        boolean ends = text.endsWith(";") && !text.endsWith("\\;");
        return ends || text.startsWith("--") || WORDS.contains(firstWord(text));
    }
}
