package cn.postgres.tusk.search.analysis;

import java.util.Arrays;

/** Tokens that were cut and not yet taken: slices of one run. Grows as needed, is used again and again. */
final class Tokens {
    private static final TokenType[] TYPES = TokenType.values();
    private static final int WIDTH = 7;

    private int[] values = new int[WIDTH * 64];
    private int size;
    private int next;

    void clear() {
        size = 0;
        next = 0;
    }

    /**
     * Adds a token.
     *
     * @param from first char in the run
     * @param to char after the last
     * @param start first char in the text
     * @param end char after the last
     * @param step how many positions after the token before
     * @param span how many positions it covers
     */
    void add(TokenType type, int from, int to, int start, int end, int step, int span) {
        if (size + WIDTH > values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[size] = type.ordinal();
        values[size + 1] = from;
        values[size + 2] = to;
        values[size + 3] = start;
        values[size + 4] = end;
        values[size + 5] = step;
        values[size + 6] = span;
        size += WIDTH;
    }

    /** Moves to the next token; false if there is none. */
    boolean next() {
        if (next >= size) {
            return false;
        }
        next += WIDTH;
        return true;
    }

    TokenType type() {
        return TYPES[values[next - 7]];
    }

    int from() {
        return values[next - 6];
    }

    int to() {
        return values[next - 5];
    }

    int start() {
        return values[next - 4];
    }

    int end() {
        return values[next - 3];
    }

    int step() {
        return values[next - 2];
    }

    int span() {
        return values[next - 1];
    }
}
