package cn.postgres.tusk.search.export;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Lucene's norm bytes, the lengths of fields, of all pages. Filled once, then only read. */
final class PageNorms {
    private final byte[][] norms = new byte[SearchedField.count()][];

    PageNorms(IndexReader index) throws IOException {
        for (int field = 0; field < norms.length; field++) {
            norms[field] = read(index, SearchedField.at(field).lucene());
        }
    }

    private static byte[] read(IndexReader index, String field) throws IOException {
        byte[] bytes = new byte[index.maxDoc()];
        NumericDocValues values = MultiDocValues.getNormValues(index, field);
        if (values != null) {
            for (int page = values.nextDoc(); page != DocIdSetIterator.NO_MORE_DOCS; page = values.nextDoc()) {
                bytes[page] = (byte) values.longValue();
            }
        }
        return bytes;
    }

    byte norm(int field, int page) {
        return norms[field][page];
    }

    /** One byte for each page, 0 where the field is empty. */
    ByteSink all(SearchedField field) {
        return new ByteSink().put(norms[field.ordinal()]);
    }
}
