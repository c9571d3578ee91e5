package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Where one term stands, over all searched fields, in the form of a shard: page numbers, symbols, further frequencies
 * and norms. Filled anew for each term. One thread.
 */
final class TermPostings {
    private static final int FIELDS = SearchedField.count();
    private static final int BODY_ONLY = SearchedField.BODY.bit();
    private static final int CODE_ONLY = SearchedField.CODE.bit();
    private static final int SHORT = 64;
    private static final int SEVERAL = 0x80;

    private final PageNorms norms;
    private final @Nullable PostingsEnum[] postings = new PostingsEnum[FIELDS];
    private final int[] heads = new int[FIELDS];
    private int[] pages = new int[64];
    private int count;
    private final ByteSink symbols = new ByteSink();
    private final ByteSink frequencies = new ByteSink();
    private final ByteSink lengths = new ByteSink();

    TermPostings(PageNorms norms) {
        this.norms = norms;
    }

    void read(TermMerge terms) throws IOException {
        count = 0;
        symbols.clear();
        frequencies.clear();
        lengths.clear();
        for (int field = 0; field < FIELDS; field++) {
            postings[field] = terms.postings(field);
            heads[field] = advance(postings[field]);
        }
        for (int page = least(); page != DocIdSetIterator.NO_MORE_DOCS; page = least()) {
            add(page);
        }
    }

    private int least() {
        int least = DocIdSetIterator.NO_MORE_DOCS;
        for (int head : heads) {
            least = Math.min(least, head);
        }
        return least;
    }

    private void add(int page) throws IOException {
        if (count == pages.length) {
            pages = Arrays.copyOf(pages, 2 * count);
        }
        pages[count++] = page;
        int fields = 0;
        for (int field = 0; field < FIELDS; field++) {
            fields |= heads[field] == page ? 1 << field : 0;
        }
        int only = fields == BODY_ONLY ? frequency(BODY_ONLY) : fields == CODE_ONLY ? frequency(CODE_ONLY) : SHORT + 1;
        if (only <= SHORT) {
            symbols.put(only - 1 + (fields == CODE_ONLY ? SHORT : 0));
        } else {
            addSeveral(page, fields);
        }
        for (int field = 0; field < FIELDS; field++) {
            if ((fields & 1 << field) != 0) {
                heads[field] = advance(postings[field]);
            }
        }
    }

    private void addSeveral(int page, int fields) throws IOException {
        symbols.put(SEVERAL | fields);
        for (int field = 0; field < FIELDS; field++) {
            SearchedField searched = SearchedField.at(field);
            if ((fields & searched.bit()) == 0) {
                continue;
            }
            if (searched.isScored()) {
                frequencies.varint(frequency(searched.bit()));
            }
            if (searched.hasNormsInShards()) {
                lengths.put(norms.norm(field, page));
            }
        }
    }

    private int frequency(int bit) throws IOException {
        PostingsEnum field = postings[Integer.numberOfTrailingZeros(bit)];
        return field == null ? 0 : field.freq();
    }

    private static int advance(@Nullable PostingsEnum field) throws IOException {
        return field == null ? DocIdSetIterator.NO_MORE_DOCS : field.nextDoc();
    }

    /** How many pages have the term in any field. */
    int count() {
        return count;
    }

    int page(int i) {
        return pages[i];
    }

    ByteSink symbols() {
        return symbols;
    }

    ByteSink frequencies() {
        return frequencies;
    }

    ByteSink lengths() {
        return lengths;
    }
}
