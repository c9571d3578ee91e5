package cn.postgres.tusk.asset;

import cn.postgres.tusk.asset.JsToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into tokens, ECMAScript 2025. Gives up where only a parser could tell a division from a regular
 * expression, and on escapes in names and comments in HTML's form. Not safe for threads.
 */
final class JsLexer {
    private static final Set<String> BEFORE_REGEX = Set.of(
            "return",
            "typeof",
            "case",
            "in",
            "do",
            "else",
            "void",
            "delete",
            "throw",
            "new",
            "instanceof",
            "default",
            "extends");
    private static final Set<String> UNCLEAR = Set.of("of", "yield", "await", "let", "static", "async", "get", "set");
    private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "for", "with");
    private static final int MAX_NESTING = 100;

    /** The script is not understood. */
    private static final class GivenUp extends Exception {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private final int nesting;
    private final List<JsToken> tokens = new ArrayList<>();
    /** For each open round bracket, whether a condition stands in it. */
    private final ArrayDeque<Boolean> rounds = new ArrayDeque<>();
    /** Whether the last closed round bracket held a condition. */
    private boolean condition;

    private int at;
    private int braces;
    private boolean space;
    private boolean line;

    private JsLexer(String text, int at, int nesting) {
        this.text = text;
        this.at = at;
        this.nesting = nesting;
    }

    /** The tokens; empty if the script is not understood. */
    static Optional<List<JsToken>> read(String text) {
        if (text.startsWith("#!")) {
            return Optional.empty();
        }
        try {
            JsLexer lexer = new JsLexer(text, 0, 0);
            lexer.run(false);
            return Optional.of(lexer.tokens);
        } catch (GivenUp e) {
            return Optional.empty();
        }
    }

    private void run(boolean inTemplate) throws GivenUp {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isLineEnd(c)) {
                line = true;
                space = true;
                at++;
            } else if (isSpace(c)) {
                space = true;
                at++;
            } else if (text.startsWith("//", at)) {
                skipLine();
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else if (inTemplate && c == '}' && braces == 0) {
                return;
            } else {
                token(c);
            }
        }
        if (inTemplate || braces != 0 || !rounds.isEmpty()) {
            throw new GivenUp();
        }
    }

    private void skipLine() {
        space = true;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            at++;
        }
    }

    private void skipComment() throws GivenUp {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw new GivenUp();
        }
        for (int i = at; i < end; i++) {
            line |= isLineEnd(text.charAt(i));
        }
        space = true;
        at = end + 2;
    }

    private void token(char c) throws GivenUp {
        if (isWord(c)) {
            add(isDigit(c) ? Kind.NUMBER : Kind.WORD, isDigit(c) ? numberEnd() : wordEnd());
        } else if (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            add(Kind.NUMBER, numberEnd());
        } else if (c == '"' || c == '\'') {
            add(Kind.STRING, stringEnd(c));
        } else if (c == '`') {
            add(Kind.TEMPLATE, templateEnd());
        } else if (c == '/' && isRegexAllowed()) {
            add(Kind.REGEX, regexEnd());
        } else if (c == '\\'
                || text.startsWith("<!--", at)
                || text.startsWith("-->", at) && (line || tokens.isEmpty())) {
            throw new GivenUp();
        } else {
            brackets(c);
            boolean pair = text.startsWith("++", at) || text.startsWith("--", at) || text.startsWith("?.", at);
            add(Kind.SIGN, pair ? at + 2 : at + 1);
        }
    }

    private void brackets(char c) throws GivenUp {
        switch (c) {
            case '(' -> rounds.push(isBeforeCondition());
            case ')' -> {
                if (rounds.isEmpty()) {
                    throw new GivenUp();
                }
                condition = rounds.pop();
            }
            case '{' -> braces++;
            case '}' -> braces--;
            default -> {}
        }
        if (braces < 0) {
            throw new GivenUp();
        }
    }

    private boolean isBeforeCondition() {
        JsToken last = last(0);
        boolean await = last != null && last.text().equals("await") && last(1) != null;
        JsToken word = await ? last(1) : last;
        return word != null && word.kind() == Kind.WORD && BEFORE_CONDITION.contains(word.text()) && !isProperty(word);
    }

    private boolean isProperty(JsToken word) {
        int index = tokens.lastIndexOf(word);
        return index > 0
                && (tokens.get(index - 1).is(".") || tokens.get(index - 1).is("?."));
    }

    private boolean isRegexAllowed() throws GivenUp {
        JsToken last = last(0);
        if (last == null) {
            return true;
        }
        switch (last.kind()) {
            case WORD -> {
                boolean property = isProperty(last);
                if (!property && UNCLEAR.contains(last.text())) {
                    throw new GivenUp();
                }
                return !property && BEFORE_REGEX.contains(last.text());
            }
            case SIGN -> {
                // After a brace only a parser knows whether a block or an object has ended.
                if (last.is("}")) {
                    throw new GivenUp();
                }
                return last.is(")") ? condition : !last.is("]") && !last.is("++") && !last.is("--");
            }
            default -> {
                return false;
            }
        }
    }

    private @Nullable JsToken last(int back) {
        return tokens.size() > back ? tokens.get(tokens.size() - 1 - back) : null;
    }

    private void add(Kind kind, int end) {
        tokens.add(new JsToken(kind, text.substring(at, end), space, line));
        space = false;
        line = false;
        at = end;
    }

    private int wordEnd() throws GivenUp {
        int i = at;
        while (i < text.length() && isWord(text.charAt(i))) {
            i++;
        }
        if (i < text.length() && text.charAt(i) == '\\') {
            throw new GivenUp();
        }
        return i;
    }

    private int numberEnd() {
        int i = at;
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (i < text.length()) {
            char c = text.charAt(i);
            char before = i > at ? text.charAt(i - 1) : ' ';
            boolean exponent = (c == '+' || c == '-') && (before == 'e' || before == 'E') && !hex;
            if (!isWord(c) && c != '.' && !exponent) {
                break;
            }
            i++;
        }
        return i;
    }

    private int stringEnd(char quote) throws GivenUp {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\') {
                // “\” before CR LF takes both along
                i += text.startsWith("\r\n", i + 1) ? 2 : 1;
            } else if (c == '\n' || c == '\r') {
                throw new GivenUp();
            }
        }
        throw new GivenUp();
    }

    private int templateEnd() throws GivenUp {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            } else if (text.startsWith("${", i)) {
                if (nesting == MAX_NESTING) {
                    throw new GivenUp();
                }
                JsLexer inner = new JsLexer(text, i + 2, nesting + 1);
                inner.run(true);
                i = inner.at;
            }
        }
        throw new GivenUp();
    }

    private int regexEnd() throws GivenUp {
        boolean inClass = false;
        for (int i = at + 1; i < text.length() && !isLineEnd(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                int end = i + 1;
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                return end;
            }
        }
        throw new GivenUp();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u000b'
                || c == '\f'
                || c == '\u00a0'
                || c == '\ufeff'
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character can stand in a name. */
    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || isDigit(c)
                || c == '_'
                || c == '$'
                || c == '#'
                || c == '@'
                || c >= 0x80 && !isSpace(c) && !isLineEnd(c);
    }
}
