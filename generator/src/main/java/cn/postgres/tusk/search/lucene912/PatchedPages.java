package cn.postgres.tusk.search.lucene912;

import cn.postgres.tusk.search.index.CountedDocuments;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** The postings of a term: the old ones of pages that did not change, and the new ones of those that did. One thread. */
final class PatchedPages extends CountedDocuments {
    private final @Nullable PostingsEnum old;
    private final int[] pages;
    private final int[] frequencies;
    private int oldPage = -1;
    private int at = -1;
    private int page = -1;

    /** @param frequencies of each of the changed pages; 0 where it does not have the term */
    PatchedPages(@Nullable PostingsEnum old, int[] pages, int[] frequencies) {
        this.old = old;
        this.pages = pages;
        this.frequencies = frequencies;
    }

    @Override
    public int nextDoc() throws IOException {
        if (page == oldPage) {
            oldPage = nextOld();
        }
        if (at < 0 || at < pages.length && page == pages[at]) {
            at = nextFresh();
        }
        page = at == pages.length ? oldPage : Math.min(oldPage, pages[at]);
        return page;
    }

    private int nextFresh() {
        int next = at + 1;
        while (next < pages.length && frequencies[next] == 0) {
            next++;
        }
        return next;
    }

    private int nextOld() throws IOException {
        if (old == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        int next = old.nextDoc();
        while (Arrays.binarySearch(pages, next) >= 0) {
            next = old.nextDoc();
        }
        return next;
    }

    @Override
    public int freq() throws IOException {
        return page == oldPage && old != null ? old.freq() : frequencies[at];
    }

    @Override
    public int docID() {
        return page;
    }

    @Override
    public long cost() {
        return old == null ? pages.length : old.cost() + pages.length;
    }
}
