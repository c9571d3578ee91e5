package cn.postgres.tusk.search.query;

import java.util.List;

/**
 * One thing a page must hold.
 *
 * @param term as it stands in the index
 * @param kind how it is looked up
 * @param stem the singular of an English word, which may do as well; empty if there is none
 * @param pairs neighbouring parts of an identifier of three parts or more, which together may do as well
 */
public record QueryTerm(String term, Kind kind, String stem, List<String> pairs) {
    /** How a term is looked up. */
    public enum Kind {
        /** Itself only. */
        EXACT,
        /** Itself and the terms that begin with it, as far as they are kept. */
        WORD,
        /** Every term that begins with this one character. */
        CHARACTER
    }

    public QueryTerm {
        pairs = List.copyOf(pairs);
    }
}
