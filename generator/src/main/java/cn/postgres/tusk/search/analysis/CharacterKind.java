package cn.postgres.tusk.search.analysis;

/** What a folded code point is to the analyser: rule 2 of the package's specification. */
enum CharacterKind {
    /** Separates. */
    OTHER,
    /** Letter, digit or low line. */
    WORD,
    /** Han, kana, Hangul, bopomofo: cut into pairs. */
    CJK,
    /** May stand in a PostgreSQL operator. */
    OPERATOR,
    /** Emoji and pictographs: a token each. */
    SIGN;

    private static final CharacterKind[] ASCII = ascii();
    private static final String SEPARATING_LETTER_BLOCK =
            "\u00D7\u00F7\u037E\u0387\u055A\u055B\u055C\u055D\u055E\u055F\u0589\u05BE\u05C0\u05C3\u060C\u061B\u061F"
                    + "\u066A\u066B\u066C\u066D\u06D4\u0964\u0965";

    static CharacterKind of(int c) {
        if (c < 0x80) {
            return ASCII[c];
        }
        if (isCjk(c)) {
            return CJK;
        }
        if (isLetter(c)) {
            return WORD;
        }
        return isSign(c) ? SIGN : OTHER;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCjk(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3041 && c <= 0x30FF && c != 0x30A0 && c != 0x30FB && (c < 0x3099 || c > 0x309C)
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0xAC00 && c <= 0xD7FF
                || c >= 0x3105 && c <= 0x318E
                || c >= 0x1100 && c <= 0x11FF
                || c >= 0x31A0 && c <= 0x31BF
                || c >= 0x31F0 && c <= 0x31FF
                || c >= 0xA960 && c <= 0xA97F
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x3005 && c <= 0x3007
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    private static boolean isLetter(int c) {
        boolean inBlock = c == 0xAA
                || c == 0xB5
                || c == 0xBA
                || c >= 0xC0 && c <= 0x2AF
                || c >= 0x370 && c <= 0x1AAF
                || c >= 0x1B00 && c <= 0x1FFF
                || c >= 0x2C00 && c <= 0x2DFF
                || c >= 0xA4D0 && c <= 0xABFF
                || c >= 0xFB00 && c <= 0xFDFF
                || c >= 0xFE70 && c <= 0xFEFC;
        return inBlock && SEPARATING_LETTER_BLOCK.indexOf(c) < 0;
    }

    private static boolean isSign(int c) {
        return c >= 0x2600 && c <= 0x27BF || c >= 0x1F1E6 && c <= 0x1F1FF || c >= 0x1F300 && c <= 0x1FAFF;
    }

    private static CharacterKind[] ascii() {
        CharacterKind[] kinds = new CharacterKind[0x80];
        for (int c = 0; c < kinds.length; c++) {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            kinds[c] =
                    letter || isDigit(c) || c == '_' ? WORD : "+-*/<>=~!@#%^&|`?:".indexOf(c) >= 0 ? OPERATOR : OTHER;
        }
        return kinds;
    }
}
