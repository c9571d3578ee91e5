package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.TuskAnalyzer;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** The fields of the index; the table stands in the package's description. */
final class IndexFields {
    static final String URL = "url";
    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String TAGS = "tags";
    static final String BODY = "body";
    static final String CODE = "code";
    static final String REPEATED = "repeated";
    static final String UNIGRAMS = TuskAnalyzer.UNIGRAMS;
    static final String TYPE = "type";
    static final String AUTHOR = "author";
    static final String VERSION = "version";
    static final String DATE = "date";

    /** Key and value of the commit's data that name the analyser. */
    static final String ANALYSIS_KEY = "tusk.analysis";

    static final String ANALYSIS_VALUE = String.valueOf(TuskAnalyzer.VERSION);

    private static final int LONGEST_KEYWORD = 8000;
    private static final FieldType SEARCHED = searched(false);
    private static final FieldType SEARCHED_AND_KEPT = searched(true);

    private IndexFields() {}

    static Document document(IndexedPage page) {
        Document document = new Document();
        keyword(document, URL, page.url());
        text(document, TITLE, page.title());
        texts(document, HEADINGS, page.headings());
        texts(document, TAGS, page.tags());
        text(document, BODY, page.body());
        text(document, CODE, page.code());
        repeated(document, page.repeated());
        keyword(document, TYPE, page.type());
        page.authors().forEach(author -> keyword(document, AUTHOR, author));
        if (page.version() != null) {
            keyword(document, VERSION, page.version());
        }
        if (page.date() != null) {
            document.add(new StoredField(DATE, page.date().toString()));
            document.add(new NumericDocValuesField(DATE, page.date().toEpochDay()));
        }
        return document;
    }

    /** Lucene refuses terms of more than 32,766 bytes; what comes near is kept, but not to be looked for. */
    private static void keyword(Document document, String field, String text) {
        if (text.length() <= LONGEST_KEYWORD) {
            document.add(new StringField(field, text, Field.Store.YES));
        } else {
            document.add(new StoredField(field, text));
        }
    }

    private static void texts(Document document, String field, List<String> texts) {
        if (texts.isEmpty()) {
            text(document, field, "");
        }
        texts.forEach(text -> text(document, field, text));
    }

    /** Every document has every field, if empty: norms that cover all documents are much cheaper to read. */
    private static void text(Document document, String field, String text) {
        document.add(new Field(field, text, text.isEmpty() ? SEARCHED : SEARCHED_AND_KEPT));
        document.add(new Field(UNIGRAMS, text, SEARCHED));
    }

    /** Of its characters each is counted once, so that they are found but weigh as little as can be. */
    private static void repeated(Document document, String text) {
        document.add(new Field(REPEATED, text, text.isEmpty() ? SEARCHED : SEARCHED_AND_KEPT));
        StringBuilder once = new StringBuilder();
        text.codePoints()
                .filter(c -> c > ' ')
                .distinct()
                .forEach(c -> once.appendCodePoint(c).append(' '));
        document.add(new Field(UNIGRAMS, once.toString(), SEARCHED));
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
