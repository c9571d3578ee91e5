package cn.postgres.tusk.search.analysis;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The folding as a file for {@code analysis.js}, which fetches it when a query has characters that need it. Holds what
 * the two tables say, and nothing that either side computes: ASCII, full-width forms, what is dropped, and the
 * compatibility ideographs (U+F900–FAFF, U+2F800–2FA1F), which are first taken to their canonical equivalent. The same
 * bytes always. Safe for threads.
 *
 * <p>The format is a sequence of numbers of seven bits a byte, the lowest first, the top bit set on all but the last:
 *
 * <ol>
 *   <li>how many code points become one other; for each, ascending, how far it is from the one before (first: from 0);
 *   <li>for each of them {@code 3 · (d >> 8) + k}. {@code k} is the kind of what it becomes: 0 for U+4E00–9FFF, 1 for
 *       all from U+10000, 2 for the rest. {@code d} is how far that is from the last one of its kind (first: from 0),
 *       twofold, and of negative ones the complement: 0, -1, 1, -2 are 0, 1, 2, 3;
 *   <li>for each of them one byte, {@code d & 255};
 *   <li>how many code points become several UTF-16 units; for each, ascending, how far it is from the one before
 *       (first: from 0), how many units, the units.
 * </ol>
 */
public final class FoldingTable {
    private static final int LAST = 0x2FFFF;

    private final Folding folding = Folding.table();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private FoldingTable() {}

    /** The file, not compressed. */
    public static byte[] bytes() {
        return new FoldingTable().write();
    }

    /** Whether a code point becomes another, or several, by the table alone. */
    public static boolean isNeededFor(int c) {
        if (c < 0x80 || c >= 0xFF01 && c <= 0xFF5E) {
            return false;
        }
        int folded = Folding.table().fold(c);
        return folded != c && folded != Folding.DROPPED;
    }

    private byte[] write() {
        List<Integer> single = new ArrayList<>();
        List<Integer> several = new ArrayList<>();
        for (int c = 0x80; c <= LAST; c++) {
            int folded = folding.fold(c);
            if (folded != c && folded != Folding.DROPPED && !isComputed(c)) {
                (Folding.isSeveral(folded) ? several : single).add(c);
            }
        }
        writeSingle(single);
        writeSeveral(several);
        return out.toByteArray();
    }

    private static boolean isComputed(int c) {
        return c >= 0xFF01 && c <= 0xFF5E || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }

    private void writeSingle(List<Integer> sources) {
        ByteArrayOutputStream low = new ByteArrayOutputStream();
        number(sources.size());
        int before = 0;
        for (int c : sources) {
            number(c - before);
            before = c;
        }
        int[] last = new int[3];
        for (int c : sources) {
            int folded = folding.fold(c);
            int kind = kind(folded);
            int delta = folded - last[kind];
            int distance = delta < 0 ? ~(delta << 1) : delta << 1;
            number((distance >> 8) * 3 + kind);
            low.write(distance);
            last[kind] = folded;
        }
        out.writeBytes(low.toByteArray());
    }

    private static int kind(int c) {
        if (c >= 0x10000) {
            return 1;
        }
        return c >= 0x4E00 && c <= 0x9FFF ? 0 : 2;
    }

    private void writeSeveral(List<Integer> sources) {
        number(sources.size());
        int before = 0;
        for (int c : sources) {
            String text = folding.several(folding.fold(c));
            number(c - before);
            number(text.length());
            text.chars().forEach(this::number);
            before = c;
        }
    }

    private void number(int n) {
        int rest = n;
        for (; rest > 0x7F; rest >>= 7) {
            out.write(rest & 0x7F | 0x80);
        }
        out.write(rest);
    }
}
