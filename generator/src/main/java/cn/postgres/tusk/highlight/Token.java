package cn.postgres.tusk.highlight;

/** The classes a part of a code block can have. */
final class Token {
    static final char KEYWORD = 'k';
    static final char TYPE = 't';
    static final char STRING = 's';
    static final char COMMENT = 'c';
    static final char NUMBER = 'n';
    static final char FUNCTION = 'f';
    static final char VARIABLE = 'v';
    static final char PROMPT = 'p';
    static final char OUTPUT = 'g';
    static final char ATTRIBUTE = 'a';
    static final char DELETED = 'd';
    static final char INSERTED = 'i';

    /** Opening tags by letter. The prompt has a name of its own, because the copy button asks for it. */
    static final String[] OPENING = openings();

    private Token() {}

    private static String[] openings() {
        String[] tags = new String[128];
        for (char type : "ktscnfvgadi".toCharArray()) {
            tags[type] = "<span class=\"" + type + "\">";
        }
        tags[PROMPT] = "<span class=\"hl-p\">";
        return tags;
    }
}
