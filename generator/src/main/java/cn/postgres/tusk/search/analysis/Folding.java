package cn.postgres.tusk.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a code point becomes before tokens are cut: rules 1.1 to 1.4 of the package's specification. One immutable
 * instance, safe for threads.
 */
final class Folding {
    /** The code point vanishes: the text goes on as if it were not there. */
    static final int DROPPED = -1;

    static final int VOICED_MARK = 0x3099;
    static final int SEMI_VOICED_MARK = 0x309A;

    private static final Folding TABLE = new Folding();
    private static final int SEVERAL = 1 << 24;
    private static final int HAN = 0x4E00;

    /** For each block of 256 code points what they become, or null where all stay as they are; 0 means unchanged. */
    private final int[][] blocks = new int[0x300][];

    /** What the characters from {@link #HAN} on become; 0 where {@link #blocks} has it. */
    private final char[] han = new char[0xA000 - HAN];

    private final List<String> several = new ArrayList<>();

    private Folding() {
        for (int i = 0; i < han.length; i++) {
            han[i] = (char) (HAN + i);
        }
        read("traditional.txt");
        read("folding.txt");
    }

    static Folding table() {
        return TABLE;
    }

    /** The folded code point, {@link #DROPPED}, or a value for which {@link #isSeveral} holds. */
    int fold(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c;
        }
        if (c >= HAN && c < 0xA000) {
            char folded = han[c - HAN];
            return folded == 0 ? blocks[c >> 8][c & 0xFF] : folded;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return fold(c - 0xFEE0);
        }
        if (isDropped(c)) {
            return DROPPED;
        }
        int[] block = c >> 8 < blocks.length ? blocks[c >> 8] : null;
        int folded = block == null ? 0 : block[c & 0xFF];
        return folded == 0 ? c : folded;
    }

    /** Whether a folded value stands for more than one code point. */
    static boolean isSeveral(int folded) {
        return folded >= SEVERAL;
    }

    /** The UTF-16 text of a folded value for which {@link #isSeveral} holds. */
    String several(int folded) {
        return several.get(folded - SEVERAL);
    }

    /** The kana that a kana and a voiced or semi-voiced mark after it make together, or 0. */
    static int voiced(int kana, int mark) {
        int k = kana >= 0x30A1 && kana <= 0x30F6 ? kana - 0x60 : kana;
        int shift = kana - k;
        boolean h = k >= 0x306F && k <= 0x307B && (k - 0x306F) % 3 == 0;
        if (mark == SEMI_VOICED_MARK) {
            return h ? kana + 2 : 0;
        }
        boolean ka = k >= 0x304B && k <= 0x3061 && (k - 0x304B) % 2 == 0;
        boolean tsu = k == 0x3064 || k == 0x3066 || k == 0x3068;
        if (h || ka || tsu) {
            return kana + 1;
        }
        return k == 0x3046 ? 0x3094 + shift : 0;
    }

    private static boolean isDropped(int c) {
        return c <= 0x36F && c >= 0x300
                || c == 0xAD
                || c >= 0x1AB0 && c <= 0x1AFF
                || c >= 0x1DC0 && c <= 0x1DFF
                || c >= 0x200B && c <= 0x200F
                || c == 0x2060
                || c >= 0x20D0 && c <= 0x20FF
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xFE20 && c <= 0xFE2F
                || c == 0xFEFF
                || c >= 0x1F3FB && c <= 0x1F3FF
                || c >= 0xE0000 && c <= 0xE0FFF;
    }

    /** Reads a table; what its lines become is folded by the tables before it. */
    private void read(String name) {
        try (InputStream in = Folding.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing table " + name);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        int folded = target(line.substring(0, space));
        for (int i = space + 1; i < line.length(); ) {
            int c = line.codePointAt(i);
            int end = i + Character.charCount(c);
            if (c == '\\') {
                end = line.indexOf(';', i) + 1;
                c = Integer.parseInt(line, i + 1, end - 1, 16);
            }
            set(c, folded);
            i = end;
        }
    }

    private void set(int c, int folded) {
        if (c >= HAN && c < 0xA000) {
            han[c - HAN] = folded < 0x10000 ? (char) folded : 0;
        }
        if (blocks[c >> 8] == null) {
            blocks[c >> 8] = new int[256];
        }
        blocks[c >> 8][c & 0xFF] = folded;
    }

    private int target(String text) {
        if (text.codePointCount(0, text.length()) == 1) {
            return fold(text.codePointAt(0));
        }
        several.add(text);
        return SEVERAL + several.size() - 1;
    }
}
