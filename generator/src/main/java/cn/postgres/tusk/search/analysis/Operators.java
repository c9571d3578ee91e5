package cn.postgres.tusk.search.analysis;

import java.util.Set;

/**
 * Which runs of operator characters are tokens: rule 5 of the package's specification. What may be an operator follows
 * the lexical rules of PostgreSQL's manual (section 4.1.3); the rest keeps table rules, arrows of HTML comments and
 * Markdown fences out of the index.
 */
final class Operators {
    private static final int LONGEST = 5;
    private static final Set<String> NAMED =
            Set.of("||", "|/", "||/", "#-", "-|-", "?|", "!=", "::", ":=", "&&", "<<", ">>", "@@", "@@@", "~~");

    private Operators() {}

    /**
     * How much of a run is one operator.
     *
     * @return length of the operator, or 0 if the run holds none
     */
    static int length(char[] run, int length) {
        int end = Math.min(length, commentStart(run, length));
        if (!endsWithSign(run, end)) {
            end = stripSigns(run, end);
        }
        if (end < 2 || end > LONGEST) {
            return 0;
        }
        return NAMED.contains(new String(run, 0, end)) || isOperator(run, end) ? end : 0;
    }

    private static int commentStart(char[] run, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (run[i] == '-' && run[i + 1] == '-' || run[i] == '/' && run[i + 1] == '*') {
                return i;
            }
        }
        return length;
    }

    private static boolean endsWithSign(char[] run, int end) {
        for (int i = 0; i < end; i++) {
            if ("~!@#%^&|`?".indexOf(run[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int stripSigns(char[] run, int end) {
        int stripped = end;
        while (stripped > 1 && (run[stripped - 1] == '+' || run[stripped - 1] == '-')) {
            stripped--;
        }
        return stripped;
    }

    private static boolean isOperator(char[] run, int end) {
        boolean telling = false;
        boolean same = true;
        for (int i = 0; i < end; i++) {
            char c = run[i];
            if (c == ':' || c == '/' || c == '`') {
                return false;
            }
            telling |= c == '<' || c == '>' || c == '@' || c == '&' || c == '~';
            same &= c == run[0];
        }
        return telling && !same && !(run[0] == '<' && run[1] == '!');
    }
}
