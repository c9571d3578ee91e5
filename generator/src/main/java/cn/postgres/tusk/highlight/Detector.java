package cn.postgres.tusk.highlight;

/**
 * Guesses the language of a block from its first lines. Each sign is one that prose, logs and tables do not show; where
 * signs are weak the answer is "" and the block stays plain.
 */
final class Detector {
    private Detector() {}

    static String detect(String code) {
        Head head = Head.of(code);
        if (head.lines().isEmpty()) {
            return "";
        }
        String session = session(head);
        if (!session.isEmpty()) {
            return session;
        }
        if (isPlan(head)) {
            String first = head.first();
            return SqlSigns.isVerb(first, 0, Chars.wordEnd(first, 0, first.length())) ? "psql" : "plan";
        }
        if (head.first().startsWith("#!")) {
            return interpreter(head.first());
        }
        String marked = marked(head);
        if (!marked.isEmpty()) {
            return marked;
        }
        if (SqlSigns.isSql(head)) {
            return "sql";
        }
        if (CodeSigns.isC(head)) {
            return "c";
        }
        if (isCommandLine(head.first())
                && !Tables.isRule(head.line(1), 0, head.line(1).length())) {
            return "console";
        }
        String source = CodeSigns.language(head);
        return source.isEmpty() ? ConfigSigns.language(head) : source;
    }

    /** A prompt of psql is clear on any of the first lines, a shell's on the first one only. */
    private static String session(Head head) {
        String first = head.first();
        if (Prompts.shell(first, 0, first.length()) >= 0 || Prompts.bare(first, 0, first.length()) >= 0) {
            return "console";
        }
        for (int i = 0; i < Math.min(head.lines().size(), 12); i++) {
            String line = head.line(i);
            int last = Prompts.psql(line, 0, line.length(), "");
            if (last >= 0 && Prompts.isMain(line, last) && isStatement(line, last + 1)) {
                return "psql";
            }
        }
        return Prompts.client(first, 0, first.length()) >= 0 ? "psql" : "";
    }

    private static boolean isStatement(String line, int from) {
        int start = Chars.skipBlanks(line, from, line.length());
        char c = Chars.at(line, start);
        return line.charAt(from - 1) == '#'
                || c == 0
                || c == '\\'
                || c == '('
                || SqlSigns.isVerb(line, start, Chars.wordEnd(line, start, line.length()));
    }

    private static boolean isPlan(Head head) {
        if (Chars.isDigit(head.first().charAt(0))) {
            return false;
        }
        for (int i = 0; i < Math.min(head.lines().size(), 4); i++) {
            String line = head.line(i);
            boolean figures = line.contains("(cost=") && line.contains(" rows=") || line.contains("(actual time=");
            if (line.equals("QUERY PLAN") || figures || line.startsWith("->  ") && line.contains(" on ")) {
                return true;
            }
        }
        return false;
    }

    private static String interpreter(String first) {
        if (first.contains("python")) {
            return "python";
        }
        if (first.contains("ruby")) {
            return "ruby";
        }
        if (first.contains("node")) {
            return "javascript";
        }
        return first.contains("sh") ? "shell" : "";
    }

    private static boolean isCommandLine(String line) {
        if (endsLikeProse(line) || Chars.at(line, line.indexOf(' ') + 1) == '(') {
            return false;
        }
        int end = 0;
        while (end < line.length() && line.charAt(end) > ' ' && "|;&(:".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        if (Chars.at(line, end) == ':' || Chars.at(line, end) == '(' || hasHan(line, end)) {
            return false;
        }
        boolean path = line.charAt(0) == '/';
        return (!path || line.startsWith(" -", end)) && Commands.isCommand(line, 0, end, line.length());
    }

    private static boolean hasHan(String text, int to) {
        for (int i = 0; i < to; i++) {
            if (text.charAt(i) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    static boolean endsLikeProse(String line) {
        char last = line.charAt(line.length() - 1);
        char before = Chars.at(line, line.length() - 2);
        return "。：，！？；、".indexOf(last) >= 0
                || (last == '.' && before > ' ' && before != '.' && before != '/')
                || last == '?';
    }

    /** Formats that begin with a mark of their own. */
    private static String marked(Head head) {
        String first = head.first();
        if (first.startsWith("diff --git ")
                || first.startsWith("diff -")
                || first.startsWith("--- ") && head.line(1).startsWith("+++ ")
                || first.startsWith("@@ -")
                || first.startsWith("Index: ") && head.line(1).startsWith("===")) {
            return "diff";
        }
        if (first.startsWith("<?xml") || first.startsWith("<!DOCTYPE") || isMarkup(head)) {
            return "xml";
        }
        return isJson(head) ? "json" : "";
    }

    private static boolean isMarkup(Head head) {
        String first = head.first();
        int name = Chars.wordEnd(first, 1, first.length());
        char after = Chars.at(first, name);
        return first.charAt(0) == '<'
                && name > 1
                && (after == '>' || after == ' ' && first.indexOf('=') > name || after == 0)
                && first.charAt(1) < 0x80
                && head.last().endsWith(">")
                && (head.text().contains("</") || head.text().contains("/>"));
    }

    private static boolean isJson(Head head) {
        String text = head.text();
        char first = text.charAt(0);
        int next = Chars.skipSpace(text, 1, text.length());
        char second = Chars.at(text, next);
        if (first == '{') {
            int close = text.indexOf('"', next + 1);
            return second == '"'
                    && close > 0
                    && Chars.at(text, Chars.skipBlanks(text, close + 1, text.length())) == ':';
        }
        return first == '[' && (second == '{' || second == '"') && head.last().endsWith("]") && text.indexOf(':') > 0;
    }
}
