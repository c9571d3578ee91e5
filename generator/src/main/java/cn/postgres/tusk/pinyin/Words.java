package cn.postgres.tusk.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a run of Han characters into words: of all ways the one with the least sum of rarities, from the end to the
 * beginning. Traditional characters are looked up as they are and by their Simplified form. Linear in the length.
 */
final class Words {

    /**
     * One word.
     *
     * @param start index of its first code point in the run
     * @param syllables one for each character; a character without a reading has an empty one
     */
    record Word(int start, int length, List<Syllable> syllables) {}

    private final Lexicon lexicon;
    private final int[] cps;
    private final int[] cost;
    private final int[] length;
    private final String[] reading;

    private Words(Lexicon lexicon, int[] cps) {
        this.lexicon = lexicon;
        this.cps = cps;
        this.cost = new int[cps.length + 1];
        this.length = new int[cps.length];
        this.reading = new String[cps.length];
    }

    static List<Word> of(Lexicon lexicon, int[] cps) {
        Words words = new Words(lexicon, cps);
        words.weigh();
        List<Word> all = new ArrayList<>();
        for (int i = 0; i < cps.length; i += words.length[i]) {
            all.add(new Word(i, words.length[i], words.syllables(i)));
        }
        return all;
    }

    private void weigh() {
        int[] simplified = new int[cps.length];
        for (int i = 0; i < cps.length; i++) {
            simplified[i] = lexicon.simplified(cps[i]);
        }
        Run written = Run.of(cps);
        Run folded = Arrays.equals(cps, simplified) ? null : Run.of(simplified);
        for (int i = cps.length - 1; i >= 0; i--) {
            int at = i;
            cost[at] = Integer.MAX_VALUE;
            consider(at, 1, Lexicon.UNKNOWN_COST, "");
            lexicon.wordsAt(written, at, (size, rarity, read) -> consider(at, size, rarity, read));
            if (folded != null) {
                // One more, so that the form that stands there wins where both are words.
                lexicon.wordsAt(folded, at, (size, rarity, read) -> consider(at, size, rarity + 1, read));
            }
        }
    }

    private void consider(int at, int size, int rarity, String read) {
        // Costs stay far below the limit: 200 for each character of at most ten million.
        int sum = rarity + cost[at + size];
        if (sum < cost[at]) {
            cost[at] = sum;
            length[at] = size;
            reading[at] = read;
        }
    }

    private List<Syllable> syllables(int at) {
        if (!reading[at].isEmpty()) {
            List<Syllable> syllables = Syllable.list(reading[at]);
            if (syllables.size() == length[at]) {
                return syllables;
            }
        }
        List<Syllable> syllables = new ArrayList<>(length[at]);
        for (int i = at; i < at + length[at]; i++) {
            Syllable one = lexicon.syllable(cps[i]);
            one = one == null ? lexicon.syllable(lexicon.simplified(cps[i])) : one;
            syllables.add(one == null ? NONE : one);
        }
        return syllables;
    }

    /** For a character that nobody knows how to read. */
    static final Syllable NONE = new Syllable("", 5);
}
