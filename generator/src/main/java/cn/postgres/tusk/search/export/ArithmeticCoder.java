package cn.postgres.tusk.search.export;

import java.util.Arrays;

/**
 * Codes streams of bytes bit by bit, each bit in so much room as it was likely after those before it: a sixth less than
 * deflated, since each stream has models of its own. Streams are added one after the other. One thread.
 */
final class ArithmeticCoder {
    private static final int STEADY = 20;
    private static final int COUNT = 5;
    private static final int MODEL = 256;
    private static final int EVEN = 1 << 15;
    private static final int MOST = (1 << 16) - 1;
    private static final int FULL = 0xFFFFFF;
    private static final int[] RATES = rates();

    /**
     * Models for all bytes, and for those after bytes of 0 to 8 bits. Each node holds how likely a one is, in 2<sup>16</sup>ths,
     * and in the lowest five bits how often it was met.
     */
    private final int[] nodes = new int[MODEL * 10];

    private final ByteSink code = new ByteSink();
    private int low;
    private int high = FULL;

    private static int[] rates() {
        int[] rates = new int[STEADY + 1];
        Arrays.setAll(rates, n -> 2 * EVEN / (2 * n + 3));
        return rates;
    }

    /** Codes the next stream. */
    void add(ByteSink stream) {
        Arrays.fill(nodes, EVEN << COUNT);
        int before = 0;
        for (int i = 0; i < stream.size(); i++) {
            int value = stream.get(i);
            add(value, MODEL * (Integer.SIZE + 1 - Integer.numberOfLeadingZeros(before)));
            before = value;
        }
    }

    private void add(int value, int context) {
        int from = low;
        int to = high;
        int node = 1;
        for (int shift = 7; shift >= 0; shift--) {
            int all = nodes[node];
            int after = nodes[context + node];
            int bit = value >> shift & 1;
            int middle = from + (int) ((long) (to - from) * ((all >> COUNT) + (after >> COUNT)) >> 17);
            from = bit == 1 ? from : middle + 1;
            to = bit == 1 ? middle : to;
            nodes[node] = learned(all, bit * MOST);
            nodes[context + node] = learned(after, bit * MOST);
            node = 2 * node + bit;
            for (; from >> 16 == to >> 16; from = from << 8 & FULL, to = to << 8 & FULL | 0xFF) {
                code.put(from >> 16);
            }
        }
        low = from;
        high = to;
    }

    private static int learned(int node, int target) {
        int likely = node >> COUNT;
        int seen = node & (1 << COUNT) - 1;
        return likely + (target - likely) * RATES[seen] / EVEN << COUNT | Math.min(seen + 1, STEADY);
    }

    /** The code of all streams. Ready for others then. */
    ByteSink finish() {
        code.put(low >> 16).put(low >> 8).put(low);
        ByteSink whole = new ByteSink().append(code);
        code.clear();
        low = 0;
        high = FULL;
        return whole;
    }
}
