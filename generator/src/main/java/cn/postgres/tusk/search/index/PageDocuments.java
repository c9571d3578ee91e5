package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.TermCounter;
import cn.postgres.tusk.search.analysis.TermCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * Makes the documents of the index, one after another: each must be added before the next one is made, because it holds
 * views of what is counted here. The terms of their texts are not in the documents but in the postings made along with
 * them. Not for several threads.
 */
final class PageDocuments {
    private static final FieldType COUNTED = counted(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType FOLLOWERS = counted(IndexOptions.DOCS, true);

    private final TermCounter counter = new TermCounter();
    private final TermCounts[] fields = new TermCounts[IndexFields.SEARCHED_FIELDS.size()];
    private final TermCounts followers = counter.newCounts();
    private final InvertedField[] postings = new InvertedField[fields.length + 1];

    PageDocuments() {
        Arrays.setAll(fields, i -> counter.newCounts());
        Arrays.setAll(postings, i -> new InvertedField(i < fields.length));
    }

    /** Number of postings so far, of all documents. */
    int size() {
        int sum = 0;
        for (InvertedField field : postings) {
            sum += field.size();
        }
        return sum;
    }

    /** The postings of all documents so far, by field; no document can be made after it. */
    Map<String, FieldPostings> postings() {
        Map<String, FieldPostings> all = new TreeMap<>();
        for (int i = 0; i < postings.length; i++) {
            all.put(i < fields.length ? IndexFields.SEARCHED_FIELDS.get(i) : IndexFields.NEXT, postings[i].postings());
        }
        return all;
    }

    Document of(IndexedPage page) {
        Document document = new Document();
        keyword(document, IndexFields.URL, page.url());
        words(document, page);
        document.add(new StoredField(IndexFields.TITLE, page.title()));
        page.headings().forEach(heading -> document.add(new StoredField(IndexFields.HEADINGS, heading)));
        page.tags().forEach(tag -> document.add(new StoredField(IndexFields.TAGS, tag)));
        document.add(new StoredField(IndexFields.TEXT, page.text().text()));
        document.add(new StoredField(IndexFields.SECTIONS, page.text().sectionLines()));
        keyword(document, IndexFields.TYPE, page.type());
        page.authors().forEach(author -> filtered(document, IndexFields.AUTHOR, author));
        page.versions().forEach(version -> filtered(document, IndexFields.VERSION, version));
        page.tags()
                .forEach(tag ->
                        document.add(new StringField(IndexFields.TAG, IndexFields.filterTerm(tag), Field.Store.NO)));
        if (page.date() != null) {
            document.add(new StoredField(IndexFields.DATE, page.date().toString()));
            document.add(new NumericDocValuesField(IndexFields.DATE, page.date().toEpochDay()));
        }
        return document;
    }

    /** Every document has every field, if empty: norms that cover all documents are much cheaper to read. */
    private void words(Document document, IndexedPage page) {
        counter.clear(fields);
        counter.clear(followers);
        List<List<String>> texts = List.of(
                List.of(page.title()),
                page.headings(),
                page.tags(),
                List.of(page.body()),
                List.of(page.code()),
                List.of(page.repeated()));
        for (int i = 0; i < fields.length; i++) {
            for (String text : texts.get(i)) {
                counter.count(text, fields[i], followers);
            }
            postings[i].add(fields[i]);
            document.add(new Field(IndexFields.SEARCHED_FIELDS.get(i), fields[i].lengthStream(), COUNTED));
        }
        postings[fields.length].add(followers);
        document.add(new Field(IndexFields.NEXT, followers.lengthStream(), FOLLOWERS));
    }

    private static void filtered(Document document, String field, String value) {
        document.add(new StoredField(field, value));
        document.add(new StringField(field, IndexFields.filterTerm(value), Field.Store.NO));
    }

    /** What comes near Lucene's longest term is kept, but not to be looked for. */
    private static void keyword(Document document, String field, String text) {
        if (text.length() <= IndexFields.LONGEST_KEYWORD) {
            document.add(new StringField(field, text, Field.Store.YES));
        } else {
            document.add(new StoredField(field, text));
        }
    }

    private static FieldType counted(IndexOptions options, boolean withoutNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }
}
