package cn.postgres.tusk.search.query;

import java.util.List;

/**
 * A part of a query that stands on a page as it is written.
 *
 * @param text as typed, without what is no token at both ends
 * @param folded as the analyser folds it; what is looked for in a page's text
 * @param quoted the reader put it in quotation marks: pages without it are not wanted
 * @param terms what a page must hold
 * @param followers which of them must be followed by what
 */
public record Piece(String text, String folded, boolean quoted, List<QueryTerm> terms, List<Follower> followers) {
    public Piece {
        terms = List.copyOf(terms);
        followers = List.copyOf(followers);
    }

    /** Whether it is one word of Latin letters or digits. */
    public boolean isPlainWord() {
        return !quoted && terms.size() == 1 && folded.chars().allMatch(Piece::isPlain);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
