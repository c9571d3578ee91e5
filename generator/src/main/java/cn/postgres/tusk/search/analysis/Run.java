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
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
            capitals = Arrays.copyOf(capitals, length * 2);
        }
        chars[length] = c;
        starts[length] = reader.start;
        ends[length] = reader.end;
        capitals[length] = reader.capital;
        length++;
    }

    boolean isDigit(int i) {
        return chars[i] >= '0' && chars[i] <= '9';
    }

    boolean isLetter(int i) {
        return chars[i] != '_' && !isDigit(i);
    }
}
