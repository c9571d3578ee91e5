package cn.postgres.tusk.data;

/** What a header or data file may cost at most. Far above what people write, far below what hurts. */
final class Bounds {
    /** Levels of lists and mappings. */
    static final int DEPTH = 50;
    /** Uses of YAML aliases in one text. */
    static final int ALIASES = 50;
    /** Values in one text, those repeated by aliases counted each time. */
    static final int VALUES = 1_000_000;
    /** Values that aliases may add. */
    static final int ALIAS_VALUES = 10_000;
    /** Code points of one text. */
    static final int LENGTH = 10_000_000;

    private Bounds() {}
}
