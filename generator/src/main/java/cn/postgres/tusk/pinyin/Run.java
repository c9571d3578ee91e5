package cn.postgres.tusk.pinyin;

import java.nio.charset.StandardCharsets;

/**
 * A run of Han characters as the bytes the word list is searched with.
 *
 * @param utf8 the characters one after the other
 * @param starts where each character begins in the bytes, and at the end their number
 */
record Run(int[] cps, byte[] utf8, int[] starts) {

    static Run of(int[] cps) {
        int[] starts = new int[cps.length + 1];
        for (int i = 0; i < cps.length; i++) {
            starts[i + 1] = starts[i] + (cps[i] < 0x10000 ? 3 : 4);
        }
        return new Run(cps, new String(cps, 0, cps.length).getBytes(StandardCharsets.UTF_8), starts);
    }

    int length() {
        return cps.length;
    }
}
