package cn.postgres.tusk.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reader's query. Immutable.
 *
 * @param pieces what pages must hold
 * @param excluded what they must not hold
 * @param filters by key the values of which they must have one
 * @param phrase the followers between the pieces if these are plain words that may be a phrase; else empty
 */
public record SearchQuery(
        List<Piece> pieces, List<Piece> excluded, Map<String, List<String>> filters, List<Follower> phrase) {
    /** Longer queries are cut here, in UTF-16 units. */
    public static final int LONGEST = 1000;

    private static final int MOST_TERMS = 64;

    public SearchQuery {
        pieces = List.copyOf(pieces);
        excluded = List.copyOf(excluded);
        phrase = List.copyOf(phrase);
        TreeMap<String, List<String>> copy = new TreeMap<>();
        filters.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        filters = copy;
    }

    /** Reads what was typed; anything is allowed. */
    public static SearchQuery of(String typed) {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> excluded = new ArrayList<>();
        Map<String, List<String>> filters = new TreeMap<>();
        for (Element element : Element.all(typed)) {
            if (!element.key().isEmpty()) {
                filters.computeIfAbsent(element.key(), key -> new ArrayList<>()).add(element.text());
                continue;
            }
            Piece piece = Pieces.of(element.text(), element.quoted());
            if (!piece.terms().isEmpty()) {
                (element.excluded() ? excluded : pieces).add(piece);
            }
        }
        return new SearchQuery(pieces, excluded, filters, phrase(pieces));
    }

    private static List<Follower> phrase(List<Piece> pieces) {
        if (pieces.size() < 2 || !pieces.stream().allMatch(Piece::isPlainWord)) {
            return List.of();
        }
        List<Follower> phrase = new ArrayList<>();
        for (int i = 0; i + 1 < pieces.size(); i++) {
            phrase.add(new Follower(
                    pieces.get(i).terms().get(0).term(),
                    pieces.get(i + 1).folded().charAt(0)));
        }
        return phrase;
    }

    /** What pages must hold, each thing once, in the order of the query. */
    public List<QueryTerm> terms() {
        LinkedHashMap<String, QueryTerm> terms = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            piece.terms().forEach(term -> terms.putIfAbsent(term.kind() + term.term(), term));
        }
        return terms.values().stream().limit(MOST_TERMS).toList();
    }

    /** The pieces put together with blanks: what a phrase looks like in folded text. */
    public String foldedPhrase() {
        return String.join(" ", pieces.stream().map(Piece::folded).toList());
    }

    /** Whether there is nothing to look for but filters. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }
}
