package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.FoldedText;
import cn.postgres.tusk.search.analysis.Followers;
import cn.postgres.tusk.search.analysis.TuskAnalyzer;
import cn.postgres.tusk.search.query.Follower;
import java.util.List;
import org.apache.lucene.index.Term;

/** The fields of the index; the table stands in the package's description. */
final class IndexFields {
    static final String URL = "url";
    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String TAGS = "tags";
    static final String BODY = "body";
    static final String CODE = "code";
    static final String REPEATED = "repeated";
    static final String NEXT = TuskAnalyzer.NEXT;
    static final String TEXT = "text";
    static final String SECTIONS = "sections";
    static final String TYPE = "type";
    static final String AUTHOR = "author";
    static final String VERSION = "version";
    static final String DATE = "date";
    static final String TAG = "tag";

    /** The fields whose hits count for the order, the weightiest first. */
    static final List<String> RANKED = List.of(TITLE, HEADINGS, TAGS, BODY, CODE);

    /** The fields in which words are looked for. */
    static final List<String> SEARCHED_FIELDS = List.of(TITLE, HEADINGS, TAGS, BODY, CODE, REPEATED);

    /** Of a term of so few postings the followers are not asked for. */
    static final int FEW_PAGES = 2;

    /** Keys of the commit's data: groups of synonyms, and words with their pinyin. */
    static final String SYNONYMS_KEY = "tusk.synonyms";

    static final String PINYIN_KEY = "tusk.pinyin";

    /** Key and value of the commit's data that name the analyser. */
    static final String ANALYSIS_KEY = "tusk.analysis";

    static final String ANALYSIS_VALUE = String.valueOf(TuskAnalyzer.VERSION);

    /** Lucene refuses terms of more than 32,766 bytes. */
    static final int LONGEST_KEYWORD = 8000;

    private IndexFields() {}

    /** What the field {@link #NEXT} holds where a follower is met. */
    static Term follower(Follower follower) {
        return new Term(NEXT, Followers.term(follower.term(), follower.next()));
    }

    /** What a filter compares: folded, so that case, width and script do not matter. */
    static String filterTerm(String value) {
        String folded = FoldedText.of(value.strip()).folded();
        return folded.length() > LONGEST_KEYWORD ? folded.substring(0, LONGEST_KEYWORD) : folded;
    }
}
