package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The most telling terms of each page with their weights, and the pages of each such term. */
final class TellingTerms {
    private static final int FEWEST_ON_BODY_ONLY = 2;
    private static final int ALWAYS_ALLOWED = 10;
    private static final int MOST_ALLOWED = 2000;
    private static final int SHARE_ALLOWED = 20;
    private static final int SHORTEST = 2;

    /** Of the usual frequencies. */
    private static final float[] LOGARITHMS = new float[64];

    static {
        for (int times = 1; times < LOGARITHMS.length; times++) {
            LOGARITHMS[times] = logarithm(times);
        }
    }

    private final int pages;
    private final int kept;
    private final int[] sizes;
    /** For each page its terms as a heap, the weakest first. */
    private final int[] terms;

    private final float[] weights;
    private final float[] found;
    private final int[] touched;
    private int[] offsets = new int[0];
    private int[] pagesOfTerm = new int[0];
    private float[] weightsOfTerm = new float[0];
    private int termCount;

    TellingTerms(int pages, int kept) {
        this.pages = pages;
        this.kept = kept;
        sizes = new int[pages];
        terms = new int[pages * kept];
        weights = new float[pages * kept];
        found = new float[pages];
        touched = new int[pages];
    }

    /** Walks over the terms of the index once. */
    void read(LeafReader index, boolean[] taken) throws IOException {
        int most = Math.max(ALWAYS_ALLOWED, Math.min(MOST_ALLOWED, pages / SHARE_ALLOWED));
        TermWalk walk = new TermWalk(index);
        while (walk.next()) {
            if (isName(walk.term()) && walk.mostPages() <= most) {
                int count = collect(walk, taken);
                if (count >= 2 && count <= most) {
                    float idf = (float) Math.log(1 + (pages - count + 0.5) / (count + 0.5));
                    offer(termCount++, count, idf);
                }
                clear(count);
            }
        }
    }

    /** Numbers and single characters tell nothing. */
    private static boolean isName(BytesRef term) {
        if (term.length < SHORTEST || isOneCharacter(term)) {
            return false;
        }
        for (int i = 0; i < term.length; i++) {
            byte b = term.bytes[term.offset + i];
            if (b < '0' || b > '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneCharacter(BytesRef term) {
        int lead = term.bytes[term.offset] & 0xFF;
        return lead >= 0xC0 && term.length == (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2);
    }

    private int collect(TermWalk walk, boolean[] taken) throws IOException {
        int count = 0;
        for (int field = 0; field < walk.fields(); field++) {
            PostingsEnum postings = walk.postings(field);
            if (postings == null) {
                continue;
            }
            float weight = walk.weight(field);
            int fewest = walk.isBody(field) ? FEWEST_ON_BODY_ONLY : 1;
            for (int page = postings.nextDoc(); page != DocIdSetIterator.NO_MORE_DOCS; page = postings.nextDoc()) {
                if (!taken[page]) {
                    continue;
                }
                int times = postings.freq();
                if (found[page] == 0) {
                    if (times < fewest) {
                        continue;
                    }
                    touched[count++] = page;
                }
                found[page] += weight * (times < LOGARITHMS.length ? LOGARITHMS[times] : logarithm(times));
            }
        }
        return count;
    }

    private static float logarithm(int times) {
        return 1 + (float) Math.log(times);
    }

    private void clear(int count) {
        for (int i = 0; i < count; i++) {
            found[touched[i]] = 0;
        }
    }

    private void offer(int term, int count, float idf) {
        for (int i = 0; i < count; i++) {
            int page = touched[i];
            float weight = found[page] * idf;
            int first = page * kept;
            if (sizes[page] < kept) {
                up(first, sizes[page]++, term, weight);
            } else if (weight > weights[first]) {
                down(first, term, weight);
            }
        }
    }

    private void up(int first, int last, int term, float weight) {
        int at = last;
        while (at > 0 && weights[first + (at - 1) / 2] > weight) {
            int parent = (at - 1) / 2;
            terms[first + at] = terms[first + parent];
            weights[first + at] = weights[first + parent];
            at = parent;
        }
        terms[first + at] = term;
        weights[first + at] = weight;
    }

    private void down(int first, int term, float weight) {
        int at = 0;
        for (int child = 1; child < kept; child = 2 * at + 1) {
            if (child + 1 < kept && weights[first + child + 1] < weights[first + child]) {
                child++;
            }
            if (weights[first + child] >= weight) {
                break;
            }
            terms[first + at] = terms[first + child];
            weights[first + at] = weights[first + child];
            at = child;
        }
        terms[first + at] = term;
        weights[first + at] = weight;
    }

    /** Makes each page's weights a vector of length 1 and gathers them by term. */
    void invert() {
        offsets = new int[termCount + 1];
        for (int page = 0; page < pages; page++) {
            normalise(page);
            for (int i = page * kept; i < page * kept + sizes[page]; i++) {
                offsets[terms[i] + 1]++;
            }
        }
        for (int term = 0; term < termCount; term++) {
            offsets[term + 1] += offsets[term];
        }
        pagesOfTerm = new int[offsets[termCount]];
        weightsOfTerm = new float[offsets[termCount]];
        int[] next = Arrays.copyOf(offsets, termCount);
        for (int page = 0; page < pages; page++) {
            for (int i = page * kept; i < page * kept + sizes[page]; i++) {
                int at = next[terms[i]]++;
                pagesOfTerm[at] = page;
                weightsOfTerm[at] = weights[i];
            }
        }
    }

    private void normalise(int page) {
        double sum = 0;
        for (int i = page * kept; i < page * kept + sizes[page]; i++) {
            sum += (double) weights[i] * weights[i];
        }
        float length = (float) Math.sqrt(sum);
        for (int i = page * kept; i < page * kept + sizes[page]; i++) {
            weights[i] /= length;
        }
    }

    /**
     * Compares a page with all others.
     *
     * @param scores for each page its likeness; all 0 before, and to be cleared by the caller
     * @param reached the pages whose likeness is not 0, in no order
     * @return how many were reached
     */
    int score(int page, float[] scores, int[] reached) {
        int count = 0;
        for (int i = page * kept; i < page * kept + sizes[page]; i++) {
            float weight = weights[i];
            for (int at = offsets[terms[i]]; at < offsets[terms[i] + 1]; at++) {
                int other = pagesOfTerm[at];
                if (scores[other] == 0) {
                    reached[count++] = other;
                }
                scores[other] += weight * weightsOfTerm[at];
            }
        }
        return count;
    }
}
