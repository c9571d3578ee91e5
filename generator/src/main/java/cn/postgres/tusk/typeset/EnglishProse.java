package cn.postgres.tusk.typeset;

import java.util.Set;

/**
 * Tells English sentences from names, commands and other languages: several words, of which one or more are of the small
 * ones that no English sentence does without. Pure functions, safe for threads.
 */
final class EnglishProse {
    private static final int FEWEST_WORDS = 4;

    /** Words that make a sentence English by themselves. */
    private static final Set<String> TELLING = Set.of(
            "the", "and", "with", "of", "this", "that", "these", "those", "from", "how", "why", "when", "which", "what",
            "where", "who", "are", "was", "were", "has", "have", "had", "does", "not", "you", "your", "using",
            "between", "without", "into", "than", "can", "will", "should", "would", "could", "its", "their", "there",
            "been", "being");

    /** Words that other languages have too. */
    private static final Set<String> COMMON = Set.of(
            "a", "an", "in", "is", "it", "to", "for", "on", "or", "as", "at", "be", "by", "if", "do", "no", "all", "we",
            "i", "my", "so", "but", "more", "new", "about", "over", "after", "before", "up");

    private EnglishProse() {}

    static boolean is(CharSequence text) {
        int words = 0;
        int telling = 0;
        int common = 0;
        int foreign = 0;
        int at = 0;
        while (at < text.length()) {
            int end = tokenEnd(text, at);
            if (end > at) {
                String word = word(text, at, end);
                words += word.isEmpty() ? 0 : 1;
                telling += TELLING.contains(word) ? 1 : 0;
                common += COMMON.contains(word) ? 1 : 0;
                foreign += hasForeignLetter(text, at, end) ? 1 : 0;
            }
            at = end + 1;
        }
        return words >= FEWEST_WORDS && foreign * 10 <= words && (telling > 0 || common > 1);
    }

    private static int tokenEnd(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == 0xa0;
    }

    /** The word in small letters without the punctuation around it; empty for {@code pg_class}, {@code a.b}, numbers. */
    private static String word(CharSequence text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        StringBuilder word = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && c != '\'' && c != '’' && c != '-') {
                return "";
            }
            word.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        }
        return word.toString();
    }

    private static boolean isAround(char c) {
        return ".,;:!?()\"'“”‘’…—–-".indexOf(c) >= 0;
    }

    private static boolean hasForeignLetter(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) > 0x7f && Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
