package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.FoldedText;
import cn.postgres.tusk.search.analysis.Followers;
import cn.postgres.tusk.search.analysis.TuskAnalyzer;
import cn.postgres.tusk.search.query.Follower;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
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

    private static final int LONGEST_KEYWORD = 8000;
    private static final FieldType SEARCHED = searched(false);
    private static final FieldType SEARCHED_AND_KEPT = searched(true);
    private static final FieldType FOLLOWERS = followers();

    private IndexFields() {}

    static Document document(IndexedPage page) {
        Document document = new Document();
        keyword(document, URL, page.url());
        document.add(new Field(TITLE, page.title(), SEARCHED_AND_KEPT));
        texts(document, HEADINGS, page.headings());
        texts(document, TAGS, page.tags());
        document.add(new Field(BODY, page.body(), SEARCHED));
        document.add(new Field(CODE, page.code(), SEARCHED));
        document.add(new Field(REPEATED, page.repeated(), SEARCHED));
        followers(document, page);
        document.add(new StoredField(TEXT, page.text().text()));
        document.add(new StoredField(SECTIONS, page.text().sectionLines()));
        keyword(document, TYPE, page.type());
        page.authors().forEach(author -> filtered(document, AUTHOR, author));
        page.versions().forEach(version -> filtered(document, VERSION, version));
        page.tags().forEach(tag -> document.add(new StringField(TAG, filterTerm(tag), Field.Store.NO)));
        if (page.date() != null) {
            document.add(new StoredField(DATE, page.date().toString()));
            document.add(new NumericDocValuesField(DATE, page.date().toEpochDay()));
        }
        return document;
    }

    /** What the field {@link #NEXT} holds where a follower is met. */
    static Term follower(Follower follower) {
        return new Term(NEXT, Followers.term(follower.term(), follower.next()));
    }

    /** What a filter compares: folded, so that case, width and script do not matter. */
    static String filterTerm(String value) {
        String folded = FoldedText.of(value.strip()).folded();
        return folded.length() > LONGEST_KEYWORD ? folded.substring(0, LONGEST_KEYWORD) : folded;
    }

    private static void filtered(Document document, String field, String value) {
        document.add(new StoredField(field, value));
        document.add(new StringField(field, filterTerm(value), Field.Store.NO));
    }

    /** Lucene refuses terms of more than 32,766 bytes; what comes near is kept, but not to be looked for. */
    private static void keyword(Document document, String field, String text) {
        if (text.length() <= LONGEST_KEYWORD) {
            document.add(new StringField(field, text, Field.Store.YES));
        } else {
            document.add(new StoredField(field, text));
        }
    }

    /** Every document has every field, if empty: norms that cover all documents are much cheaper to read. */
    private static void texts(Document document, String field, List<String> texts) {
        if (texts.isEmpty()) {
            document.add(new Field(field, "", SEARCHED));
        }
        texts.forEach(text -> document.add(new Field(field, text, SEARCHED_AND_KEPT)));
    }

    private static void followers(Document document, IndexedPage page) {
        document.add(new Field(NEXT, page.title(), FOLLOWERS));
        page.headings().forEach(heading -> document.add(new Field(NEXT, heading, FOLLOWERS)));
        page.tags().forEach(tag -> document.add(new Field(NEXT, tag, FOLLOWERS)));
        document.add(new Field(NEXT, page.body(), FOLLOWERS));
        document.add(new Field(NEXT, page.code(), FOLLOWERS));
        document.add(new Field(NEXT, page.repeated(), FOLLOWERS));
    }

    private static FieldType followers() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private static FieldType searched(boolean kept) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.setStored(kept);
        type.freeze();
        return type;
    }
}
