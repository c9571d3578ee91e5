package cn.postgres.tusk.search.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A text read into memory to its end. Used again and again. */
final class WholeText {
    /** Buffers larger than this are given back after use. */
    private static final int KEPT_CHARS = 1 << 20;

    private char[] chars = new char[4096];
    private int length;

    void read(Reader input) throws IOException {
        length = 0;
        int read = input.read(chars, 0, chars.length);
        while (read >= 0) {
            length += read;
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, length * 2);
            }
            read = input.read(chars, length, chars.length - length);
        }
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    void release() {
        if (chars.length > KEPT_CHARS) {
            chars = new char[4096];
        }
    }
}
