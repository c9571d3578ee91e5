package cn.postgres.tusk.hanzi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Builds the trie of one form out of its dictionaries. Three layers, each above the one before: single characters and
 * phrases of the general dictionaries; the vocabulary and our corrections; the site's own words. A word of an upper layer
 * also counts inside a longer phrase of a lower one, or 数据结构 would hide 数据.
 */
final class Phrases {
    /**
     * The two tries of a form.
     *
     * @param all every phrase and character
     * @param words of the upper layers: where one begins within a general phrase and ends behind it, the word is meant
     */
    record Tries(PhraseTrie all, PhraseTrie words) {}

    private final Map<String, String> variants;
    private final PhraseTrie upper = new PhraseTrie();
    private final PhraseTrie all = new PhraseTrie();

    private Phrases(Map<String, String> variants) {
        this.variants = variants;
    }

    /** @param own the site's words, which are taken as they are */
    static Tries of(HanForm form, Map<String, String> own) {
        return switch (form) {
            case SIMPLIFIED -> new Phrases(Map.of()).build("TS", PhraseFiles.own("simplified"), own);
            case TRADITIONAL ->
                new Phrases(PhraseFiles.own("taiwan-variants"))
                        .build("ST", joined("traditional", "taiwan-characters"), own);
            case HONG_KONG ->
                new Phrases(PhraseFiles.general("HKVariants"))
                        .build("ST", joined("traditional", "hong-kong-characters"), own);
            case TAIWAN -> new Phrases(PhraseFiles.own("taiwan-variants")).build("ST", taiwan(), own);
        };
    }

    private static Map<String, String> taiwan() {
        Map<String, String> words = new LinkedHashMap<>(joined("traditional", "taiwan-characters"));
        words.putAll(PhraseFiles.general("TWPhrases"));
        PhraseFiles.own("taiwan-words").forEach((phrase, word) -> {
            if (phrase.equals(word)) {
                words.remove(phrase);
            } else {
                words.put(phrase, word);
            }
        });
        return words;
    }

    private static Map<String, String> joined(String first, String second) {
        Map<String, String> words = PhraseFiles.own(first);
        words.putAll(PhraseFiles.own(second));
        return words;
    }

    private Tries build(String direction, Map<String, String> corrections, Map<String, String> own) {
        // A single character is no word: it must not win over the phrase around it.
        corrections.forEach((phrase, word) -> {
            if (phrase.length() > 1) {
                upper.put(phrase, variant(word));
            }
        });
        own.forEach(upper::put);
        variants.forEach(all::put);
        PhraseFiles.general(direction + "Characters").forEach((phrase, word) -> all.put(phrase, variant(word)));
        PhraseFiles.general(direction + "Phrases")
                .forEach((phrase, word) -> all.put(phrase, withUpper(phrase, variant(word))));
        corrections.forEach((phrase, word) -> all.put(phrase, variant(word)));
        own.forEach(all::put);
        return new Tries(all, upper);
    }

    /** A phrase's word, with the words of the upper layer that stand within it. */
    private String withUpper(String phrase, String word) {
        if (phrase.length() != word.length()) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length() + 2);
        boolean changed = false;
        for (int i = 0; i < phrase.length(); ) {
            long match = upper.longest(phrase, i);
            int length = PhraseTrie.length(match);
            if (length == 0 || length == phrase.length()) {
                out.append(word.charAt(i++));
            } else {
                out.append(upper.word(match));
                i += length;
                changed = true;
            }
        }
        return changed ? out.toString() : word;
    }

    private String variant(String word) {
        if (variants.isEmpty()) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length());
        word.codePoints().forEach(cp -> {
            String character = Character.toString(cp);
            out.append(variants.getOrDefault(character, character));
        });
        return out.toString();
    }
}
