package cn.postgres.tusk.highlight;

import java.util.Locale;
import java.util.Map;

/**
 * A fixed table of words and their classes that is asked about a stretch of text without making a string of it.
 * Immutable, thread-safe. Only ASCII letters are folded.
 */
final class Words {
    private final String[] words;
    private final char[] types;
    private final boolean fold;
    private final int longest;

    Words(Map<String, Character> entries, boolean fold) {
        int size = Integer.highestOneBit(Math.max(8, entries.size() * 2)) << 1;
        this.words = new String[size];
        this.types = new char[size];
        this.fold = fold;
        int max = 0;
        for (Map.Entry<String, Character> entry : entries.entrySet()) {
            String word = fold ? entry.getKey().toLowerCase(Locale.ROOT) : entry.getKey();
            int slot = slot(word, 0, word.length());
            words[slot] = word;
            types[slot] = entry.getValue();
            max = Math.max(max, word.length());
        }
        this.longest = max;
    }

    /** The class of the word in {@code [from, to)}, or 0. */
    char typeOf(String text, int from, int to) {
        return to - from > longest || to <= from ? 0 : types[slot(text, from, to)];
    }

    boolean contains(String text, int from, int to) {
        return typeOf(text, from, to) != 0;
    }

    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + folded(text.charAt(i));
        }
        int slot = (hash ^ hash >>> 15) & words.length - 1;
        while (words[slot] != null && !same(words[slot], text, from, to)) {
            slot = slot + 1 & words.length - 1;
        }
        return slot;
    }

    private boolean same(String word, String text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (word.charAt(i - from) != folded(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private char folded(char c) {
        return fold && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
