package cn.postgres.tusk.search.analysis;

import java.util.Arrays;

/** Folded chars that belong together, each with its place in the text. Used again and again. */
final class Run {
    char[] chars = new char[512];
    int[] starts = new int[512];
    int[] ends = new int[512];
    boolean[] capitals = new boolean[512];
    int length;

    void clear() {
        length = 0;
    }

    /** Appends what the reader has just read. */
    void add(FoldedReader reader) {
        if (reader.folded < 0x10000) {
            add((char) reader.folded, reader);
        } else {
            add(Character.highSurrogate(reader.folded), reader);
            add(Character.lowSurrogate(reader.folded), reader);
        }
        for (int i = 0; i < reader.rest.length(); i++) {
            add(reader.rest.charAt(i), reader);
        }
    }

    private void add(char c, FoldedReader reader) {
        grow(length + 1);
        chars[length] = c;
        starts[length] = reader.start;
        ends[length] = reader.end;
        capitals[length] = reader.capital;
        length++;
    }

    private void grow(int needed) {
        if (needed > chars.length) {
            int size = Math.max(needed, chars.length * 2);
            chars = Arrays.copyOf(chars, size);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
            capitals = Arrays.copyOf(capitals, size);
        }
    }

    /**
     * Appends a copy of some chars and one more, which have no place in the text.
     *
     * @return where the copy begins
     */
    int appendCopy(int from, int to, char last) {
        int start = length;
        grow(length + to - from + 1);
        System.arraycopy(chars, from, chars, start, to - from);
        chars[start + to - from] = last;
        length = start + to - from + 1;
        return start;
    }

    boolean isDigit(int i) {
        return chars[i] >= '0' && chars[i] <= '9';
    }

    boolean isLetter(int i) {
        return chars[i] != '_' && !isDigit(i);
    }
}
