package cn.postgres.tusk.asset;

import cn.postgres.tusk.asset.CssToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a style sheet without comments and without the white space that means nothing. Values, names and order stay;
 * custom properties lose only what CSS itself does not keep. Not safe for threads.
 */
final class CssMinifier {
    private static final String LICENCE = "/*!";

    private final List<CssToken> tokens;
    private final StringBuilder out = new StringBuilder();
    private int next;

    private CssMinifier(List<CssToken> tokens) {
        this.tokens = tokens;
    }

    /** The shorter text of a style sheet that {@link CssToken#read} understood. */
    static String minify(List<CssToken> tokens) {
        return new CssMinifier(tokens).all();
    }

    private String all() {
        boolean declaration = false;
        while (next < tokens.size()) {
            CssToken token = tokens.get(next);
            if (token.kind() == Kind.COMMENT && token.text().startsWith(LICENCE)) {
                out.append(token.text()).append('\n');
                next++;
            } else if (token.kind() == Kind.SPACE || token.kind() == Kind.COMMENT || token.is(';')) {
                next++;
            } else if (token.is('}')) {
                if (declaration) {
                    out.setLength(out.length() - 1);
                }
                out.append('}');
                declaration = false;
                next++;
            } else {
                declaration = statement();
            }
        }
        return out.toString();
    }

    /** Writes a declaration, a statement or a prelude with its brace; true after a declaration. */
    private boolean statement() {
        boolean custom = isCustomProperty();
        List<CssToken> parts = new ArrayList<>();
        int depth = 0;
        int braces = 0;
        for (; next < tokens.size(); next++) {
            CssToken token = tokens.get(next);
            if (depth == 0 && braces == 0 && (token.is(';') || token.is('}') || token.is('{') && !custom)) {
                break;
            }
            depth += token.is('(') || token.is('[') ? 1 : token.is(')') || token.is(']') ? -1 : 0;
            braces += token.is('{') ? 1 : token.is('}') ? -1 : 0;
            parts.add(token);
        }
        boolean at = !parts.isEmpty() && parts.get(0).text().startsWith("@");
        if (next < tokens.size() && tokens.get(next).is('{')) {
            next++;
            write(joined(parts), at ? Place.AT_PRELUDE : Place.SELECTOR);
            out.append('{');
            return false;
        }
        write(joined(parts), at ? Place.AT_PRELUDE : custom ? Place.CUSTOM : Place.DECLARATION);
        out.append(';');
        return !at;
    }

    private boolean isCustomProperty() {
        if (!tokens.get(next).text().startsWith("--")) {
            return false;
        }
        int i = next + 1;
        while (i < tokens.size()
                && (tokens.get(i).kind() == Kind.SPACE || tokens.get(i).kind() == Kind.COMMENT)) {
            i++;
        }
        return i < tokens.size() && tokens.get(i).is(':');
    }

    /** Runs of white space and comments as one space, or as nothing or an empty comment where there was no space. */
    private static List<CssToken> joined(List<CssToken> parts) {
        List<CssToken> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            CssToken token = parts.get(i);
            if (token.kind() != Kind.SPACE && token.kind() != Kind.COMMENT) {
                result.add(token);
                continue;
            }
            boolean space = false;
            int end = i;
            while (end < parts.size()
                    && (parts.get(end).kind() == Kind.SPACE || parts.get(end).kind() == Kind.COMMENT)) {
                space |= parts.get(end).kind() == Kind.SPACE;
                end++;
            }
            if (space) {
                result.add(new CssToken(Kind.SPACE, " ", token.offset()));
            } else if (!result.isEmpty()
                    && end < parts.size()
                    && wouldMerge(result.get(result.size() - 1), parts.get(end))) {
                result.add(new CssToken(Kind.COMMENT, "/**/", token.offset()));
            }
            i = end - 1;
        }
        return result;
    }

    private static boolean wouldMerge(CssToken before, CssToken after) {
        char last = before.text().charAt(before.text().length() - 1);
        char first = after.text().charAt(0);
        return "{};,:()[]\"'".indexOf(last) < 0 && "{};,:)[]\"'".indexOf(first) < 0;
    }

    /** Where tokens stand: which spaces mean nothing depends on it. */
    private enum Place {
        SELECTOR,
        AT_PRELUDE,
        DECLARATION,
        CUSTOM
    }

    private void write(List<CssToken> parts, Place place) {
        int colon = firstColon(parts);
        int round = 0;
        int square = 0;
        for (int i = 0; i < parts.size(); i++) {
            CssToken token = parts.get(i);
            round += token.is('(') ? 1 : token.is(')') ? -1 : 0;
            square += token.is('[') ? 1 : token.is(']') ? -1 : 0;
            if (token.kind() == Kind.SPACE && isIdle(parts, i, place, colon, round, square)) {
                continue;
            }
            out.append(token.text());
        }
        if (place == Place.CUSTOM && out.charAt(out.length() - 1) == ':') {
            // An empty value is valid, and old browsers know it only with a space.
            out.append(' ');
        }
    }

    private static int firstColon(List<CssToken> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).is(':')) {
                return i;
            }
        }
        return -2;
    }

    private static boolean isIdle(List<CssToken> parts, int at, Place place, int colon, int round, int square) {
        if (at == 0 || at == parts.size() - 1) {
            return true;
        }
        CssToken before = parts.get(at - 1);
        CssToken after = parts.get(at + 1);
        if (place == Place.DECLARATION || place == Place.CUSTOM) {
            if (at - 1 == colon || at + 1 == colon) {
                return true;
            }
            if (place == Place.CUSTOM) {
                return false;
            }
        }
        if (before.is('(') || before.is(',') || after.is(')') || after.is(',')) {
            return true;
        }
        return switch (place) {
            case DECLARATION -> before.is('!') || after.is('!');
            case AT_PRELUDE -> round > 0 && before.is(':');
            default -> square == 0 && (isCombinator(before, round) || isCombinator(after, round));
        };
    }

    // Within brackets a plus sign may be part of “2n + 1”.
    private static boolean isCombinator(CssToken token, int round) {
        return token.is('>') || token.is('~') || token.is('+') && round == 0;
    }
}
