package cn.postgres.tusk.typeset;

import cn.postgres.tusk.text.Han;

/** What a character says about the language it stands in. */
enum Script {
    HAN,
    HIRAGANA,
    KATAKANA,
    HANGUL,
    /** Letters of other scripts. */
    LETTER,
    /** Belongs to what stands before it: the long vowel of kana. */
    JOINED,
    BLANK,
    OTHER;

    static Script of(int cp) {
        if (cp < 0x80) {
            boolean letter = cp >= 'a' && cp <= 'z' || cp >= 'A' && cp <= 'Z';
            return letter ? LETTER : cp <= ' ' ? BLANK : OTHER;
        }
        if (cp < 0x1100) {
            return Character.isLetter(cp) ? LETTER : cp == 0xa0 ? BLANK : OTHER;
        }
        return cp >= 0x4e00 && cp <= 0x9fff ? HAN : beyond(cp);
    }

    private static Script beyond(int cp) {
        if (cp >= 0x3041 && cp <= 0x3096) {
            return HIRAGANA;
        }
        if (cp >= 0x30a1 && cp <= 0x30fa || cp >= 0x31f0 && cp <= 0x31ff || cp >= 0xff66 && cp <= 0xff9d) {
            return KATAKANA;
        }
        if (cp == 0x30fc || cp == 0xff70) {
            return JOINED;
        }
        if (cp >= 0xac00 && cp <= 0xd7a3 || cp >= 0x1100 && cp <= 0x11ff) {
            return HANGUL;
        }
        if (Han.isHan(cp)) {
            return HAN;
        }
        return Character.isLetter(cp) ? LETTER : OTHER;
    }

    boolean isKana() {
        return this == HIRAGANA || this == KATAKANA;
    }
}
