package cn.postgres.tusk.text;

/** What a character is to a Chinese reader. */
public final class Han {
    private Han() {}

    /** Whether the code point is a Han character. */
    public static boolean isHan(int cp) {
        if (cp < 0x2e80) {
            return false;
        }
        return cp >= 0x4e00 && cp <= 0x9fff || Character.UnicodeScript.of(cp) == Character.UnicodeScript.HAN;
    }

    /** Whether the character is set on a full square: Han, kana, Hangul, full-width forms and their punctuation. */
    public static boolean isWide(int cp) {
        return cp >= 0x1100
                && (cp <= 0x115f
                        || cp >= 0x2e80 && cp <= 0xa4cf
                        || cp >= 0xac00 && cp <= 0xd7a3
                        || cp >= 0xf900 && cp <= 0xfaff
                        || cp >= 0xfe30 && cp <= 0xfe6f
                        || cp >= 0xff01 && cp <= 0xff60
                        || cp >= 0xffe0 && cp <= 0xffe6
                        || cp >= 0x20000 && cp <= 0x3fffd);
    }

    /**
     * Whether the character is written without a space to its neighbours: Han, kana, Bopomofo, Yi, full-width forms and
     * CJK punctuation. Not Hangul, since Korean puts spaces between words.
     */
    public static boolean isUnspaced(int cp) {
        return cp >= 0x2e80
                && (cp <= 0x312f
                        || cp >= 0x3190 && cp <= 0x31ff
                        || cp >= 0x3220 && cp <= 0x325f
                        || cp >= 0x3280 && cp <= 0xa4cf
                        || cp >= 0xf900 && cp <= 0xfaff
                        || cp >= 0xfe30 && cp <= 0xfe6f
                        || cp >= 0xff01 && cp <= 0xff9f
                        || cp >= 0xffe0 && cp <= 0xffe5
                        || cp >= 0x16fe0 && cp <= 0x18d8f
                        || cp >= 0x1aff0 && cp <= 0x1b2ff
                        || cp >= 0x1f200 && cp <= 0x1f265
                        || cp >= 0x20000 && cp <= 0x3fffd);
    }

    /** Whether the character is Hangul: a syllable or a letter of one. */
    public static boolean isHangul(int cp) {
        return cp >= 0x1100
                && (cp <= 0x11ff
                        || cp >= 0x3130 && cp <= 0x318f
                        || cp >= 0x3200 && cp <= 0x321e
                        || cp >= 0x3260 && cp <= 0x327e
                        || cp >= 0xa960 && cp <= 0xa97f
                        || cp >= 0xac00 && cp <= 0xd7ff
                        || cp >= 0xffa0 && cp <= 0xffdc);
    }

    /**
     * Whether the character is punctuation that Chinese shares with Latin and sets on a full square: {@code “ ” ‘ ’},
     * the dash, the ellipsis and the middle dot. Only its neighbours tell which of the two it is.
     */
    public static boolean isShared(int cp) {
        return switch (cp) {
            case 0x2014, 0x2015, 0x2018, 0x2019, 0x201c, 0x201d, 0x2025, 0x2026, 0xb7, 0x2027 -> true;
            default -> false;
        };
    }

    /** Whether the character only changes or separates others and is not seen by itself: a variation selector, U+200B. */
    public static boolean isInvisible(int cp) {
        return cp >= 0x200b && cp <= 0x200d
                || cp == 0x2060
                || cp >= 0xfe00 && cp <= 0xfe0f
                || cp == 0xfeff
                || cp == 0x180e
                || cp >= 0xe0100 && cp <= 0xe01ef;
    }
}
