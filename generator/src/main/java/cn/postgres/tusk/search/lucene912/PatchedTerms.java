package cn.postgres.tusk.search.lucene912;

import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.MergedTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsFormat.IntBlockTermState;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the terms of one field, old and new ones side by side, and says of each whether the changed pages have it as
 * they had it. One thread.
 */
final class PatchedTerms extends MergedTerms {
    private final PatchedField field;
    private final @Nullable TermsEnum old;
    private final @Nullable TermsEnum fresh;
    private @Nullable BytesRef oldHead;
    private @Nullable BytesRef freshHead;
    private boolean isOld;
    private boolean isFresh;
    private boolean changed;
    private @Nullable PostingsEnum oldPostings;
    private @Nullable PostingsEnum freshPostings;
    private final int[] before;
    private final int[] after;
    private final boolean[] had;
    private final boolean[] has;
    private final List<String> counted = new ArrayList<>();
    private final List<String> weighed = new ArrayList<>();
    private @Nullable FixedBitSet seen;

    PatchedTerms(PatchedField field) throws IOException {
        this.field = field;
        this.old = field.old() == null ? null : field.old().iterator();
        this.fresh = field.fresh() == null ? null : field.fresh().iterator();
        this.oldHead = old == null ? null : old.next();
        this.freshHead = fresh == null ? null : fresh.next();
        int pages = field.pages().length;
        this.before = new int[pages];
        this.after = new int[pages];
        this.had = new boolean[pages];
        this.has = new boolean[pages];
    }

    @Override
    public @Nullable BytesRef next() throws IOException {
        if (isOld && old != null) {
            oldHead = old.next();
        }
        if (isFresh && fresh != null) {
            freshHead = fresh.next();
        }
        int order = oldHead == null ? 1 : freshHead == null ? -1 : oldHead.compareTo(freshHead);
        isOld = oldHead != null && order <= 0;
        isFresh = freshHead != null && order >= 0;
        if (!isOld && !isFresh) {
            finish();
            return null;
        }
        compare();
        return term();
    }

    @Override
    public BytesRef term() {
        BytesRef term = isOld ? oldHead : freshHead;
        if (term == null) {
            throw new IllegalStateException("no term");
        }
        return term;
    }

    private void compare() throws IOException {
        int[] pages = field.pages();
        int page = -1;
        if (isOld && old != null) {
            oldPostings = old.postings(oldPostings, PostingsEnum.FREQS);
            for (int i = 0; i < pages.length; i++) {
                page = page < pages[i] ? oldPostings.advance(pages[i]) : page;
                before[i] = page == pages[i] ? oldPostings.freq() : 0;
                had[i] |= before[i] > 0;
            }
        } else {
            Arrays.fill(before, 0);
        }
        Arrays.fill(after, 0);
        if (isFresh && fresh != null) {
            freshPostings = fresh.postings(freshPostings, PostingsEnum.FREQS);
            for (int i = freshPostings.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = freshPostings.nextDoc()) {
                after[i] = freshPostings.freq();
                has[i] = true;
            }
        }
        judge();
    }

    private void judge() {
        boolean isCounted = false;
        boolean isWeighed = false;
        for (int i = 0; i < before.length; i++) {
            isCounted |= before[i] != after[i];
            isWeighed |= after[i] > 0 && field.otherNorm()[i];
        }
        changed = isCounted || isWeighed;
        if (changed) {
            (isCounted ? counted : weighed).add(term().utf8ToString());
        }
    }

    /** Whether the postings of the current term are to be written anew. */
    boolean isChanged() {
        return changed;
    }

    /** Where the old postings of the current term stand, or those of the next old one, or the end of the field. */
    long pointer() throws IOException {
        return oldHead == null ? field.end() : state().docStartFP;
    }

    /** How the current term stood, or the next old one. */
    IntBlockTermState state() throws IOException {
        if (old == null) {
            throw new IllegalStateException("no old term");
        }
        return (IntBlockTermState) old.termState();
    }

    /** Lucene counts the pages of a field by the pages of all of its terms; here they are known at the end. */
    void count(FixedBitSet pagesOfField) {
        seen = pagesOfField;
    }

    private void finish() throws IOException {
        field.report(new IndexChanges.Terms(counted, weighed));
        int count = field.old() == null ? 0 : field.old().getDocCount();
        for (int i = 0; i < had.length; i++) {
            count += (has[i] ? 1 : 0) - (had[i] ? 1 : 0);
        }
        if (count == 0 && field.old() != null) {
            throw new IOException("no page has the field any more");
        }
        if (seen != null) {
            seen.clear(0, seen.length());
            seen.set(0, count);
        }
    }

    /** Old and new postings of the current term. */
    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
        PostingsEnum unchanged = isOld && old != null ? old.postings(oldPostings, PostingsEnum.FREQS) : null;
        return new PatchedPages(unchanged, field.pages(), after);
    }

    @Override
    public int docFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(BytesRef term, TermState state) {
        throw new UnsupportedOperationException();
    }
}
