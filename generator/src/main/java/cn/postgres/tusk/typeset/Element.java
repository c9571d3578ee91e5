package cn.postgres.tusk.typeset;

/**
 * An element of a page, while it is open.
 *
 * @param name in small letters
 * @param inline whether text flows through it ({@link Elements#isInline})
 * @param block whether text in it is apart from text around it ({@link Elements#isBlock})
 * @param start offset of its start tag
 * @param nameEnd offset behind the name, where an attribute can go
 * @param end offset behind the start tag
 * @param lang language of its content, its own or inherited; empty where no one says
 * @param ownLang whether the author said the language on this very element
 * @param heldFrom start of the outermost element around it that must not be changed; -1 for none
 * @param display its {@code display} attribute, which MathML has
 * @param title whether it is a title, which breaks between phrases
 */
record Element(
        String name,
        boolean inline,
        boolean block,
        int start,
        int nameEnd,
        int end,
        String lang,
        boolean ownLang,
        int heldFrom,
        String display,
        boolean title) {
    /** Around the page. */
    static final Element ROOT = root("");

    /** Around a page in a language. */
    static Element root(String lang) {
        return new Element("", false, true, 0, 0, 0, lang, false, -1, "", false);
    }

    /**
     * Whether it is a gap that this page already has.
     *
     * @param contentEnd where its content ends
     */
    boolean isGap(int contentEnd) {
        return end == contentEnd && end == nameEnd + 1 && (name.equals("i") || name.equals("b"));
    }

    /** Whether nothing may be put into it. */
    boolean held() {
        return heldFrom >= 0;
    }
}
