package cn.postgres.tusk.search.query;

import cn.postgres.tusk.search.analysis.FoldedText;
import cn.postgres.tusk.search.analysis.Followers;
import cn.postgres.tusk.search.analysis.QueryToken;
import cn.postgres.tusk.search.analysis.TokenType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Makes pieces of elements: rules 2 and 3 of the package's specification. No state. */
final class Pieces {
    private static final int ALL_BIGRAMS_TO = 4;

    private Pieces() {}

    static Piece of(String text, boolean quoted) {
        List<QueryToken> tokens = QueryToken.of(text);
        Set<Integer> left = passedOver(tokens);
        LinkedHashMap<String, QueryTerm> terms = new LinkedHashMap<>();
        List<Follower> followers = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            QueryToken token = tokens.get(i);
            if (left.contains(i)) {
                continue;
            }
            QueryTerm.Kind kind = kind(token.type());
            terms.putIfAbsent(token.term(), new QueryTerm(token.term(), kind, token.stem(), token.pairs()));
            if (token.next() >= 0) {
                followers.add(new Follower(token.term(), token.next()));
            }
        }
        return new Piece(text, FoldedText.of(text).folded(), quoted, List.copyOf(terms.values()), followers);
    }

    private static QueryTerm.Kind kind(TokenType type) {
        return switch (type) {
            case WORD, WHOLE -> QueryTerm.Kind.WORD;
            case CHARACTER -> QueryTerm.Kind.CHARACTER;
            default -> QueryTerm.Kind.EXACT;
        };
    }

    /** Which bigrams of long runs are not asked for. */
    private static Set<Integer> passedOver(List<QueryToken> tokens) {
        Set<Integer> passed = new HashSet<>();
        for (int from = 0; from < tokens.size(); ) {
            int to = from + 1;
            while (to < tokens.size() && overlap(tokens.get(to - 1), tokens.get(to))) {
                to++;
            }
            for (int i = from + 1; to - from >= ALL_BIGRAMS_TO && i < to - 1; i += 2) {
                passed.add(i);
            }
            from = to;
        }
        return passed;
    }

    private static boolean overlap(QueryToken one, QueryToken next) {
        return one.type() == TokenType.BIGRAM && next.type() == TokenType.BIGRAM && next.start() < one.end()
                && Followers.isHan(one.term().charAt(0));
    }
}
