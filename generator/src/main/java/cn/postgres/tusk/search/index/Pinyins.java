package cn.postgres.tusk.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which words are spelt how: lines {@code suo yin<tab>索引}, the words that matter first where one spelling has several.
 * Immutable.
 */
final class Pinyins {
    private static final int FEWEST_INITIALS = 2;
    private static final int FEWEST_OF_A_BEGINNING = 4;

    private record Spelling(String whole, String initials, String word) {}

    private final List<Spelling> spellings = new ArrayList<>();

    Pinyins(String lines) {
        lines.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            String syllables = line.substring(0, tab);
            StringBuilder initials = new StringBuilder();
            for (String syllable : syllables.split(" ")) {
                initials.append(syllable.charAt(0));
            }
            spellings.add(new Spelling(syllables.replace(" ", ""), initials.toString(), line.substring(tab + 1)));
        });
    }

    /** The word that is spelt like this, or that begins like this. */
    Optional<String> word(String pinyin) {
        Optional<String> whole = first(one -> one.whole.equals(pinyin));
        return whole.isPresent() || pinyin.length() < FEWEST_OF_A_BEGINNING
                ? whole
                : first(one -> one.whole.startsWith(pinyin));
    }

    private Optional<String> first(Predicate<Spelling> wanted) {
        return spellings.stream().filter(wanted).map(Spelling::word).findFirst();
    }

    /** The word whose syllables begin like this. */
    Optional<String> wordOfInitials(String initials) {
        return initials.length() < FEWEST_INITIALS ? Optional.empty() : first(one -> one.initials.equals(initials));
    }
}
