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
}
