package cn.postgres.tusk.asset;

import cn.postgres.tusk.asset.JsToken.Kind;
import java.util.List;

/**
 * Writes a script without comments, indentation and the white space between tokens that can do without. The tokens stay
 * as they are, and a line end stays wherever it could stand for a semicolon. Pure functions.
 */
final class JsMinifier {
    private JsMinifier() {}

    static String minify(List<JsToken> tokens) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0) {
                out.append(between(tokens.get(i - 1), tokens.get(i)));
            }
            out.append(tokens.get(i).text());
        }
        return tokens.isEmpty() ? "" : out.append('\n').toString();
    }

    private static String between(JsToken before, JsToken after) {
        if (after.line()) {
            return endsNothing(before, after) ? "" : "\n";
        }
        return after.space() && wouldMerge(before, after) ? " " : "";
    }

    // Semicolons are inserted at line ends (ECMA-262 §12.10), but never after or before these.
    private static boolean endsNothing(JsToken before, JsToken after) {
        return before.kind() == Kind.SIGN && "{([,;".indexOf(before.last()) >= 0
                || after.kind() == Kind.SIGN && "}]),;".indexOf(after.first()) >= 0;
    }

    private static boolean wouldMerge(JsToken before, JsToken after) {
        char last = before.last();
        char first = after.first();
        // “1 .x” and “1. 5”; and a division by a regular expression is no comment
        if (before.kind() == Kind.NUMBER && (first == '.' || JsLexer.isWord(first))
                || last == '/' && (first == '/' || first == '*')) {
            return true;
        }
        // a + +b, a - --b; and “<!--” and “-->”, which are comments in scripts of old
        if (last == first && (last == '+' || last == '-')
                || last == '<' && first == '!'
                || last == '!' && first == '-'
                || last == '-' && first == '>') {
            return true;
        }
        // “? .5” is no optional chain, and “?” before “?.” is none either
        if (last == '?' && (first == '.' || first == '?') || last == '.' && after.kind() == Kind.NUMBER) {
            return true;
        }
        boolean wordAfter = JsLexer.isWord(first);
        return wordAfter && (JsLexer.isWord(last) || before.kind() == Kind.REGEX);
    }
}
