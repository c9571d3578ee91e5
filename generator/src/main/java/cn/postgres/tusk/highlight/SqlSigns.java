package cn.postgres.tusk.highlight;

/** Whether a block that names no language is SQL: its first word is a verb of SQL, and what follows is no sentence. */
final class SqlSigns {
    private static final Words VERBS = Grammar.load("signs").words();

    /** Sections of the list: verbs, the words after CREATE and the like, and commands of psql and pgbench. */
    private static final char VERB = 'v';

    private static final char OBJECT = 'o';
    private static final char META = 'm';

    private SqlSigns() {}

    static boolean isVerb(String text, int from, int to) {
        return VERBS.typeOf(text, from, to) == VERB;
    }

    static boolean isSql(Head head) {
        String text = head.text();
        int from = skipComments(text);
        if (from >= text.length()) {
            return false;
        }
        boolean commented = from > 0;
        if (text.charAt(from) == '\\') {
            char type = VERBS.typeOf(text, from + 1, Chars.wordEnd(text, from + 1, text.length()));
            return type == META || type == VERB;
        }
        if (text.charAt(from) == '(') {
            from = Chars.skipSpace(text, from + 1, text.length());
            return isVerb(text, from, Chars.wordEnd(text, from, text.length())) && text.startsWith("select", from);
        }
        int end = Chars.wordEnd(text, from, text.length());
        if (!isVerb(text, from, end) || isSentence(text, from)) {
            return false;
        }
        return follows(text.substring(from, end), text, end) && !(commented && isSentence(text, from));
    }

    /** Index of the first word after {@code --} and {@code /* *}{@code /} remarks. */
    private static int skipComments(String text) {
        int i = 0;
        while (i < text.length()) {
            if (isRemark(text, i)) {
                i = Chars.lineEnd(text, i, text.length());
            } else if (text.startsWith("/*", i)) {
                int close = text.indexOf("*/", i + 2);
                i = close < 0 ? text.length() : close + 2;
            } else if (text.charAt(i) <= ' ') {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    /** {@code --} before a blank, the end of the line or Han; not an option, not the rule of a table. */
    private static boolean isRemark(String text, int i) {
        char after = Chars.at(text, i + 2);
        return text.startsWith("--", i) && (after <= ' ' || after >= 0x80);
    }

    private static boolean isSentence(String text, int from) {
        int end = Chars.trimEnd(text, from, Chars.lineEnd(text, from, text.length()));
        return Detector.endsLikeProse(text.substring(from, end))
                || text.substring(from, end).endsWith(":");
    }

    private static boolean follows(String verb, String text, int end) {
        int next = Chars.skipSpace(text, end, text.length());
        int nextEnd = Chars.wordEnd(text, next, text.length());
        char c = Chars.at(text, next);
        boolean ends = endsStatement(text);
        return switch (verb) {
            case "create", "alter", "drop", "comment", "truncate" ->
                VERBS.typeOf(text, next, nextEnd) == OBJECT || verb.equals("truncate") && ends;
            case "insert", "merge" -> text.startsWith("into ", next);
            case "delete" ->
                text.startsWith("from ", next) && (ends || text.contains(" where") || isName(text, next + 5));
            case "update" -> text.indexOf("set ", next) > 0 && (ends || text.indexOf('=', next) > 0);
            case "with" -> text.indexOf(" as", next) > 0 && text.indexOf('(', next) > 0 && text.contains("select");
            case "select" -> ends || isSelectList(text, next, c);
            case "explain" -> c == '(' || isVerb(text, next, nextEnd) || text.startsWith("verbose ", next);
            case "do" -> c == '$' || text.startsWith("language ", next);
            case "grant", "revoke" -> ends || text.contains(" on ") && text.indexOf(';') > 0;
            case "set" ->
                ends && (text.indexOf('=', next) > 0 || text.contains(" to ") || text.startsWith("role", next));
            case "values" -> c == '(';
            case "begin", "declare" -> c == ';' || ends;
            case "show", "start", "end", "move", "load", "call" -> ends && isShort(text, next);
            default -> ends;
        };
    }

    /** At most three words up to the semicolon: verbs that sentences begin with as well take few. */
    private static boolean isShort(String text, int from) {
        int words = 1;
        int i = from;
        while (i < text.length() && text.charAt(i) != ';') {
            words += text.charAt(i) == ' ' ? 1 : 0;
            i++;
        }
        return words <= 3;
    }

    /** Whether some line ends a statement. */
    private static boolean endsStatement(String text) {
        for (int i = text.indexOf(';'); i >= 0; i = text.indexOf(';', i + 1)) {
            int next = Chars.skipBlanks(text, i + 1, text.length());
            if (next >= text.length() || text.charAt(next) == '\n' || text.startsWith("--", next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSelectList(String text, int next, char c) {
        int line = Chars.lineEnd(text, next, text.length());
        boolean marks = text.substring(next, line).indexOf('(') >= 0
                || text.substring(next, line).indexOf(',') > 0;
        return c == '*'
                || c == '\''
                || Chars.isDigit(c)
                || marks && isFirstSelected(text, next)
                || isColumnThenFrom(text, next);
    }

    /** {@code count(*)}, {@code a,} or {@code t.a}: an expression rather than the next word of a sentence. */
    private static boolean isFirstSelected(String text, int from) {
        int end = Chars.wordEnd(text, from, text.length());
        char after = Chars.at(text, Chars.skipSpace(text, end, text.length()));
        return end > from && (after == '(' || after == ',' || after == '.' || after == ':');
    }

    private static boolean isColumnThenFrom(String text, int from) {
        int next = Chars.skipSpace(text, Chars.wordEnd(text, from, text.length()), text.length());
        return text.startsWith("from ", next) || text.startsWith("\nfrom ", next) || next >= text.length();
    }

    private static boolean isName(String text, int from) {
        int end = Chars.wordEnd(text, from, text.length());
        int next = Chars.skipBlanks(text, end, text.length());
        return end > from && (next >= text.length() || text.charAt(next) == '\n');
    }
}
