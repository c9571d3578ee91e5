package cn.postgres.tusk.search.export;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/** Walks over the terms of the searched fields side by side, in byte order, each term once. One thread. */
final class TermMerge {
    private static final int FIELDS = SearchedField.count();

    private final @Nullable TermsEnum[] enums = new TermsEnum[FIELDS];
    private final @Nullable BytesRef[] heads = new BytesRef[FIELDS];
    private final @Nullable PostingsEnum[] reused = new PostingsEnum[FIELDS];
    private final BytesRefBuilder term = new BytesRefBuilder();
    private int here;

    TermMerge(IndexReader index) throws IOException {
        for (int i = 0; i < FIELDS; i++) {
            Terms terms = MultiTerms.getTerms(index, SearchedField.at(i).lucene());
            enums[i] = terms == null ? null : terms.iterator();
        }
        here = (1 << FIELDS) - 1;
    }

    /** Moves to the next term; false at the end. */
    boolean next() throws IOException {
        BytesRef least = null;
        int holders = 0;
        for (int i = 0; i < FIELDS; i++) {
            BytesRef head = head(i);
            int order = head == null ? 1 : least == null ? -1 : head.compareTo(least);
            if (order < 0) {
                least = head;
                holders = 1 << i;
            } else if (order == 0) {
                holders |= 1 << i;
            }
        }
        here = holders;
        if (least == null) {
            return false;
        }
        term.copyBytes(least);
        return true;
    }

    /** Moves so that the next term is the first one not before this text. */
    void seek(BytesRef text) throws IOException {
        for (int i = 0; i < FIELDS; i++) {
            TermsEnum terms = enums[i];
            heads[i] = terms == null || terms.seekCeil(text) == TermsEnum.SeekStatus.END ? null : terms.term();
        }
        here = 0;
    }

    /** Passes over all that is left. */
    void end() {
        Arrays.fill(heads, null);
        here = 0;
    }

    private @Nullable BytesRef head(int field) throws IOException {
        TermsEnum terms = enums[field];
        if (isHere(field)) {
            heads[field] = terms == null ? null : terms.next();
        }
        return heads[field];
    }

    /** The current term; good until the next call of {@link #next}. */
    BytesRef term() {
        return term.get();
    }

    boolean isHere(int field) {
        return (here & 1 << field) != 0;
    }

    /** How many pages have the current term in a field. */
    int pages(int field) throws IOException {
        TermsEnum terms = enums[field];
        return terms == null || !isHere(field) ? 0 : terms.docFreq();
    }

    /** The largest number of pages that have the current term in one field that counts for the order. */
    int mostPages() throws IOException {
        int most = 0;
        for (int i = 0; i < FIELDS; i++) {
            if (SearchedField.at(i).isScored()) {
                most = Math.max(most, pages(i));
            }
        }
        return most;
    }

    /** Where a field has the current term; null if it has not. */
    @Nullable
    PostingsEnum postings(int field) throws IOException {
        TermsEnum terms = enums[field];
        if (terms == null || !isHere(field)) {
            return null;
        }
        PostingsEnum postings = terms.postings(reused[field], PostingsEnum.FREQS);
        reused[field] = postings;
        return postings;
    }
}
