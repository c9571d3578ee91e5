package cn.postgres.tusk.pinyin;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text in order: a word of Han characters with its syllables, a run of other letters and digits, or one
 * other character.
 *
 * @param syllables one for each Han character; empty for other pieces
 */
record Piece(String text, List<Syllable> syllables) {

    boolean isHan() {
        return !syllables.isEmpty();
    }

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int cp = text.codePointAt(i);
            int end = i + Character.charCount(cp);
            if (isHan(cp)) {
                end = run(text, end, true);
                han(text.substring(i, end), pieces);
            } else {
                end = Character.isLetterOrDigit(cp) ? run(text, end, false) : end;
                pieces.add(new Piece(text.substring(i, end), List.of()));
            }
            i = end;
        }
        return pieces;
    }

    private static int run(String text, int start, boolean han) {
        int end = start;
        while (end < text.length()) {
            int cp = text.codePointAt(end);
            if (isHan(cp) != han || !han && !Character.isLetterOrDigit(cp) && !isMark(cp)) {
                break;
            }
            end += Character.charCount(cp);
        }
        return end;
    }

    private static void han(String run, List<Piece> pieces) {
        int[] cps = run.codePoints().toArray();
        for (Words.Word word : Words.of(Lexicon.shipped(), cps)) {
            pieces.add(new Piece(new String(cps, word.start(), word.length()), word.syllables()));
        }
    }

    private static boolean isMark(int cp) {
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** 々 repeats the character before it and 〇 is one; the other signs of the script, such as 〆, are no words. */
    static boolean isHan(int cp) {
        return cp >= 0x3005 && Character.UnicodeScript.of(cp) == Character.UnicodeScript.HAN;
    }
}
