package cn.postgres.tusk.search.query;

import cn.postgres.tusk.search.analysis.FoldedText;
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
            terms.putIfAbsent(token.term(), new QueryTerm(token.term(), kind, token.stem(), apart(token.pairs())));
            if (token.next() >= 0) {
                followers.add(new Follower(token.term(), token.next()));
            }
        }
        String shown = shown(text, tokens);
        return new Piece(shown, FoldedText.of(shown).folded(), quoted, List.copyOf(terms.values()), followers);
    }

    /** Without what is no token at both ends. */
    private static String shown(String text, List<QueryToken> tokens) {
        int end = tokens.stream().mapToInt(QueryToken::end).max().orElse(0);
        return tokens.isEmpty() ? "" : text.substring(tokens.get(0).start(), end);
    }

    /** Every second pair and the last: they hold all parts. */
    private static List<String> apart(List<String> pairs) {
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (i % 2 == 0 || i == pairs.size() - 1) {
                apart.add(pairs.get(i));
            }
        }
        return apart;
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
        return one.type() == TokenType.BIGRAM && next.type() == TokenType.BIGRAM && next.start() < one.end();
    }
}
