package cn.postgres.tusk.typeset;

/** Hears a page in its order, and notes what it wants put in. Offsets are UTF-16 units of the page. */
interface PageListener {
    /** An element begins whose text is read. */
    void open(Element element);

    /**
     * That element ends.
     *
     * @param start of its end tag; where none is written, the place where it ends
     * @param end behind its end tag
     */
    void close(Element element, int start, int end);

    /** An element whose inside is left alone, from its start tag up to {@code end}. */
    void opaque(Element element, int end);

    /**
     * A character of the text.
     *
     * @param cp the character; one written as a reference counts as what it stands for
     * @param in the element that it stands in
     */
    void character(int cp, int start, int end, Element in);
}
