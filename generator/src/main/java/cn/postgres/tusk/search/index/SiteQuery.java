package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.query.Follower;
import cn.postgres.tusk.search.query.Piece;
import cn.postgres.tusk.search.query.QueryTerm;
import cn.postgres.tusk.search.query.SearchQuery;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a reader's query into Lucene's: every term in one of the fields, and what lifts a page. The formula stands in the
 * package's description.
 */
final class SiteQuery {
    static final float TITLE = 4;
    static final float HEADINGS = 2;
    static final float TAGS = 2;
    static final float BODY = 1;
    static final float CODE = 0.5f;
    private static final float[] WEIGHTS = {TITLE, HEADINGS, TAGS, BODY, CODE};

    private static final float ALL_IN_TITLE = 2;
    private static final float ALL_IN_HEADS = 20;
    private static final float AS_WRITTEN = 30;
    private static final float PHRASE = 20;
    /** In 32nds, as STEM is, so that sums of weighted frequencies are the same in any order. */
    private static final float COMPLETED = 13 / 32f;

    private static final float STEM = 0.5f;
    private static final float SYNONYM = 0.8f;

    private static final int FEW_TO_COMPLETE = 10;
    private static final int MOST_OF_A_CHARACTER = 1000;
    private static final int MOST_CONTAINING = 800;

    private final Dictionary dictionary;
    private final Synonyms synonyms;

    /** Whether words are looked for within longer ones as well. */
    private final boolean thorough;

    SiteQuery(Dictionary dictionary, Synonyms synonyms, boolean thorough) {
        this.dictionary = dictionary;
        this.synonyms = synonyms;
        this.thorough = thorough;
    }

    /**
     * The query.
     *
     * @param least how many of the terms a page must hold; all of them or more for every one
     */
    Query of(SearchQuery query, int least) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Filters.add(query.filters(), all);
        for (Piece piece : query.excluded()) {
            all.add(excluded(piece), Occur.MUST_NOT);
        }
        List<QueryTerm> terms = query.terms();
        if (terms.isEmpty()) {
            return query.filters().isEmpty()
                    ? new MatchNoDocsQuery("nothing to look for")
                    : all.add(new ConstantScoreQuery(new FieldExistsQuery(IndexFields.TITLE)), Occur.MUST)
                            .build();
        }
        addTerms(query, terms, least, all);
        addLifts(query, terms, all);
        return all.build();
    }

    private void addTerms(SearchQuery query, List<QueryTerm> terms, int least, BooleanQuery.Builder all)
            throws IOException {
        if (least >= terms.size()) {
            for (QueryTerm term : terms) {
                all.add(orSynonym(query, term), Occur.MUST);
            }
            return;
        }
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        for (QueryTerm term : terms) {
            some.add(anywhere(term), Occur.SHOULD);
        }
        all.add(some.build(), Occur.MUST);
    }

    /** A term, or all terms of another spelling of the piece, or the whole query, it stands for. */
    private Query orSynonym(SearchQuery query, QueryTerm term) throws IOException {
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(anywhere(term), Occur.SHOULD);
        int terms = query.terms().size();
        for (Piece other : query.pieces().size() > 1 ? synonyms.of(query.foldedPhrase()) : List.<Piece>of()) {
            either.add(other(other, terms), Occur.SHOULD);
        }
        Set<String> seen = new HashSet<>();
        for (Piece piece : query.pieces()) {
            if (!piece.quoted() && piece.terms().contains(term) && seen.add(piece.folded())) {
                for (Piece other : synonyms.of(piece.folded())) {
                    either.add(other(other, piece.terms().size()), Occur.SHOULD);
                }
            }
        }
        addBegun(query, term, either);
        BooleanQuery built = either.build();
        return built.clauses().size() == 1 ? anywhere(term) : built;
    }

    /** The last word of what may be a phrase may be the beginning of one of many words: the word before tells. */
    private void addBegun(SearchQuery query, QueryTerm term, BooleanQuery.Builder either) throws IOException {
        int last = query.phrase().size() - 1;
        if (thorough && last >= 0 && query.pieces().get(last + 1).terms().contains(term)) {
            Follower follower = query.phrase().get(last);
            if (dictionary.keepsFollowers(follower.term())) {
                either.add(constant(new TermQuery(IndexFields.follower(follower)), 0), Occur.SHOULD);
            }
        }
    }

    private Query other(Piece spelling, int sharedBy) throws IOException {
        BooleanQuery.Builder whole = new BooleanQuery.Builder();
        for (QueryTerm one : spelling.terms()) {
            whole.add(anywhere(one), Occur.MUST);
        }
        return new BoostQuery(
                whole.build(), SYNONYM / (sharedBy * spelling.terms().size()));
    }

    /** Pages that hold one term of a query. */
    Query alone(QueryTerm term) throws IOException {
        return anywhere(term);
    }

    private Query anywhere(QueryTerm term) throws IOException {
        Query itself = anywhere(weighted(term));
        if (term.pairs().isEmpty()) {
            return itself;
        }
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (int i = 0; i < term.pairs().size(); i++) {
            boolean last = i + 1 == term.pairs().size();
            String pair = term.pairs().get(i);
            pairs.add(anywhere(last ? completed(pair) : Map.of(pair, 1f)), Occur.MUST);
        }
        return new BooleanQuery.Builder()
                .add(itself, Occur.SHOULD)
                .add(pairs.build(), Occur.SHOULD)
                .build();
    }

    /** The terms that do for one of the query, each with its weight, the one itself first. */
    private Map<String, Float> weighted(QueryTerm term) throws IOException {
        return switch (term.kind()) {
            case EXACT -> Map.of(term.term(), 1f);
            case CHARACTER -> beginningWith(term.term());
            case WORD -> {
                Map<String, Float> terms = completed(term.term());
                if (!term.stem().isEmpty()) {
                    terms.put(term.stem(), STEM);
                }
                yield terms;
            }
        };
    }

    private Map<String, Float> completed(String word) throws IOException {
        Map<String, Float> terms = new LinkedHashMap<>();
        terms.put(word, 1f);
        if (!dictionary.isCrowded(word) || dictionary.pages(word) < FEW_TO_COMPLETE) {
            dictionary.completions(word).forEach(completion -> terms.put(completion, COMPLETED));
        }
        if (thorough && Dictionary.isWord(word)) {
            dictionary.containing(word, MOST_CONTAINING).forEach(longer -> terms.putIfAbsent(longer, COMPLETED));
        }
        return terms;
    }

    private Map<String, Float> beginningWith(String character) throws IOException {
        Map<String, Float> terms = new LinkedHashMap<>();
        dictionary.startingWith(character, MOST_OF_A_CHARACTER).keySet().forEach(term -> terms.put(term, 1f));
        return terms;
    }

    private static Query anywhere(Map<String, Float> terms) {
        BooleanQuery.Builder fields = new BooleanQuery.Builder();
        for (int i = 0; i < WEIGHTS.length; i++) {
            fields.add(in(IndexFields.RANKED.get(i), terms, WEIGHTS[i]), Occur.SHOULD);
        }
        Query repeated = new ConstantScoreQuery(in(IndexFields.REPEATED, terms, 1));
        return fields.add(new BoostQuery(repeated, 0), Occur.SHOULD).build();
    }

    private static Query in(String field, Map<String, Float> terms, float weight) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach((term, share) -> any.addTerm(new Term(field, term), share));
        return weight == 1 ? any.build() : new BoostQuery(any.build(), weight);
    }

    private void addLifts(SearchQuery query, List<QueryTerm> terms, BooleanQuery.Builder all) throws IOException {
        BooleanQuery.Builder title = new BooleanQuery.Builder();
        BooleanQuery.Builder heads = new BooleanQuery.Builder();
        for (QueryTerm term : terms) {
            Map<String, Float> weighted = weighted(term);
            title.add(in(IndexFields.TITLE, weighted, 1), Occur.MUST);
            BooleanQuery.Builder head = new BooleanQuery.Builder();
            for (String field : List.of(IndexFields.TITLE, IndexFields.HEADINGS, IndexFields.TAGS)) {
                head.add(in(field, weighted, 1), Occur.SHOULD);
            }
            heads.add(head.build(), Occur.FILTER);
        }
        all.add(new BoostQuery(title.build(), ALL_IN_TITLE), Occur.SHOULD);
        all.add(constant(heads.build(), ALL_IN_HEADS), Occur.SHOULD);
        addFollowers(
                query.pieces().stream()
                        .flatMap(piece -> piece.followers().stream())
                        .toList(),
                AS_WRITTEN,
                all);
        addFollowers(query.phrase(), PHRASE, all);
    }

    private void addFollowers(List<Follower> followers, float lift, BooleanQuery.Builder all) throws IOException {
        BooleanQuery.Builder together = new BooleanQuery.Builder();
        followers(followers, together);
        Query query = together.build();
        if (!followers.isEmpty()) {
            all.add(
                    constant(
                            ((BooleanQuery) query).clauses().isEmpty()
                                    ? new FieldExistsQuery(IndexFields.TITLE)
                                    : query,
                            lift),
                    Occur.SHOULD);
        }
    }

    private void followers(List<Follower> followers, BooleanQuery.Builder together) throws IOException {
        for (Follower follower : followers) {
            if (dictionary.keepsFollowers(follower.term())) {
                together.add(new TermQuery(IndexFields.follower(follower)), Occur.FILTER);
            }
        }
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private Query excluded(Piece piece) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryTerm term : piece.terms()) {
            Map<String, Float> itself =
                    term.kind() == QueryTerm.Kind.CHARACTER ? beginningWith(term.term()) : Map.of(term.term(), 1f);
            all.add(anywhere(itself), Occur.FILTER);
        }
        followers(piece.followers(), all);
        return all.build();
    }
}
