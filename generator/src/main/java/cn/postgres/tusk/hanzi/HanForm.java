package cn.postgres.tusk.hanzi;

/** What a text is converted to. */
public enum HanForm {
    /** Traditional characters as Taiwan's standard has them, the vocabulary as written. */
    TRADITIONAL,
    /** Traditional characters and the vocabulary of Taiwan: 数据库 becomes 資料庫. */
    TAIWAN,
    /** Traditional characters as Hong Kong's list has them, the vocabulary as written. */
    HONG_KONG,
    /** Simplified characters, the vocabulary as written. */
    SIMPLIFIED;

    /** The form that a setting names: {@code tw}, {@code hk}, {@code simplified}; anything else is {@link #TRADITIONAL}. */
    public static HanForm of(String name) {
        return switch (name) {
            case "tw" -> TAIWAN;
            case "hk" -> HONG_KONG;
            case "simplified" -> SIMPLIFIED;
            default -> TRADITIONAL;
        };
    }
}
