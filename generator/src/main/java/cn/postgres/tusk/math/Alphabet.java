package cn.postgres.tusk.math;

/**
 * The alphabets of mathematics. MathML Core has no attribute for them: the letters are characters of their own, in
 * Unicode's block of mathematical alphanumeric symbols, whose gaps are filled by older letter-like symbols.
 */
enum Alphabet {
    PLAIN(0, 0, 0, 0, "", ""),
    ROMAN(0, 0, 0, 0, "", ""),
    BOLD(0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, "", ""),
    ITALIC(0x1d434, 0x1d44e, 0, 0x1d6e2, "h", "ℎ"),
    BOLD_ITALIC(0x1d468, 0x1d482, 0x1d7ce, 0x1d71c, "", ""),
    DOUBLE(0x1d538, 0x1d552, 0x1d7d8, 0, "CHNPQRZ", "ℂℍℕℙℚℝℤ"),
    SCRIPT(0x1d49c, 0x1d4b6, 0, 0, "BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ"),
    FRAKTUR(0x1d504, 0x1d51e, 0, 0, "CHIRZ", "ℭℌℑℜℨ"),
    SANS(0x1d5a0, 0x1d5ba, 0x1d7e2, 0, "", ""),
    TYPEWRITER(0x1d670, 0x1d68a, 0x1d7f6, 0, "", "");

    private final int upper;
    private final int lower;
    private final int digits;
    private final int greek;
    private final String missing;
    private final String instead;

    Alphabet(int upper, int lower, int digits, int greek, String missing, String instead) {
        this.upper = upper;
        this.lower = lower;
        this.digits = digits;
        this.greek = greek;
        this.missing = missing;
        this.instead = instead;
    }

    /** A text in this alphabet; characters it does not have stay as they are. */
    String of(String text) {
        if (upper == 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(2 * text.length());
        text.codePoints().map(this::of).forEach(out::appendCodePoint);
        return out.toString();
    }

    private int of(int letter) {
        int gap = missing.indexOf(letter);
        if (gap >= 0) {
            return instead.charAt(gap);
        }
        if (letter >= 'A' && letter <= 'Z') {
            return upper + letter - 'A';
        }
        if (letter >= 'a' && letter <= 'z') {
            return lower + letter - 'a';
        }
        if (letter >= '0' && letter <= '9' && digits > 0) {
            return digits + letter - '0';
        }
        if (letter >= 'Α' && letter <= 'Ω' && greek > 0) {
            return greek + letter - 'Α';
        }
        // The small letters follow the capitals and nabla
        return letter >= 'α' && letter <= 'ω' && greek > 0 ? greek + 26 + letter - 'α' : letter;
    }
}
