package cn.postgres.tusk.digest;

import java.util.Arrays;

/** For each fingerprint on how many pages it stands: a table of numbers, two words a fingerprint. Not thread-safe. */
final class PrintCounts {
    /** Stands for an empty place, and so is never counted itself. */
    private static final long NONE = 0;

    private long[] prints = new long[1 << 12];
    private int[] pages = new int[1 << 12];
    private int[] last = new int[1 << 12];
    private int size;

    /** Counts a fingerprint, once a page. Pages come one after the other. */
    void add(long print, int page) {
        if (print == NONE) {
            return;
        }
        int at = place(print);
        if (prints[at] == NONE) {
            prints[at] = print;
            last[at] = -1;
            size++;
        }
        if (last[at] != page) {
            last[at] = page;
            pages[at]++;
        }
        if (size * 2 > prints.length) {
            grow();
        }
    }

    /** On how many pages a fingerprint stands. */
    int pages(long print) {
        return print == NONE ? 0 : pages[place(print)];
    }

    private int place(long print) {
        int mask = prints.length - 1;
        int at = (int) (print ^ print >>> 32) & mask;
        while (prints[at] != NONE && prints[at] != print) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldPrints = prints;
        int[] oldPages = pages;
        int[] oldLast = last;
        prints = new long[oldPrints.length * 2];
        pages = new int[prints.length];
        last = Arrays.copyOf(pages, pages.length);
        for (int i = 0; i < oldPrints.length; i++) {
            if (oldPrints[i] != NONE) {
                int at = place(oldPrints[i]);
                prints[at] = oldPrints[i];
                pages[at] = oldPages[i];
                last[at] = oldLast[i];
            }
        }
    }
}
