package cn.postgres.tusk.pinyin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where a title or a name stands in a list. Numbers come first, by value; then letters and Han characters together, A to
 * Z, each character by its pinyin, then by its tone, then by its code point (which is by radical and strokes); then all
 * else. Blanks, punctuation, case and accents count only between texts that are otherwise equal. The order is total:
 * only equal texts compare as equal. Immutable; make it once for each text of a list.
 */
public final class SortKey implements Comparable<SortKey> {
    private static final Comparator<Unit> UNITS = Comparator.comparingInt(Unit::group)
            .thenComparingInt(unit -> unit.group == 0 ? unit.letters.length() : 0)
            .thenComparing(Unit::letters)
            .thenComparingInt(Unit::tone)
            .thenComparingInt(Unit::cp);

    /**
     * A number, a word or a Han character.
     *
     * @param group 0 for numbers, 1 for what has letters, 2 for all else
     * @param letters of a number its digits without leading zeros
     * @param tone 0 for a word in letters
     */
    private record Unit(int group, String letters, int tone, int cp) {}

    private final String text;
    private final List<Unit> units;

    private SortKey(String text, List<Unit> units) {
        this.text = text;
        this.units = units;
    }

    /** The key of a title or a term. */
    public static SortKey of(String text) {
        return new SortKey(text, units(text, Pinyin.syllables(fold(text))));
    }

    /** The key of a person's name: its surname is read as a surname. */
    public static SortKey ofName(String name) {
        return new SortKey(name, units(name, Pinyin.nameSyllables(fold(name))));
    }

    /** The heading under which the text stands: {@code A} to {@code Z}, {@code 0} for numbers, {@code #} for all else. */
    public char letter() {
        if (units.isEmpty() || units.get(0).group == 2) {
            return '#';
        }
        return units.get(0).group == 0 ? '0' : (char) (units.get(0).letters.charAt(0) - 'a' + 'A');
    }

    @Override
    public int compareTo(SortKey other) {
        int both = Math.min(units.size(), other.units.size());
        for (int i = 0; i < both; i++) {
            int order = UNITS.compare(units.get(i), other.units.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(units.size(), other.units.size());
        // A title of signs only would else come before all others.
        if (order != 0 && both == 0) {
            return -order;
        }
        return order != 0 ? order : text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SortKey key && key.text.equals(text) && key.units.equals(units);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static List<Unit> units(String text, List<Syllable> syllables) {
        String folded = fold(text);
        List<Unit> units = new ArrayList<>();
        int han = 0;
        for (int i = 0; i < folded.length(); ) {
            int cp = folded.codePointAt(i);
            int end = i + Character.charCount(cp);
            if (Piece.isHan(cp)) {
                Syllable syllable = syllables.get(han++);
                // Both forms of a character stand together.
                units.add(new Unit(
                        syllable.letters().isEmpty() ? 2 : 1,
                        syllable.letters(),
                        syllable.tone(),
                        Lexicon.shipped().simplified(cp)));
            } else if (isDigit(cp)) {
                end = run(folded, i, true);
                units.add(new Unit(0, withoutZeros(folded.substring(i, end)), 0, 0));
            } else if (isLetter(cp)) {
                end = run(folded, i, false);
                units.add(new Unit(1, folded.substring(i, end), 0, 0));
            } else if (Character.isLetterOrDigit(cp) || Character.getType(cp) == Character.OTHER_SYMBOL) {
                units.add(new Unit(2, "", 0, cp));
            }
            i = end;
        }
        return units;
    }

    private static int run(String text, int start, boolean digits) {
        int end = start;
        while (end < text.length() && (digits ? isDigit(text.charAt(end)) : isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(int cp) {
        return cp >= '0' && cp <= '9';
    }

    private static boolean isLetter(int cp) {
        return cp >= 'a' && cp <= 'z';
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** Small letters without accents; full-width forms as the ordinary ones. */
    private static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(cp -> {
                    switch (cp) {
                        case 'ß' -> out.append("ss");
                        case 'æ' -> out.append("ae");
                        case 'œ' -> out.append("oe");
                        case 'ø' -> out.append('o');
                        case 'đ', 'ð' -> out.append('d');
                        case 'ł' -> out.append('l');
                        case 'ı' -> out.append('i');
                        case 'þ' -> out.append("th");
                        default -> {
                            // Marks of Latin letters only: other scripts need theirs.
                            if (cp < 0x300 || cp > 0x36f) {
                                out.appendCodePoint(cp);
                            }
                        }
                    }
                });
        return out.toString();
    }
}
