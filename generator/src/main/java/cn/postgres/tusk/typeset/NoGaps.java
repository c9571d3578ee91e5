package cn.postgres.tusk.typeset;

/** Tells the style sheet that a site wants no gaps between Han and Latin, which browsers could make by themselves. */
final class NoGaps implements PageListener {
    private final Insertions insertions;

    NoGaps(Insertions insertions) {
        this.insertions = insertions;
    }

    @Override
    public void open(Element element) {
        if (element.name().equals("html")) {
            insertions.add(element.nameEnd(), " data-autospace=off");
        }
    }

    @Override
    public void close(Element element, int start, int end) {}

    @Override
    public void opaque(Element element, int end) {}

    @Override
    public void character(int cp, int start, int end, Element in) {}
}
