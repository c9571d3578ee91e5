package cn.postgres.tusk.search.analysis;

/** What a token is; the name in lower case is its Lucene type. */
public enum TokenType {
    /** A word that has no parts. */
    WORD,
    /** A whole identifier of two parts or more. */
    WHOLE,
    /** Two neighbouring parts of an identifier of three parts or more. */
    PAIR,
    /** One part of an identifier. */
    PART,
    /** A dotted number. */
    VERSION,
    /** The beginning of a dotted number. */
    VERSION_START,
    /** Two neighbouring characters of a Chinese, Japanese or Korean text. */
    BIGRAM,
    /** The last character of such a text. */
    CHARACTER,
    /** An operator. */
    OPERATOR,
    /** An emoji or pictograph. */
    SIGN,
    /** The singular of an English word or part, as far as its ending tells. */
    STEM;

    private final String label = name().toLowerCase(java.util.Locale.ROOT);

    /** The Lucene type. */
    public String label() {
        return label;
    }
}
