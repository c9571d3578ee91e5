package cn.postgres.tusk.highlight;

/**
 * Bourne shell: key words, known commands, strings, variables, comments, here-documents. Can be fed line by line.
 * One instance per block; not thread-safe.
 */
final class ShellScan {
    /** Class {@code f} for commands, {@code e} for commands that are words of prose as well, {@code k} for key words. */
    static final Words WORDS = Grammar.load("shell").words();

    private static final char PROSE = 'e';

    private final String code;
    private final Spans out;
    /** Quotes that do not occur any more; saves looking for their partner again and again. */
    private boolean noSingle;

    private boolean noDouble;
    private boolean commandNext = true;
    private int openUntil;
    private String hereDocument = "";
    private boolean inHereDocument;

    ShellScan(String code, Spans out) {
        this.code = code;
        this.out = out;
    }

    /** Starts a new command, whatever the last one left open. */
    void reset() {
        commandNext = true;
        openUntil = 0;
        hereDocument = "";
        inHereDocument = false;
    }

    /** Whether the line that begins at an index belongs to the command before it. */
    boolean continuesAt(int line) {
        int end = Chars.trimEnd(code, Math.max(0, line - 4), line);
        return openUntil > line || !hereDocument.isEmpty() || Chars.at(code, end - 1) == '\\';
    }

    void scan(int from, int to) {
        int i = from;
        while (i < to) {
            if (inHereDocument) {
                i = hereDocument(i, to);
            } else if (openUntil > i) {
                int end = Math.min(openUntil, to);
                out.mark(Token.STRING, i, end);
                i = end;
            } else {
                i = token(i, to);
            }
        }
    }

    private int token(int i, int to) {
        char c = code.charAt(i);
        switch (c) {
            case '\n':
                commandNext = Chars.at(code, i - 1) != '\\';
                inHereDocument = !hereDocument.isEmpty();
                return i + 1;
            case '|', ';', '&', '(', '{', '`':
                commandNext = true;
                return i + 1;
            case '\\':
                return i + (Chars.at(code, i + 1) == '\n' ? 1 : 2);
            case '#':
                return Chars.at(code, i - 1) <= ' ' ? comment(i, to) : i + 1;
            case '\'', '"':
                return string(i, to, c);
            case '$':
                return variable(i, to);
            case '<':
                return redirect(i, to);
            default:
                return c <= ' ' || c == '>' || c == ')' || c == '}' ? i + 1 : word(i, to);
        }
    }

    private int comment(int from, int to) {
        int end = Chars.lineEnd(code, from, to);
        out.mark(Token.COMMENT, from, end);
        return end;
    }

    private int string(int from, int to, char quote) {
        commandNext = false;
        boolean apostrophe = quote == '\'' && Chars.isLetter(Chars.at(code, from - 1));
        int close = apostrophe ? -1 : quote == '\'' ? singleEnd(from + 1) : doubleEnd(from + 1);
        if (close < 0) {
            return from + 1;
        }
        openUntil = close;
        int end = Math.min(close, to);
        out.mark(Token.STRING, from, end);
        return end;
    }

    private int singleEnd(int from) {
        int close = noSingle ? -1 : code.indexOf('\'', from);
        noSingle = close < 0;
        return close < 0 ? -1 : close + 1;
    }

    private int doubleEnd(int from) {
        if (noDouble) {
            return -1;
        }
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        noDouble = true;
        return -1;
    }

    private int variable(int from, int to) {
        char next = Chars.at(code, from + 1);
        if (next == '(') {
            commandNext = true;
            return from + 2;
        }
        int end = from + 1;
        if (next == '{') {
            while (end < to && code.charAt(end) != '}' && code.charAt(end) != '\n') {
                end++;
            }
            end += end < to && code.charAt(end) == '}' ? 1 : 0;
        } else if (Chars.isWordStart(next) && next < 0x80) {
            while (end < to && code.charAt(end) < 0x80 && Chars.isWord(code.charAt(end))) {
                end++;
            }
        } else if (Chars.isDigit(next) || next != 0 && "?!@*#$-".indexOf(next) >= 0) {
            end++;
        }
        commandNext = false;
        if (end > from + 1) {
            out.mark(Token.VARIABLE, from, Math.min(end, to));
        }
        return Math.min(end, to);
    }

    /** Only a here-document matters; its text begins on the next line. */
    private int redirect(int from, int to) {
        if (Chars.at(code, from + 1) != '<') {
            return from + 1;
        }
        int i = Chars.skipBlanks(code, from + (Chars.at(code, from + 2) == '-' ? 3 : 2), to);
        char quote = Chars.at(code, i);
        i += quote == '\'' || quote == '"' || quote == '\\' ? 1 : 0;
        int end = Chars.wordEnd(code, Math.min(i, to), to);
        if (end <= i || Chars.isDigit(code.charAt(i))) {
            return from + 2;
        }
        hereDocument = code.substring(i, end);
        return Chars.at(code, end) == quote ? Math.min(end + 1, to) : end;
    }

    private int hereDocument(int from, int to) {
        int end = Chars.lineEnd(code, from, to);
        int word = Chars.skipBlanks(code, from, end);
        if (Chars.trimEnd(code, word, end) - word == hereDocument.length() && code.startsWith(hereDocument, word)) {
            hereDocument = "";
            inHereDocument = false;
            commandNext = true;
        }
        out.mark(Token.STRING, word, Chars.trimEnd(code, word, end));
        return Math.min(end + 1, to);
    }

    private int word(int from, int to) {
        int end = from;
        while (end < to && isCommandPart(code.charAt(end))) {
            end++;
        }
        if (end == from) {
            return from + 1;
        }
        if (commandNext && !assignment(from, end)) {
            command(from, end);
        }
        return end;
    }

    private boolean assignment(int from, int end) {
        int name = Chars.wordEnd(code, from, end);
        if (name == from || Chars.at(code, name) != '=' || Chars.isDigit(code.charAt(from))) {
            return false;
        }
        out.mark(Token.VARIABLE, from, name);
        commandNext = true;
        return true;
    }

    private void command(int from, int end) {
        char type = WORDS.typeOf(code, from, end);
        commandNext = type == Token.KEYWORD || isPrefix(from, end);
        if (type != 0) {
            out.mark(type == PROSE ? Token.FUNCTION : type, from, end);
        }
    }

    /** {@code sudo} and the like are followed by the command proper. */
    private boolean isPrefix(int from, int end) {
        return is("sudo", from, end) || is("nohup", from, end) || is("time", from, end) || is("xargs", from, end);
    }

    private boolean is(String word, int from, int end) {
        return end - from == word.length() && code.startsWith(word, from);
    }

    private static boolean isCommandPart(char c) {
        return c > ' ' && "|;&(){}`\\'\"$<>".indexOf(c) < 0;
    }
}
