package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The texts of some 32 to 64 pages, chosen by the hashes of their addresses, so that most changes of pages leave them as
 * they are. No state.
 */
final class TextSample {
    private static final int FEWEST_PAGES = 1024;
    private static final int FEWEST_TEXTS = 32;
    private static final String ADDRESS = "url";

    private TextSample() {}

    /** The texts as units, in the order of addresses; none of an index of few pages. */
    static List<byte[]> of(IndexReader index) throws IOException {
        Terms addresses = MultiTerms.getTerms(index, ADDRESS);
        if (addresses == null || index.maxDoc() < FEWEST_PAGES) {
            return List.of();
        }
        List<byte[]> texts = new ArrayList<>();
        StoredFields stored = index.storedFields();
        TermsEnum each = addresses.iterator();
        for (BytesRef address = each.next(); address != null; address = each.next()) {
            if (isIn(index.maxDoc(), address)) {
                texts.add(text(each, stored));
            }
        }
        return texts;
    }

    /** Whether a page is in the sample of an index of so many. */
    static boolean isIn(int pages, BytesRef address) {
        int mask = Integer.highestOneBit(pages / FEWEST_TEXTS) - 1;
        return pages >= FEWEST_PAGES && (ShardCutter.hash(address) & mask) == 0;
    }

    private static byte[] text(TermsEnum address, StoredFields stored) throws IOException {
        ByteSink text = new ByteSink();
        PostingsEnum pages = address.postings(null, PostingsEnum.NONE);
        for (int page = pages.nextDoc(); page != DocIdSetIterator.NO_MORE_DOCS; page = pages.nextDoc()) {
            text.units(PageRecord.text(stored.document(page, Set.of("text")), "text"), 0);
        }
        return text.toBytes();
    }
}
