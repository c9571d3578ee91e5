package cn.postgres.tusk.pinyin;

import java.util.ArrayList;
import java.util.List;

/**
 * One syllable of pinyin.
 *
 * @param letters a to z only; ü is {@code v}
 * @param tone 1 to 4; 5 for the neutral tone
 */
public record Syllable(String letters, int tone) {

    /** {@code chong2}. */
    String written() {
        return letters + tone;
    }

    /** Syllables written one after the other, {@code chong2qing4}; one without a digit has the neutral tone. */
    static List<Syllable> list(CharSequence written) {
        List<Syllable> all = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c < 'a' || c > 'z') {
                if (i > start) {
                    all.add(new Syllable(written.subSequence(start, i).toString(), c >= '1' && c <= '5' ? c - '0' : 5));
                }
                start = i + 1;
            }
        }
        if (start < written.length()) {
            all.add(new Syllable(written.subSequence(start, written.length()).toString(), 5));
        }
        return all;
    }
}
