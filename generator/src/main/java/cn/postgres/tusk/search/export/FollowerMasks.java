package cn.postgres.tusk.search.export;

import cn.postgres.tusk.search.analysis.Followers;
import cn.postgres.tusk.search.analysis.TuskAnalyzer;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads the field {@code next} beside the terms: what follows a term in each page, as a set of buckets. One thread;
 * terms must be asked for in their order.
 */
final class FollowerMasks {
    /** Bytes that each term of the field has after the term itself. */
    private static final int SUFFIX = 2;

    private final @Nullable TermsEnum terms;
    private final int[] masks;
    private @Nullable BytesRef head;
    private @Nullable PostingsEnum reused;

    FollowerMasks(IndexReader index) throws IOException {
        Terms field = MultiTerms.getTerms(index, TuskAnalyzer.NEXT);
        this.terms = field == null ? null : field.iterator();
        this.masks = new int[field == null ? 0 : index.maxDoc()];
        this.head = terms == null ? null : terms.next();
    }

    /**
     * Moves to a term and reads its followers; those of the term before must have been taken.
     *
     * @param wanted false to pass over them
     * @return whether there are any that were wanted
     */
    boolean read(BytesRef term, boolean wanted) throws IOException {
        boolean any = false;
        for (BytesRef next = head; next != null; next = head) {
            int order = Arrays.compareUnsigned(
                    next.bytes,
                    next.offset,
                    next.offset + next.length - SUFFIX,
                    term.bytes,
                    term.offset,
                    term.offset + term.length);
            if (order > 0) {
                break;
            }
            if (order == 0 && wanted) {
                any = true;
                gather(1 << next.bytes[next.offset + next.length - 1] - Followers.FIRST);
            }
            head = step();
        }
        return any;
    }

    /** Passes over the followers of all terms before this one. */
    void seek(BytesRef term) throws IOException {
        head = terms == null || terms.seekCeil(term) == TermsEnum.SeekStatus.END ? null : terms.term();
    }

    private @Nullable BytesRef step() throws IOException {
        return terms == null ? null : terms.next();
    }

    private void gather(int bucket) throws IOException {
        if (terms == null) {
            return;
        }
        PostingsEnum pages = terms.postings(reused, PostingsEnum.NONE);
        reused = pages;
        for (int page = pages.nextDoc(); page != DocIdSetIterator.NO_MORE_DOCS; page = pages.nextDoc()) {
            masks[page] |= bucket;
        }
    }

    /** The buckets of a page, bit by bit, as last read; forgets them. */
    int take(int page) {
        int mask = masks[page];
        masks[page] = 0;
        return mask;
    }
}
