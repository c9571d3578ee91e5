package cn.postgres.tusk.highlight;

/**
 * Settings by line: {@code key = value}, {@code key: value}, sections, remarks. Reads INI, TOML, properties,
 * postgresql.conf, pg_hba.conf and YAML, which differ in what ends a key. Immutable, thread-safe.
 */
final class ConfigLexer implements Lexer {
    private static final Words CONSTANTS = Grammar.load("config").words();

    /** What separates a key from its value. */
    enum Style {
        /** {@code =} or {@code :}. */
        INI,
        /** {@code =} or a blank. */
        POSTGRESQL,
        /** {@code :} before a blank or the end of the line; text blocks by indentation. */
        YAML,
        /** Nothing is a key: the first word says what the line is. */
        HBA
    }

    private final Style style;

    ConfigLexer(Style style) {
        this.style = style;
    }

    @Override
    public void lex(String code, Spans out) {
        new Scan(code, out).run();
    }

    private final class Scan {
        private final String code;
        private final Spans out;
        /** Indentation of the key that opened a text block, or −1. */
        private int block = -1;
        /** Quotes that close a TOML text over several lines; empty for none. */
        private String text = "";

        Scan(String code, Spans out) {
            this.code = code;
            this.out = out;
        }

        void run() {
            for (int from = 0; from < code.length(); ) {
                int end = Chars.lineEnd(code, from, code.length());
                line(from, end);
                from = end + 1;
            }
        }

        private void line(int from, int to) {
            int start = Chars.skipBlanks(code, from, to);
            int end = Chars.trimEnd(code, start, to);
            if (start >= end) {
                return;
            }
            if (!text.isEmpty()) {
                value(start, end);
                return;
            }
            if (block >= 0 && start - from > block) {
                out.mark(Token.STRING, start, end);
                return;
            }
            block = -1;
            char c = code.charAt(start);
            if (c == '#' || c == ';' && style == Style.INI || c == '!' && style == Style.INI) {
                out.mark(Token.COMMENT, start, end);
            } else if (c == '[' && style == Style.INI && isSection(start, end)) {
                out.mark(Token.KEYWORD, start, end);
            } else {
                entry(from, start, end);
            }
        }

        private boolean isSection(int start, int end) {
            for (int i = start; i < end; i++) {
                if (code.charAt(i) == '=' || code.charAt(i) == ',') {
                    return false;
                }
            }
            return true;
        }

        private void entry(int from, int start, int end) {
            int key = start;
            if (style == Style.YAML) {
                if (code.startsWith("---", start) || code.startsWith("...", start)) {
                    out.mark(Token.KEYWORD, start, end);
                    return;
                }
                while (key + 1 < end && code.charAt(key) == '-' && code.charAt(key + 1) == ' ') {
                    key = Chars.skipBlanks(code, key + 1, end);
                }
            }
            int keyEnd = keyEnd(key, end);
            if (keyEnd > key) {
                out.mark(style == Style.HBA ? Token.KEYWORD : Token.ATTRIBUTE, key, Chars.trimEnd(code, key, keyEnd));
            }
            value(Math.max(keyEnd, key), end);
            char last = code.charAt(end - 1);
            char mark = last == '-' || last == '+' ? Chars.at(code, end - 2) : last;
            if (style == Style.YAML && keyEnd > key && (mark == '|' || mark == '>')) {
                block = key - from;
            }
        }

        /** Index after the key, or {@code from} where the line has none. */
        private int keyEnd(int from, int to) {
            char quote = code.charAt(from);
            int i = from;
            if (quote == '"' || quote == '\'') {
                i = Math.min(quoteEnd(from, to), to);
            }
            while (i < to) {
                char c = code.charAt(i);
                if (endsKey(i, c, to)) {
                    return i;
                }
                if (!Chars.isWord(c) && "._-/$*+@~<>% \t".indexOf(c) < 0) {
                    return from;
                }
                i++;
            }
            return from;
        }

        private boolean endsKey(int i, char c, int to) {
            return switch (style) {
                case INI -> c == '=' || c == ':';
                case POSTGRESQL -> c == '=' || c <= ' ';
                case YAML -> c == ':' && (i + 1 >= to || code.charAt(i + 1) <= ' ');
                case HBA -> c <= ' ';
            };
        }

        private void value(int from, int to) {
            int i = from;
            while (i < to) {
                char c = code.charAt(i);
                if (!text.isEmpty()) {
                    i = text(i, i, to);
                } else if (c == '#' && (i == 0 || code.charAt(i - 1) <= ' ')) {
                    out.mark(Token.COMMENT, i, to);
                    return;
                } else if (style == Style.INI && (code.startsWith("\"\"\"", i) || code.startsWith("'''", i))) {
                    text = code.substring(i, i + 3);
                    i = text(i, i + 3, to);
                } else if (c == '\\') {
                    i += 2;
                } else if (c == '"' || c == '\'') {
                    i = string(i, to);
                } else if (Chars.isWord(c)) {
                    i = word(i, to);
                } else {
                    i++;
                }
            }
        }

        private int text(int from, int inside, int to) {
            int close = inside;
            while (close < to && !code.startsWith(text, close)) {
                close++;
            }
            int end = Math.min(to, close + 3);
            out.mark(Token.STRING, from, end);
            text = close < to ? "" : text;
            return end;
        }

        private int string(int from, int to) {
            int end = Chars.isWord(Chars.at(code, from - 1)) ? from : quoteEnd(from, to);
            if (end <= from) {
                return from + 1;
            }
            out.mark(Token.STRING, from, Math.min(end, to));
            return Math.min(end, to);
        }

        /** Index after the closing quote, or {@code from} where the line has none. */
        private int quoteEnd(int from, int to) {
            char quote = code.charAt(from);
            int i = from + 1;
            while (i < to && code.charAt(i) != quote) {
                i += quote == '"' && code.charAt(i) == '\\' ? 2 : 1;
            }
            return i < to ? i + 1 : from;
        }

        private int word(int from, int to) {
            int end = from;
            while (end < to && (Chars.isWord(code.charAt(end)) || "._-/:+".indexOf(code.charAt(end)) >= 0)) {
                end++;
            }
            char type = CONSTANTS.typeOf(code, from, end);
            if (type == Token.FUNCTION || type == Token.KEYWORD) {
                type = style == Style.HBA ? type : 0;
            } else if (Chars.isDigit(code.charAt(from))) {
                type = Token.NUMBER;
            }
            if (type != 0) {
                out.mark(type, from, end);
            }
            return end;
        }
    }
}
