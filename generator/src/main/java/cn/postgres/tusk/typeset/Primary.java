package cn.postgres.tusk.typeset;

/** The first part of a language tag. Pure functions. */
final class Primary {
    private Primary() {}

    /** Whether a tag is of a language: {@code zh-CN} is {@code zh}. */
    static boolean is(String tag, String language) {
        return tag.regionMatches(true, 0, language, 0, language.length())
                && (tag.length() == language.length() || tag.charAt(language.length()) == '-');
    }
}
