package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the word that was meant by one that no page has: one letter wrong, missing, too many, or two neighbours exchanged
 * (Damerau–Levenshtein distance 1). Of several the likeliest: exchanged neighbours and an unchanged first letter count for
 * more, then the pages that have it. Safe for threads.
 */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final int SAME_FIRST = 3;
    private static final int EXCHANGED = 3;

    private final Dictionary dictionary;

    Spelling(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    Optional<String> correct(String word) throws IOException {
        if (word.length() < SHORTEST || word.length() > LONGEST || !Dictionary.isPlain(word)) {
            return Optional.empty();
        }
        String best = "";
        int most = -1;
        for (Map.Entry<String, Integer> entry : dictionary.nearby(word).entrySet()) {
            int pages = entry.getValue();
            if (sharesAnEnd(word, entry.getKey(), pages)) {
                int likely = likely(word, entry.getKey(), pages);
                if (likely > most) {
                    most = likely;
                    best = entry.getKey();
                }
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** So the browser needs no more than two small files. */
    private static boolean sharesAnEnd(String word, String other, int pages) {
        return word.charAt(0) == other.charAt(0) && word.charAt(1) == other.charAt(1)
                || pages > 1 && word.regionMatches(word.length() - 2, other, other.length() - 2, 2);
    }

    /** How likely one word was meant by the other; -1 if they differ by more than one slip. */
    static int likely(String word, String other, int pages) {
        int longer = Math.max(word.length(), other.length());
        int shorter = Math.min(word.length(), other.length());
        if (longer - shorter > 1) {
            return -1;
        }
        int from = 0;
        while (from < shorter && word.charAt(from) == other.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < shorter - from && word.charAt(word.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = longer - from - end;
        boolean exchanged = left == 2
                && word.length() == other.length()
                && word.charAt(from) == other.charAt(from + 1)
                && word.charAt(from + 1) == other.charAt(from);
        if (left > 1 && !exchanged) {
            return -1;
        }
        int log = 31 - Integer.numberOfLeadingZeros(Math.max(1, pages));
        return log + (from > 0 ? SAME_FIRST : 0) + (exchanged ? EXCHANGED : 0);
    }
}
