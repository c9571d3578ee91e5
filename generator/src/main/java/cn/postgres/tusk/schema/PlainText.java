package cn.postgres.tusk.schema;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A text as it sounds, for rules that look for numbers and addresses: digits, letters and signs of any width are ASCII,
 * dashes are hyphens, what has no width is gone, and addresses of the web are blanks. Immutable.
 *
 * @param text what the rules read
 * @param places for each of its characters the index in the original
 */
record PlainText(String text, int[] places) {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\\p{IsHan}，。；、（）“”]+", Pattern.CASE_INSENSITIVE);

    static PlainText of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] places = new int[original.length()];
        for (int i = 0; i < original.length(); ) {
            int character = original.codePointAt(i);
            if (!invisible(character)) {
                places[plain.length()] = i;
                plain.append(folded(character));
            }
            i += Character.charCount(character);
        }
        String text = WEB.matcher(plain).replaceAll(match -> " ".repeat(match.end() - match.start()));
        return new PlainText(text, Arrays.copyOf(places, plain.length()));
    }

    private static boolean invisible(int character) {
        return character >= 0x200B && character <= 0x200F
                || character >= 0x2060 && character <= 0x2064
                || character == 0xFEFF
                || character == 0xAD;
    }

    private static char folded(int character) {
        if (Character.isDigit(character)) {
            return (char) ('0' + Character.digit(character, 10));
        }
        if (character >= 0xFF01 && character <= 0xFF5E) {
            return (char) (character - 0xFEE0);
        }
        if (character >= 0x2010 && character <= 0x2015 || character == 0x2212) {
            return '-';
        }
        // No rule knows signs beyond the first plane.
        return Character.isSpaceChar(character) ? ' ' : character > 0xFFFF ? '\uFFFD' : (char) character;
    }

    /** The place of a character in the original, counted from 0 in code points. */
    int codePoints(String original, int index) {
        return original.codePointCount(0, places[index]);
    }
}
