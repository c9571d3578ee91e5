package cn.postgres.tusk.highlight;

import java.util.ArrayList;
import java.util.List;

/** The lexer of every language that a {@link Grammar} describes. Immutable, thread-safe. */
final class CodeLexer implements Lexer {
    private final Grammar grammar;
    /** Rules by the first character of their opening mark, in the order of the file. */
    private final List<List<Grammar.Rule>> rules = new ArrayList<>();

    CodeLexer(Grammar grammar) {
        this.grammar = grammar;
        for (int i = 0; i < 128; i++) {
            char first = (char) i;
            rules.add(grammar.rules().stream()
                    .filter(rule -> rule.open().charAt(0) == first)
                    .toList());
        }
    }

    @Override
    public void lex(String code, Spans out) {
        new Scan(code, out).run();
    }

    private final class Scan {
        private final String code;
        private final Spans out;
        private final int end;
        private boolean lineStart = true;
        private boolean defining;

        Scan(String code, Spans out) {
            this.code = code;
            this.out = out;
            this.end = code.length();
        }

        void run() {
            int i = 0;
            while (i < end) {
                char c = code.charAt(i);
                if (c <= ' ') {
                    lineStart |= c == '\n';
                    i++;
                    continue;
                }
                int ruled = rule(i, c);
                if (ruled > i) {
                    defining = false;
                    i = ruled;
                } else if (Chars.isWordStart(c) || c == '$') {
                    i = word(i);
                } else if (Chars.isDigit(c)) {
                    int to = Chars.numberEnd(code, i, end);
                    out.mark(Token.NUMBER, i, to);
                    i = to;
                } else {
                    defining &= c == '*' || c == '&' || c == '(';
                    i++;
                }
                lineStart = false;
            }
        }

        private int word(int from) {
            int to = Chars.wordEnd(code, from + 1, end);
            char next = Chars.at(code, to);
            if (to - from <= 2 && (next == '"' || next == '\'') && isPrefix(from, to)) {
                out.mark(Token.STRING, from, to);
                return to;
            }
            char type = grammar.words().typeOf(code, from, to);
            if (defining && type == 0) {
                out.mark(Token.FUNCTION, from, to);
            } else if (type != 0 && Chars.at(code, from - 1) != '.') {
                out.mark(type, from, to);
            }
            defining = grammar.definers().contains(code, from, to);
            return to;
        }

        private boolean isPrefix(int from, int to) {
            for (int i = from; i < to; i++) {
                if (grammar.prefixes().indexOf(code.charAt(i)) < 0) {
                    return false;
                }
            }
            return !grammar.prefixes().isEmpty();
        }

        /** The end of the token that some rule finds, or {@code from} for none. */
        private int rule(int from, char c) {
            if (c < 128) {
                List<Grammar.Rule> candidates = rules.get(c);
                for (int i = 0; i < candidates.size(); i++) {
                    Grammar.Rule rule = candidates.get(i);
                    if (code.startsWith(rule.open(), from)) {
                        int to = apply(rule, from);
                        if (to > from) {
                            return to;
                        }
                    }
                }
            }
            return from;
        }

        private int apply(Grammar.Rule rule, int from) {
            int inside = from + rule.open().length();
            return switch (rule.kind()) {
                case LINE_COMMENT -> marked(Token.COMMENT, from, Chars.lineEnd(code, inside, end));
                case COMMENT -> marked(Token.COMMENT, from, commentEnd(rule, inside));
                case STRING -> string(from, stringEnd(rule, inside, false));
                case TEXT -> string(from, stringEnd(rule, inside, true));
                case CHARACTER -> character(rule, from);
                case ANNOTATION -> attribute(from, inside);
                case DIRECTIVE -> lineStart ? directive(from, inside) : from;
            };
        }

        private int marked(char type, int from, int to) {
            out.mark(type, from, to);
            return to;
        }

        private int commentEnd(Grammar.Rule rule, int from) {
            int depth = 1;
            int i = from;
            while (i < end) {
                if (code.startsWith(rule.close(), i)) {
                    i += rule.close().length();
                    if (--depth == 0) {
                        return i;
                    }
                } else if (rule.nested() && code.startsWith(rule.open(), i)) {
                    i += rule.open().length();
                    depth++;
                } else {
                    i++;
                }
            }
            return end;
        }

        private int stringEnd(Grammar.Rule rule, int from, boolean lines) {
            int i = from;
            while (i < end) {
                char c = code.charAt(i);
                if (c == '\n' && !lines) {
                    return i;
                }
                if (code.startsWith(rule.close(), i)) {
                    return i + rule.close().length();
                }
                i += c == rule.escape() && c != 0 ? 2 : 1;
            }
            return end;
        }

        private int string(int from, int to) {
            boolean key = grammar.keys() && Chars.at(code, Chars.skipBlanks(code, to, end)) == ':';
            return marked(key ? Token.ATTRIBUTE : Token.STRING, from, to);
        }

        /** {@code 'x'} and {@code '\n'} are characters; {@code 'name} is a lifetime or a label. */
        private int character(Grammar.Rule rule, int from) {
            int inside = from + 1;
            if (Chars.at(code, inside) == '\\') {
                return marked(Token.STRING, from, stringEnd(rule, inside, false));
            }
            int close = inside + (Character.isHighSurrogate(Chars.at(code, inside)) ? 2 : 1);
            if (Chars.at(code, close) == rule.open().charAt(0)) {
                return marked(Token.STRING, from, close + 1);
            }
            int to = Chars.wordEnd(code, inside, end);
            return to == inside ? from : marked(Token.TYPE, from, to);
        }

        private int attribute(int from, int inside) {
            int to = inside;
            while (to < end && (Chars.isWord(code.charAt(to)) || code.charAt(to) == '.')) {
                to++;
            }
            return to == inside || Chars.isDigit(code.charAt(inside)) ? from : marked(Token.ATTRIBUTE, from, to);
        }

        private int directive(int from, int inside) {
            int word = Chars.skipBlanks(code, inside, end);
            int to = Chars.wordEnd(code, word, end);
            if (to == word) {
                return from;
            }
            out.mark(Token.ATTRIBUTE, from, to);
            int path = Chars.skipBlanks(code, to, end);
            if (Chars.at(code, path) == '<') {
                int close = path;
                while (close < end && code.charAt(close) != '>' && code.charAt(close) != '\n') {
                    close++;
                }
                return Chars.at(code, close) == '>' ? marked(Token.STRING, path, close + 1) : path;
            }
            return to;
        }
    }
}
