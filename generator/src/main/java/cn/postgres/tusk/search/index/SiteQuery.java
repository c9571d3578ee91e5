package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.QueryWord;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what a reader typed into a Lucene query: every required term in one of the fields, and what lifts a page. */
final class SiteQuery {
    /** Longer queries are cut here, in chars. */
    static final int LONGEST = 1000;

    private static final int MOST_WORDS = 64;
    private static final float TITLE = 4;
    private static final float HEADINGS = 2;
    private static final float TAGS = 2;
    private static final float BODY = 1;
    private static final float CODE = 0.5f;
    private static final float REPEATED = 0;
    private static final float ALL_IN_TITLE = 2;

    private SiteQuery() {}

    static Query of(String typed) {
        List<QueryWord> words = QueryWord.of(typed, LONGEST);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("nothing to look for");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder allInTitle = new BooleanQuery.Builder();
        for (QueryWord word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
            query.add(anywhere(word), Occur.MUST);
            if (!word.single()) {
                allInTitle.add(term(IndexFields.TITLE, word.term(), ALL_IN_TITLE), Occur.MUST);
            }
        }
        return query.add(allInTitle.build(), Occur.SHOULD).build();
    }

    private static Query anywhere(QueryWord word) {
        if (word.single()) {
            return term(IndexFields.BODY, word.term(), 1);
        }
        if (word.pairs().isEmpty()) {
            return anywhere(word.term());
        }
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        word.pairs().forEach(pair -> pairs.add(anywhere(pair), Occur.MUST));
        return new BooleanQuery.Builder()
                .add(anywhere(word.term()), Occur.SHOULD)
                .add(pairs.build(), Occur.SHOULD)
                .build();
    }

    private static Query anywhere(String text) {
        return new BooleanQuery.Builder()
                .add(term(IndexFields.TITLE, text, TITLE), Occur.SHOULD)
                .add(term(IndexFields.HEADINGS, text, HEADINGS), Occur.SHOULD)
                .add(term(IndexFields.TAGS, text, TAGS), Occur.SHOULD)
                .add(term(IndexFields.BODY, text, BODY), Occur.SHOULD)
                .add(term(IndexFields.CODE, text, CODE), Occur.SHOULD)
                .add(term(IndexFields.REPEATED, text, REPEATED), Occur.SHOULD)
                .build();
    }

    private static Query term(String field, String text, float boost) {
        Query query = new TermQuery(new Term(field, text));
        return boost == 1 ? query : new BoostQuery(query, boost);
    }
}
