package cn.postgres.tusk.problem;

/** A language in which Tusk speaks to its users; Chinese is the default. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The suffix of the catalogue files. */
    public String tag() {
        return tag;
    }

    /** English for {@code en…}, else Chinese. */
    public static Language of(String tag) {
        return tag.startsWith("en") ? EN : ZH;
    }
}
