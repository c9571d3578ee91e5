package cn.postgres.tusk.asset;

/**
 * A piece of a script.
 *
 * @param text as written
 * @param space white space or a comment stands before it
 * @param line a line ends before it, perhaps within a comment
 */
record JsToken(Kind kind, String text, boolean space, boolean line) {
    /** What a piece is. */
    enum Kind {
        /** Names, keywords and private names. */
        WORD,
        NUMBER,
        STRING,
        /** With everything in it. */
        TEMPLATE,
        REGEX,
        /** One character, or {@code ++}, {@code --} or {@code ?.}. */
        SIGN
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    char first() {
        return text.charAt(0);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }
}
