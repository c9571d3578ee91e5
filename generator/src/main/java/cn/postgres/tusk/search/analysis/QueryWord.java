package cn.postgres.tusk.search.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One thing a query asks for: a page must hold the term, or all of the pairs where there are any. Pairs find an
 * identifier of three parts or more also inside a longer one.
 *
 * @param term as it stands in the index
 * @param single whether it is one character, which every term that begins with it stands for
 * @param pairs neighbouring parts of the identifier; empty if the term alone will do
 * @param stem the stem of a word that has one other than itself; else empty. Pages that hold it may do as well
 */
public record QueryWord(String term, boolean single, List<String> pairs, String stem) {
    public QueryWord {
        pairs = List.copyOf(pairs);
    }

    /**
     * What a query asks for, each thing once, in the order of the query.
     *
     * @param query what the reader typed
     * @param longest of a longer query only so many chars count
     */
    public static List<QueryWord> of(String query, int longest) {
        TokenScanner scanner = new TokenScanner(TokenScanner.Mode.QUERY);
        char[] text = query.toCharArray();
        scanner.reset(text, Math.min(text.length, longest));
        LinkedHashMap<String, QueryWord> words = new LinkedHashMap<>();
        String identifier = "";
        TokenType before = TokenType.SIGN;
        List<String> pairs = new ArrayList<>();
        while (scanner.next()) {
            Tokens token = scanner.tokens();
            TokenType type = token.type();
            String term = new String(scanner.chars(), token.from(), token.to() - token.from());
            if (type == TokenType.PAIR) {
                pairs.add(term);
                words.put(identifier, new QueryWord(identifier, false, pairs, ""));
            } else if (type == TokenType.STEM) {
                if (before == TokenType.WORD) {
                    words.computeIfPresent(identifier, (same, word) -> new QueryWord(same, false, word.pairs(), term));
                }
            } else if (type != TokenType.PART && type != TokenType.VERSION_START) {
                identifier = term;
                pairs.clear();
                words.putIfAbsent(term, new QueryWord(term, type == TokenType.CHARACTER, List.of(), ""));
            }
            before = type;
        }
        return List.copyOf(words.values());
    }
}
