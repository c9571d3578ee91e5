package cn.postgres.tusk.search.export;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds the beginnings with which so many terms begin that a reader could not fetch them all, and the best terms of
 * each. Terms come in their order, so the beginnings still open are those of the current term. One thread.
 */
final class Crowded {
    /** A beginning of more terms than this is crowded. */
    static final int FEW = 64;

    static final int LONGEST = 12;
    static final int KEPT = 6;

    private final Open[] open = new Open[LONGEST + 1];
    private final TreeMap<String, List<String>> found = new TreeMap<>();
    private String before = "";

    Crowded() {
        for (int length = 1; length <= LONGEST; length++) {
            open[length] = new Open();
        }
    }

    /** @param pages the largest number of pages that have the term in one field */
    void add(String term, int pages) {
        int shared = Math.min(FrontCoding.shared(before, term), LONGEST);
        close(shared);
        before = term;
        for (int length = 1; length <= LONGEST && length < term.length() && fits(term, length); length++) {
            open[length].add(term, pages);
        }
    }

    private static boolean fits(String term, int length) {
        char c = term.charAt(length - 1);
        return c >= 'a' && c <= 'z' || length > 1 && (c >= '0' && c <= '9' || c == '_');
    }

    /** Hands out the beginnings whose best terms a term may be among. */
    static void beginnings(String term, Consumer<String> each) {
        for (int length = 1; length <= LONGEST && length < term.length() && fits(term, length); length++) {
            each.accept(term.substring(0, length));
        }
    }

    private void close(int shared) {
        for (int length = shared + 1; length <= LONGEST; length++) {
            if (open[length].count > FEW) {
                found.put(before.substring(0, length), open[length].terms());
            }
            open[length].clear();
        }
    }

    /** By beginning its best terms, best first. To be asked once, after the last term. */
    TreeMap<String, List<String>> finish() {
        close(0);
        return found;
    }

    /** A beginning of the current term. */
    private static final class Open {
        private final String[] best = new String[KEPT];
        private final int[] pages = new int[KEPT];
        private int kept;
        private int count;

        void add(String term, int number) {
            count++;
            int at = kept;
            while (at > 0 && pages[at - 1] < number) {
                at--;
            }
            if (at == KEPT) {
                return;
            }
            kept = Math.min(kept + 1, KEPT);
            for (int i = kept - 1; i > at; i--) {
                best[i] = best[i - 1];
                pages[i] = pages[i - 1];
            }
            best[at] = term;
            pages[at] = number;
        }

        List<String> terms() {
            List<String> terms = new ArrayList<>();
            for (int i = 0; i < kept; i++) {
                terms.add(best[i]);
            }
            return List.copyOf(terms);
        }

        void clear() {
            count = 0;
            kept = 0;
        }
    }
}
