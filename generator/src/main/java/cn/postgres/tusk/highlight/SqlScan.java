package cn.postgres.tusk.highlight;

/**
 * PostgreSQL's SQL with PL/pgSQL in the bodies of functions. It can be fed a block stretch by stretch (a session's lines
 * without their prompts): what is open at the end of one stretch goes on in the next.
 *
 * <p>One instance per block; not thread-safe.
 */
final class SqlScan {
    private static final Words WORDS = Grammar.load("sql").words();
    /** Section of the word list that counts inside of PL/pgSQL only. */
    private static final char PLPGSQL = 'p';

    /** What the last stretch left open. */
    private enum Open {
        NOTHING,
        COMMENT,
        STRING,
        ESCAPE_STRING,
        NAME,
        DOLLAR_STRING
    }

    private final String code;
    private final Spans out;
    private final boolean alwaysPl;
    private Open open = Open.NOTHING;
    private int depth;
    private String tag = "";
    private boolean body;
    private int bodyEnd;
    private final SqlStatement statement;
    private final SqlResults results;
    private boolean empty = true;
    private boolean complete;
    private boolean awaitsData;
    /** What may still be spent on looking for the end of a body; keeps hostile blocks linear. */
    private long lookahead;

    SqlScan(String code, Spans out, boolean alwaysPl) {
        this.code = code;
        this.out = out;
        this.statement = new SqlStatement(code);
        this.results = new SqlResults(code, out);
        this.alwaysPl = alwaysPl;
        this.lookahead = 4L * code.length();
    }

    /** Forgets an unfinished statement. */
    void reset() {
        open = Open.NOTHING;
        body = false;
        awaitsData = false;
        begin();
        complete = false;
    }

    /** Whether the text so far ends a statement, or a command that needs no semicolon. */
    boolean isComplete() {
        return open == Open.NOTHING && !body && (complete || empty);
    }

    /** Whether the last statement was a {@code COPY} from what is typed next. */
    boolean awaitsData() {
        return awaitsData && isComplete();
    }

    /** Ends the block. */
    void finish() {
        results.finish();
    }

    void scan(int from, int to) {
        int i = from;
        while (i < to) {
            int limit = body && bodyEnd > i ? Math.min(bodyEnd, to) : to;
            i = open == Open.NOTHING ? token(i, limit, to) : resume(i, limit);
        }
    }

    private void begin() {
        empty = true;
        statement.begin();
    }

    private int resume(int i, int limit) {
        return switch (open) {
            case COMMENT -> comment(i, i, limit);
            case NAME -> quoted(i, i, limit, '"', false);
            case DOLLAR_STRING -> dollarString(i, i, limit);
            case STRING -> quoted(i, i, limit, '\'', false);
            default -> quoted(i, i, limit, '\'', true);
        };
    }

    private int token(int i, int limit, int to) {
        char c = code.charAt(i);
        if (body && c == '$' && code.startsWith(tag, i)) {
            body = false;
            out.mark(Token.STRING, i, Math.min(i + tag.length(), to));
            return Math.min(i + tag.length(), to);
        }
        if (i >= limit) {
            return i + 1;
        }
        if (c <= ' ') {
            return i + 1;
        }
        if (empty && !body && Chars.isLineStart(code, i)) {
            int end = Chars.lineEnd(code, i, limit);
            if (results.line(i, end)) {
                return end;
            }
        }
        char next = i + 1 < limit ? code.charAt(i + 1) : 0;
        if (c == '-' && next == '-') {
            int end = Chars.lineEnd(code, i, limit);
            out.mark(Token.COMMENT, i, end);
            return end;
        }
        if (c == '/' && next == '*') {
            open = Open.COMMENT;
            depth = 1;
            return comment(i, i + 2, limit);
        }
        if ((c == '|' && next != '|' || c == '+' && next == '-') && Chars.isLineStart(code, i)) {
            int end = Chars.lineEnd(code, i, limit);
            out.mark(Token.OUTPUT, i, end);
            return end;
        }
        int end = significant(i, limit, c, next);
        if (c != ';' && c != '\\') {
            empty = false;
            complete = false;
        }
        return end;
    }

    private int significant(int i, int limit, char c, char next) {
        if (c == '\'') {
            open = Open.STRING;
            return quoted(i, i + 1, limit, '\'', false);
        }
        if (c == '"') {
            open = Open.NAME;
            return quoted(i, i + 1, limit, '"', false);
        }
        if (next == '\'' && "eEbBxXnN".indexOf(c) >= 0) {
            boolean escapes = c == 'e' || c == 'E';
            open = escapes ? Open.ESCAPE_STRING : Open.STRING;
            return quoted(i, i + 2, limit, '\'', escapes);
        }
        char third = next == '&' && (c == 'U' || c == 'u') && i + 2 < limit ? code.charAt(i + 2) : 0;
        if (third == '\'' || third == '"') {
            open = third == '"' ? Open.NAME : Open.STRING;
            return quoted(i, i + 3, limit, third, false);
        }
        if (Chars.isWordStart(c)) {
            return word(i, limit);
        }
        if (Chars.isDigit(c) || c == '.' && Chars.isDigit(next)) {
            int end = Math.min(Chars.numberEnd(code, i + (c == '.' ? 1 : 0), limit), limit);
            out.mark(Token.NUMBER, i, end);
            return end;
        }
        return switch (c) {
            case '$' -> dollar(i, limit);
            case ':' -> variable(i, limit, next);
            case '\\' -> meta(i, limit);
            case ';' -> semicolon(i, limit);
            default -> i + 1;
        };
    }

    private int comment(int from, int inside, int limit) {
        int i = inside;
        while (i < limit && depth > 0) {
            char c = code.charAt(i);
            char next = i + 1 < limit ? code.charAt(i + 1) : 0;
            if (c == '*' && next == '/') {
                depth--;
                i += 2;
            } else if (c == '/' && next == '*') {
                depth++;
                i += 2;
            } else {
                i++;
            }
        }
        settle(depth == 0 || endsBody(i));
        out.mark(Token.COMMENT, from, Math.min(i, limit));
        return Math.min(i, limit);
    }

    /** A doubled quote closes and opens again at once, which gives the same colours as an escape. */
    private int quoted(int from, int inside, int limit, char quote, boolean escapes) {
        int i = inside;
        boolean closed = false;
        while (i < limit && !closed) {
            char c = code.charAt(i);
            i += escapes && c == '\\' ? 2 : 1;
            closed = c == quote;
        }
        i = Math.min(i, limit);
        settle(closed || endsBody(i));
        if (quote == '\'') {
            out.mark(Token.STRING, from, i);
        }
        return i;
    }

    private int dollarString(int from, int inside, int limit) {
        int i = inside;
        while (i < limit && !code.startsWith(tag, i)) {
            i++;
        }
        int end = Math.min(limit, i < limit ? i + tag.length() : i);
        settle(i < limit || endsBody(i));
        out.mark(Token.STRING, from, end);
        return end;
    }

    private void settle(boolean closed) {
        if (closed) {
            open = Open.NOTHING;
        }
    }

    private boolean endsBody(int i) {
        return body && i == bodyEnd;
    }

    private int word(int from, int limit) {
        int end = Chars.wordEnd(code, from + 1, limit);
        while (end < limit && code.charAt(end) == '$') {
            end = Chars.wordEnd(code, end + 1, limit);
        }
        boolean qualified = Chars.at(code, from - 1) == '.' && Chars.at(code, from - 2) != '.';
        char type = qualified ? 0 : WORDS.typeOf(code, from, end);
        if (type == 0 && statement.isPhrase(from, end)) {
            type = Token.KEYWORD;
        }
        statement.passed(from);
        if (!body) {
            statement.word(from, end, empty);
        }
        char after = Chars.at(code, end);
        if (type == Token.VARIABLE) {
            type = body || alwaysPl ? type : 0;
        } else if (type == PLPGSQL) {
            type = body || alwaysPl ? Token.KEYWORD : 0;
        } else if (type == Token.FUNCTION) {
            type = after == '(' ? type : 0;
        } else if (after == '.' && Chars.at(code, end + 1) != '.' || after == '=' && type == Token.KEYWORD) {
            type = 0;
        }
        if (type != 0) {
            out.mark(type, from, end);
        }
        return end;
    }

    private int dollar(int from, int limit) {
        int end = from + 1;
        while (end < limit && Chars.isWord(code.charAt(end))) {
            end++;
        }
        if (Chars.isDigit(Chars.at(code, from + 1))) {
            end = from + 1;
            while (end < limit && Chars.isDigit(code.charAt(end))) {
                end++;
            }
            out.mark(Token.VARIABLE, from, end);
            return end;
        }
        if (end >= limit || code.charAt(end) != '$') {
            return from + 1;
        }
        String opening = code.substring(from, end + 1);
        if (body || !statement.takesBody()) {
            return plainDollar(from, end + 1, limit, opening);
        }
        tag = opening;
        int close = closing(end + 1);
        if (statement.hasForeignBody(close < 0 ? -1 : close + tag.length())) {
            open = Open.DOLLAR_STRING;
            return dollarString(from, end + 1, limit);
        }
        out.mark(Token.STRING, from, end + 1);
        body = true;
        bodyEnd = close;
        return end + 1;
    }

    /** A string between dollars. Inside of a body it has to end there, and the body's own tag stays as it is. */
    private int plainDollar(int from, int inside, int limit, String opening) {
        if (!body) {
            tag = opening;
            open = Open.DOLLAR_STRING;
            return dollarString(from, inside, limit);
        }
        int i = lookahead > 0 ? inside : limit;
        while (i < limit && !code.startsWith(opening, i)) {
            i++;
            lookahead--;
        }
        int end = i < limit ? Math.min(limit, i + opening.length()) : inside;
        out.mark(Token.STRING, from, end);
        return end;
    }

    private int closing(int from) {
        if (lookahead <= 0) {
            return -1;
        }
        int close = code.indexOf(tag, from);
        lookahead -= (close < 0 ? code.length() : close) - from + 16L;
        return close;
    }

    /** {@code :name}, {@code :'name'} and {@code :"name"} of psql; not a cast, an assignment or a slice. */
    private int variable(int from, int limit, char next) {
        if (next == ':' || next == '=') {
            return Math.min(from + 2, limit);
        }
        char before = Chars.at(code, from - 1);
        boolean slice = Chars.isWord(before) || before == ']' || before == ')' || before == '[';
        boolean quoted = next == '\'' || next == '"';
        int name = from + (quoted ? 2 : 1);
        int end = Chars.wordEnd(code, Math.min(name, limit), limit);
        if (slice || end <= name || Chars.isDigit(code.charAt(name)) || code.charAt(name) >= 0x80) {
            return from + 1;
        }
        end += quoted && end < limit && code.charAt(end) == next ? 1 : 0;
        out.mark(Token.VARIABLE, from, end);
        return end;
    }

    /** A backslash command of psql or pgbench. One that sends the buffer, or stands alone, needs no semicolon. */
    private int meta(int from, int limit) {
        int end = Chars.wordEnd(code, from + 1, limit);
        while (end < limit && (code.charAt(end) == '+' || code.charAt(end) == '?' || code.charAt(end) == '!')) {
            end++;
        }
        if (body || end == from + 1) {
            return from + 1;
        }
        out.mark(Token.FUNCTION, from, end);
        boolean alone = empty;
        if (alone) {
            end = Chars.lineEnd(code, end, limit);
        }
        boolean sends = code.charAt(from + 1) == 'g' || Chars.startsWithFold(code, from, "\\watch");
        if (alone || sends) {
            begin();
            complete = true;
        }
        return end;
    }

    private int semicolon(int from, int limit) {
        if (body) {
            return from + 1;
        }
        int data = statement.readsStdin() && limit == code.length() && lookahead > 0 ? code.indexOf("\n\\.", from) : -1;
        lookahead -= statement.readsStdin() ? (data < 0 ? code.length() : data) - from : 0;
        awaitsData = statement.readsStdin();
        begin();
        complete = true;
        if (data < 0) {
            return from + 1;
        }
        out.mark(Token.OUTPUT, Chars.skipSpace(code, from + 1, data + 1), data + 3);
        return data + 3;
    }
}
