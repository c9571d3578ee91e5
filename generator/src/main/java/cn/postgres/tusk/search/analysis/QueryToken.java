package cn.postgres.tusk.search.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of a query that a page must hold, with what belongs to it.
 *
 * @param start first UTF-16 unit in the query
 * @param end unit after the last
 * @param stem the singular of an English word; empty if there is none
 * @param pairs neighbouring parts of an identifier of three parts or more, which together may do as well
 * @param next code point that puts what follows this token into its bucket; -1 if nothing follows it, or what does is
 *     not kept for a token of this type
 */
public record QueryToken(String term, TokenType type, int start, int end, String stem, List<String> pairs, int next) {
    public QueryToken {
        pairs = List.copyOf(pairs);
    }

    /** The tokens of a text, in order. */
    public static List<QueryToken> of(String text) {
        TokenScanner scanner = new TokenScanner(TokenScanner.Mode.QUERY);
        char[] chars = text.toCharArray();
        scanner.reset(chars, chars.length);
        List<QueryToken> tokens = new ArrayList<>();
        TokenType before = TokenType.SIGN;
        while (scanner.next()) {
            Tokens token = scanner.tokens();
            String term = new String(scanner.chars(), token.from(), token.to() - token.from());
            int last = tokens.size() - 1;
            if (token.type() == TokenType.PAIR) {
                tokens.set(last, tokens.get(last).withPair(term));
            } else if (token.type() == TokenType.STEM && before == TokenType.WORD) {
                tokens.set(last, tokens.get(last).withStem(term));
            } else if (Followers.counts(token.type())) {
                QueryToken one = new QueryToken(term, token.type(), token.start(), token.end(), "", List.of(), -1);
                if (last >= 0) {
                    tokens.set(last, tokens.get(last).followedBy(one, chars));
                }
                tokens.add(one);
            }
            before = token.type();
        }
        return List.copyOf(tokens);
    }

    private QueryToken withPair(String pair) {
        List<String> more = new ArrayList<>(pairs);
        more.add(pair);
        return new QueryToken(term, type, start, end, stem, more, next);
    }

    private QueryToken withStem(String newStem) {
        return new QueryToken(term, type, start, end, newStem, pairs, next);
    }

    private QueryToken followedBy(QueryToken other, char[] text) {
        if (!Followers.isKept(type)) {
            return this;
        }
        int follower;
        if (other.start < end) {
            follower = other.term.codePointBefore(other.term.length());
        } else {
            int first = other.term.codePointAt(0);
            boolean bothHan = Followers.isHan(term.charAt(0)) && Followers.isHan(first);
            follower = Followers.adjoin(text, end, other.start, bothHan) ? first : -1;
        }
        return new QueryToken(term, type, start, end, stem, pairs, follower);
    }
}
