package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Whether two indexes hold the same: documents, terms, postings, statistics, norms, values, data of the commit. */
public final class SameIndex {
    private SameIndex() {}

    /** Fails unless both hold the same, and the second one is whole. */
    public static void check(Path expected, Path actual) throws IOException {
        try (IndexDirectory folder = new IndexDirectory(actual);
                CheckIndex whole = new CheckIndex(folder)) {
            assertTrue(whole.checkIndex().clean, "CheckIndex objects");
        }
        // The check leaves it behind, and the folder would not be as the build left it
        Files.deleteIfExists(actual.resolve("write.lock"));
        Map<String, String> one = read(expected);
        Map<String, String> other = read(actual);
        assertEquals(one.keySet(), other.keySet());
        one.forEach((key, value) -> assertEquals(value, other.get(key), key));
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        DirectoryReader reader = IndexReading.open(folder);
        try {
            all.put("commit", new TreeMap<>(reader.getIndexCommit().getUserData()).toString());
            all.put("segments", reader.leaves().size() + " " + reader.maxDoc() + " " + reader.numDocs());
            if (!reader.leaves().isEmpty()) {
                read(reader.leaves().get(0).reader(), all);
            }
        } finally {
            IndexReading.close(reader);
        }
        return all;
    }

    private static void read(LeafReader leaf, Map<String, String> all) throws IOException {
        for (int page = 0; page < leaf.maxDoc(); page++) {
            Document document = leaf.storedFields().document(page);
            List<String> fields = new ArrayList<>();
            for (IndexableField field : document) {
                fields.add(field.name() + "=" + field.stringValue());
            }
            all.put("stored " + page, fields.toString());
        }
        for (FieldInfo field : leaf.getFieldInfos()) {
            all.put("norms " + field.name, values(leaf.getNormValues(field.name)));
            all.put("values " + field.name, values(leaf.getNumericDocValues(field.name)));
            Terms terms = field.getIndexOptions() == IndexOptions.NONE ? null : leaf.terms(field.name);
            if (terms != null) {
                all.put(
                        "statistics " + field.name,
                        terms.getDocCount() + " " + terms.getSumDocFreq() + " " + terms.getSumTotalTermFreq() + " "
                                + terms.size());
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    all.put("term " + field.name + " " + each.term(), postings(each));
                }
            }
        }
    }

    private static String postings(TermsEnum term) throws IOException {
        StringBuilder text = new StringBuilder(term.docFreq() + " " + term.totalTermFreq());
        PostingsEnum pages = term.postings(null, PostingsEnum.FREQS);
        for (int page = pages.nextDoc(); page != DocIdSetIterator.NO_MORE_DOCS; page = pages.nextDoc()) {
            text.append(' ').append(page).append('x').append(pages.freq());
        }
        return text.toString();
    }

    private static String values(NumericDocValues values) throws IOException {
        StringBuilder text = new StringBuilder();
        if (values != null) {
            for (int page = values.nextDoc(); page != DocIdSetIterator.NO_MORE_DOCS; page = values.nextDoc()) {
                text.append(' ').append(page).append('=').append(values.longValue());
            }
        }
        return text.toString();
    }
}
