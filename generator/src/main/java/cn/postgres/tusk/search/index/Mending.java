package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.query.Piece;
import cn.postgres.tusk.search.query.QueryTerm;
import cn.postgres.tusk.search.query.SearchQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a query that finds nothing may have meant: pinyin for Han, a slip in a Latin word. Safe for threads. */
final class Mending {
    private final Dictionary dictionary;
    private final Pinyins pinyins;
    private final Spelling spelling;

    Mending(Dictionary dictionary, Pinyins pinyins) {
        this.dictionary = dictionary;
        this.pinyins = pinyins;
        this.spelling = new Spelling(dictionary);
    }

    /** The query with each word that no page has replaced; empty if nothing could be. */
    Optional<String> mend(SearchQuery query) throws IOException {
        List<String> words = new ArrayList<>();
        boolean mended = false;
        for (Piece piece : query.pieces()) {
            Optional<String> other = isUnknown(piece) ? mend(piece) : Optional.empty();
            mended |= other.isPresent();
            words.add(other.orElse(typed(piece)));
        }
        query.excluded().forEach(piece -> words.add("-" + typed(piece)));
        query.filters().forEach((key, values) -> values.forEach(value -> words.add(key + ":\"" + value + '"')));
        return mended ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    private static String typed(Piece piece) {
        return piece.quoted() ? '"' + piece.text() + '"' : piece.text();
    }

    private boolean isUnknown(Piece piece) throws IOException {
        if (piece.terms().size() != 1) {
            return false;
        }
        QueryTerm term = piece.terms().get(0);
        return term.kind() == QueryTerm.Kind.WORD
                && dictionary.startingWith(term.term(), 1).isEmpty();
    }

    private Optional<String> mend(Piece piece) throws IOException {
        String word = piece.terms().get(0).term();
        Optional<String> spelt = pinyins.word(word);
        if (spelt.isEmpty()) {
            spelt = spelling.correct(word);
        }
        return spelt.isEmpty() ? pinyins.wordOfInitials(word) : spelt;
    }
}
