package cn.postgres.tusk.highlight;

/** Finds the prompts of psql, of other databases' clients and of shells at the start of a line. */
final class Prompts {
    private static final int LONGEST = 100;
    private static final String[] CLIENTS = {
        "SQL>",
        "mysql>",
        "MySQL>",
        "tidb>",
        "TiDB>",
        "sqlite>",
        "edb>",
        "test>",
        "(gdb)",
        "ftp>",
        "MySQL [",
        "MariaDB ["
    };

    private Prompts() {}

    /**
     * Index of the last character of psql's prompt ({@code db=#}, {@code db->}, {@code db(#}, …), or −1. A continuation
     * looks like much else, so it counts only where {@code name}, the prompt seen before, is repeated.
     *
     * @param name text of the database part of the last prompt; empty for none
     */
    static int psql(String code, int from, int to, String name) {
        int start = Chars.skipBlanks(code, from, to);
        int i = start;
        int limit = Math.min(to, start + LONGEST);
        while (i < limit && isNamePart(code, i)) {
            i++;
        }
        int last = markAfter(code, i, to);
        if (last < 0) {
            return -1;
        }
        char state = code.charAt(i);
        char mark = code.charAt(last);
        if (state == '=') {
            return mark == '#' || i > start && endsPrompt(code, last, to) ? last : -1;
        }
        boolean known = i > start && i - start == name.length() && code.startsWith(name, start);
        return known && endsPrompt(code, last, to) ? last : -1;
    }

    /** The database part of the prompt that ends at {@code last}. */
    static String name(String code, int from, int last) {
        int start = Chars.skipBlanks(code, from, last);
        int i = start;
        while (i < last && isNamePart(code, i)) {
            i++;
        }
        return code.substring(start, i);
    }

    /** Whether the prompt that ends at {@code last} opens a new statement. */
    static boolean isMain(String code, int last) {
        return Chars.at(code, last - 1) == '=' || Chars.at(code, last - 2) == '=';
    }

    /** Index of the last character of another client's prompt, or −1. */
    static int client(String code, int from, int to) {
        for (String prompt : CLIENTS) {
            if (code.startsWith(prompt, from)) {
                int last = from + prompt.length() - 1;
                while (code.charAt(from + prompt.length() - 1) == '[' && last < to - 1 && code.charAt(last) != '>') {
                    last++;
                }
                return last < to && last - from < LONGEST && endsPrompt(code, last, to) ? last : -1;
            }
        }
        return -1;
    }

    /** Index of the last character of a shell's prompt that names a user, a directory or a version, or −1. */
    static int shell(String code, int from, int to) {
        char c = Chars.at(code, from);
        if (from >= to) {
            return -1;
        }
        if (c == '[') {
            return bracketed(code, from, to);
        }
        if (Chars.isLetter(c) && code.startsWith(":\\", from + 1)) {
            return windows(code, from, to);
        }
        if (code.startsWith("PS ", from)) {
            return windows(code, from + 3, to);
        }
        if (code.startsWith("sh-", from) || code.startsWith("bash-", from)) {
            return versioned(code, from, to);
        }
        return Chars.isLetter(c) ? userAtHost(code, from, to) : -1;
    }

    /** {@code $ command} or {@code # command}: the mark alone, before something that surely is a command; or −1. */
    static int bare(String code, int from, int to) {
        char mark = Chars.at(code, from);
        if (from >= to || mark != '$' && mark != '#') {
            return -1;
        }
        int word = Chars.skipBlanks(code, from + 1, to);
        boolean glued = word == from + 1;
        int end = word;
        while (end < to && code.charAt(end) > ' ' && "|;&(".indexOf(code.charAt(end)) < 0) {
            end++;
        }
        if (end == word) {
            return -1;
        }
        char first = code.charAt(word);
        if (mark == '$' && !glued && (Chars.isLetter(first) || first == '.' || first == '/' || first == '~')) {
            return from;
        }
        return Commands.isCommand(code, word, end, to) ? from : -1;
    }

    private static boolean isNamePart(String code, int i) {
        char c = code.charAt(i);
        return Chars.isWord(c)
                || c == '.'
                || c == ':'
                || c == '@'
                || c == '['
                || c == ']'
                || c == '/'
                || c == '-' && Chars.isWord(Chars.at(code, i + 1));
    }

    /** Index of the {@code #} or {@code >} after the state at {@code i}, or −1. */
    private static int markAfter(String code, int i, int to) {
        if (i + 1 >= to || "=-('\"$*!^".indexOf(code.charAt(i)) < 0) {
            return -1;
        }
        int mark = i + 1;
        mark += "*!?^".indexOf(code.charAt(mark)) >= 0 ? 1 : 0;
        return mark < to && (code.charAt(mark) == '#' || code.charAt(mark) == '>') ? mark : -1;
    }

    private static boolean endsPrompt(String code, int last, int to) {
        return last + 1 >= to || code.charAt(last + 1) <= ' ';
    }

    private static int bracketed(String code, int from, int to) {
        boolean at = false;
        int i = from + 1;
        while (i < to && i - from < LONGEST && code.charAt(i) != ']') {
            at |= code.charAt(i) == '@';
            i++;
        }
        int mark = Chars.skipBlanks(code, i + 1, to);
        return at && mark < to && "#$>%".indexOf(code.charAt(mark)) >= 0 ? mark : -1;
    }

    private static int windows(String code, int from, int to) {
        int i = from;
        while (i < to && i - from < LONGEST && "<>\"|*?".indexOf(code.charAt(i)) < 0) {
            i++;
        }
        return i < to && code.charAt(i) == '>' ? i : -1;
    }

    private static int versioned(String code, int from, int to) {
        int i = code.indexOf('-', from) + 1;
        while (i < to && (Chars.isDigit(code.charAt(i)) || code.charAt(i) == '.')) {
            i++;
        }
        return i < to && (code.charAt(i) == '$' || code.charAt(i) == '#') ? i : -1;
    }

    /** {@code user@host:~/path$}, {@code user@host#}, {@code user@host->}. */
    private static int userAtHost(String code, int from, int to) {
        int at = -1;
        int i = from;
        while (i < to && i - from < LONGEST && code.charAt(i) > ' ') {
            at = code.charAt(i) == '@' && at < 0 ? i : at;
            i++;
        }
        if (at <= from || i - 1 <= at + 1) {
            return -1;
        }
        char mark = code.charAt(i - 1);
        return mark == '$' || mark == '#' || mark == '%' || mark == '>' && code.charAt(i - 2) == '-' ? i - 1 : -1;
    }
}
