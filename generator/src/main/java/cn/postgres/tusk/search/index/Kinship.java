package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.jspecify.annotations.Nullable;

/**
 * Compares the pages of one index. Each page keeps the few terms that tell most of it (term frequency times inverse
 * document frequency over title, tags, headings and body); two pages are as kindred as the cosine of what they kept.
 * Terms that stand on many pages are left out, so that a block repeated on most pages makes nobody kindred.
 */
final class Kinship {
    private static final int MOST_KINDRED = 5;
    private static final int TERMS_OF_A_PAGE = 40;
    private static final float LEAST_SCORE = 0.06f;

    private final @Nullable LeafReader index;
    private final String[] urls;
    private final boolean[] taken;
    private final TellingTerms terms;

    /** @throws IOException if the index cannot be read, or is not one segment */
    Kinship(DirectoryReader reader, Collection<String> wanted) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        if (leaves.size() > 1) {
            throw new IOException(leaves.size() + " segments");
        }
        int pages = reader.maxDoc();
        urls = new String[pages];
        taken = new boolean[pages];
        terms = new TellingTerms(pages, TERMS_OF_A_PAGE);
        index = leaves.isEmpty() ? null : leaves.get(0).reader();
        if (index != null) {
            readUrls(index, wanted);
        }
    }

    /** Addresses are read from the terms: to find them among the stored fields, all texts would be inflated. */
    private void readUrls(LeafReader pages, Collection<String> wanted) throws IOException {
        Terms terms = pages.terms(IndexFields.URL);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        PostingsEnum places = null;
        while (each.next() != null) {
            places = each.postings(places, PostingsEnum.NONE);
            urls[places.nextDoc()] = each.term().utf8ToString();
        }
        Set<String> set = new HashSet<>(wanted);
        StoredFields stored = pages.storedFields();
        for (int page = 0; page < urls.length; page++) {
            if (urls[page] == null) {
                urls[page] = stored.document(page, Set.of(IndexFields.URL)).get(IndexFields.URL);
            }
            taken[page] = set.contains(urls[page]);
        }
    }

    SortedMap<String, List<String>> find() throws IOException {
        SortedMap<String, List<String>> kindred = new TreeMap<>();
        if (index == null) {
            return kindred;
        }
        terms.read(index, taken);
        terms.invert();
        float[] scores = new float[urls.length];
        int[] touched = new int[urls.length];
        for (int page = 0; page < urls.length; page++) {
            if (taken[page]) {
                kindred.put(urls[page], best(page, scores, touched));
            }
        }
        return kindred;
    }

    private List<String> best(int page, float[] scores, int[] touched) {
        int count = terms.score(page, scores, touched);
        int[] best = new int[MOST_KINDRED];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int other = touched[i];
            if (other != page && scores[other] >= LEAST_SCORE) {
                size = insert(best, size, other, scores);
            }
        }
        List<String> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            names.add(urls[best[i]]);
        }
        for (int i = 0; i < count; i++) {
            scores[touched[i]] = 0;
        }
        return names;
    }

    /** Of equals the first address is in front, which is the first page. */
    private static int insert(int[] best, int size, int page, float[] scores) {
        int at = size;
        while (at > 0 && isBefore(page, best[at - 1], scores)) {
            at--;
        }
        if (at == best.length) {
            return size;
        }
        int newSize = Math.min(size + 1, best.length);
        System.arraycopy(best, at, best, at + 1, newSize - at - 1);
        best[at] = page;
        return newSize;
    }

    private static boolean isBefore(int page, int other, float[] scores) {
        return scores[page] > scores[other] || scores[page] == scores[other] && page < other;
    }
}
