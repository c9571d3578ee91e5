package cn.postgres.tusk.search.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * What many of some texts hold: the dictionary from which all texts are deflated. A text is cut into the longest stretches
 * whose grams, all their {@value #GRAM} bytes on end, are each in two texts or more; then the stretch is taken again and
 * again whose grams, but those taken already, are in most texts for its length. One thread.
 */
final class CommonText {
    private static final int GRAM = 6;

    private final int size;

    /** The grams of two texts or more, sorted, and of how many. */
    private long[] grams = {};

    private int[] texts = {};
    private boolean[] taken = {};

    /** @param size bytes of the dictionary at most */
    CommonText(int size) {
        this.size = size;
    }

    /**
     * A stretch and what it brings.
     *
     * @param grams places in the list of grams, each once
     */
    private record Stretch(byte[] bytes, int[] grams, double gain) implements Comparable<Stretch> {
        @Override
        public int compareTo(Stretch other) {
            int order = Double.compare(other.gain, gain);
            return order == 0 ? Arrays.compareUnsigned(bytes, other.bytes) : order;
        }
    }

    /** The dictionary, the best at its end; empty if the texts have nothing in common. */
    byte[] of(List<byte[]> sample) {
        count(sample);
        PriorityQueue<Stretch> waiting = new PriorityQueue<>(stretches(sample));
        byte[] dictionary = new byte[size];
        int free = size;
        while (!waiting.isEmpty() && free >= GRAM) {
            Stretch next = worth(waiting.remove());
            if (next.gain <= 0 || next.bytes.length > free) {
                continue;
            }
            if (!waiting.isEmpty() && next.compareTo(waiting.element()) > 0) {
                waiting.add(next);
                continue;
            }
            free -= next.bytes.length;
            System.arraycopy(next.bytes, 0, dictionary, free, next.bytes.length);
            Arrays.stream(next.grams).forEach(gram -> taken[gram] = true);
        }
        return Arrays.copyOfRange(dictionary, free, size);
    }

    /** A stretch with what it brings now. */
    private Stretch worth(Stretch stretch) {
        int gain = 0;
        for (int gram : stretch.grams) {
            gain += taken[gram] ? 0 : texts[gram] - 1;
        }
        return new Stretch(stretch.bytes, stretch.grams, (double) gain / stretch.bytes.length);
    }

    private void count(List<byte[]> sample) {
        long[] all = sample.stream()
                .flatMapToLong(text -> Arrays.stream(grams(text)).distinct())
                .sorted()
                .toArray();
        grams = new long[all.length];
        texts = new int[all.length];
        int found = 0;
        for (int from = 0, to = 0; from < all.length; from = to) {
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            if (to - from > 1) {
                grams[found] = all[from];
                texts[found++] = to - from;
            }
        }
        grams = Arrays.copyOf(grams, found);
        taken = new boolean[found];
    }

    /** The grams of a text by where they begin. */
    private static long[] grams(byte[] text) {
        long[] found = new long[Math.max(0, text.length - GRAM + 1)];
        long gram = 0;
        for (int i = 0; i < text.length; i++) {
            gram = (gram << Byte.SIZE | text[i] & 0xFF) & (1L << Byte.SIZE * GRAM) - 1;
            if (i >= GRAM - 1) {
                found[i - GRAM + 1] = gram;
            }
        }
        return found;
    }

    private List<Stretch> stretches(List<byte[]> sample) {
        TreeSet<byte[]> seen = new TreeSet<>(Arrays::compareUnsigned);
        List<Stretch> stretches = new ArrayList<>();
        for (byte[] text : sample) {
            int[] places = Arrays.stream(grams(text))
                    .mapToInt(gram -> Arrays.binarySearch(grams, gram))
                    .toArray();
            for (int from = 0, to = 0; from < places.length; from = to + 1) {
                for (to = from; to < places.length && places[to] >= 0; ) {
                    to++;
                }
                byte[] bytes = Arrays.copyOfRange(text, from, Math.min(text.length, to + GRAM - 1));
                if (to > from && seen.add(bytes)) {
                    int[] own = Arrays.stream(places, from, to).distinct().toArray();
                    stretches.add(worth(new Stretch(bytes, own, 0)));
                }
            }
        }
        return stretches;
    }
}
