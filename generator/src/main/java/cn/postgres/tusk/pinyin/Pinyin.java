package cn.postgres.tusk.pinyin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads Han text aloud: by words, so that 重庆 is {@code chongqing} and 重要 {@code zhongyao}. Traditional and rare
 * characters are read too. Pure functions, safe for threads; time linear in the length of the text.
 *
 * <p>The word list ({@code lexicon.txt}, 0.7 MB) is made of the data of pinyin-pro, houbb pinyin, houbb nlp-common and
 * jieba (see {@code NOTICE.txt} beside it); {@code own.txt} corrects and completes it.
 */
public final class Pinyin {
    private Pinyin() {}

    /**
     * The text with every Han word in pinyin without tones, set off by blanks: {@code PostgreSQL性能优化} → {@code
     * PostgreSQL xingneng youhua}. ü is {@code v}, as in addresses. What nobody knows how to read stays.
     */
    public static String spell(String text) {
        StringBuilder out = new StringBuilder(text.length() * 4);
        boolean before = false;
        for (Piece piece : Piece.of(text)) {
            int first = piece.text().codePointAt(0);
            boolean word = Character.isLetterOrDigit(first);
            if (before && word) {
                out.append(' ');
            }
            out.append(piece.isHan() ? letters(piece.text().codePoints().toArray(), piece.syllables()) : piece.text());
            // As in C# and C++, which are names as much as words are.
            before = word || before && (first == '#' || first == '+');
        }
        return out.toString();
    }

    private static String letters(int[] cps, List<Syllable> syllables) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < cps.length; i++) {
            String letters = syllables.get(i).letters();
            if (letters.isEmpty()) {
                out.appendCodePoint(cps[i]);
            } else {
                out.append(letters);
            }
        }
        return out.toString();
    }

    /**
     * A person's name in pinyin: surname, blank, given name, as {@code zeng guofan} for 曾国藩; what is no Chinese name is
     * spelt as text.
     */
    public static String spellName(String name) {
        int[] cps = name.strip().codePoints().toArray();
        List<Syllable> surname = isHan(cps) ? Surnames.of(Lexicon.shipped(), cps) : List.of();
        if (surname.isEmpty()) {
            return spell(name);
        }
        List<Syllable> given = syllables(new String(cps, surname.size(), cps.length - surname.size()));
        String first = letters(Arrays.copyOf(cps, surname.size()), surname);
        return first + ' ' + letters(Arrays.copyOfRange(cps, surname.size(), cps.length), given);
    }

    /** The syllables of a text's Han characters in order; one with empty letters where a character is not known. */
    public static List<Syllable> syllables(String text) {
        List<Syllable> all = new ArrayList<>();
        Piece.of(text).forEach(piece -> all.addAll(piece.syllables()));
        return all;
    }

    /**
     * The syllables of a person's name. A surname at its beginning is read as one: 曾国藩 zeng, 解缙 xie, 尉迟恭 yu chi;
     * names of two to four Han characters only, all else is read as text.
     */
    public static List<Syllable> nameSyllables(String name) {
        int[] cps = name.strip().codePoints().toArray();
        List<Syllable> surname = isHan(cps) ? Surnames.of(Lexicon.shipped(), cps) : List.of();
        if (surname.isEmpty()) {
            return syllables(name);
        }
        List<Syllable> all = new ArrayList<>(surname);
        all.addAll(syllables(new String(cps, surname.size(), cps.length - surname.size())));
        return all;
    }

    private static boolean isHan(int[] cps) {
        return Arrays.stream(cps).allMatch(Piece::isHan);
    }
}
