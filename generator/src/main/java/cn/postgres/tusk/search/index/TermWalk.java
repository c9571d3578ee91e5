package cn.postgres.tusk.search.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;

/** Walks over the terms of several fields side by side, in byte order, each term once. */
final class TermWalk {
    private static final String[] FIELDS = {IndexFields.TITLE, IndexFields.TAGS, IndexFields.HEADINGS, IndexFields.BODY
    };
    private static final float[] WEIGHTS = {3, 3, 1.5f, 1};

    private final @Nullable TermsEnum[] enums = new TermsEnum[FIELDS.length];
    private final @Nullable BytesRef[] current = new BytesRef[FIELDS.length];
    private final @Nullable PostingsEnum[] reused = new PostingsEnum[FIELDS.length];
    private final BytesRefBuilder term = new BytesRefBuilder();

    /** Which fields have the current term, bit by bit. */
    private int here = (1 << FIELDS.length) - 1;

    TermWalk(LeafReader index) throws IOException {
        for (int i = 0; i < FIELDS.length; i++) {
            Terms terms = index.terms(FIELDS[i]);
            enums[i] = terms == null ? null : terms.iterator();
        }
    }

    int fields() {
        return FIELDS.length;
    }

    float weight(int field) {
        return WEIGHTS[field];
    }

    boolean isBody(int field) {
        return field == FIELDS.length - 1;
    }

    /** Moves to the next term; false at the end. */
    boolean next() throws IOException {
        BytesRef least = null;
        int holders = 0;
        for (int i = 0; i < FIELDS.length; i++) {
            TermsEnum terms = enums[i];
            if (isHere(i)) {
                current[i] = terms == null ? null : terms.next();
            }
            BytesRef one = current[i];
            int order = one == null ? 1 : least == null ? -1 : one.compareTo(least);
            if (order < 0) {
                least = one;
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

    BytesRef term() {
        return term.get();
    }

    /** The largest number of pages that have the term in one field. */
    int mostPages() throws IOException {
        int most = 0;
        for (int i = 0; i < FIELDS.length; i++) {
            TermsEnum field = enums[i];
            if (field != null && isHere(i)) {
                most = Math.max(most, field.docFreq());
            }
        }
        return most;
    }

    /** Where a field has the term; null if it has not. */
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

    private boolean isHere(int field) {
        return (here & 1 << field) != 0;
    }
}
