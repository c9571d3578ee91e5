package cn.postgres.tusk.typeset;

import java.util.ArrayList;
import java.util.List;

/** Tells emphasis with Han in it from emphasis without: Han is not slanted, the style sheet sets dots under it. */
final class Emphasis implements PageListener {
    private final Insertions insertions;
    private final List<Element> open = new ArrayList<>();

    Emphasis(Insertions insertions) {
        this.insertions = insertions;
    }

    @Override
    public void open(Element element) {
        boolean plain = element.end() == element.nameEnd() + 1;
        if (plain
                && !element.held()
                && (element.name().equals("em") || element.name().equals("i"))) {
            open.add(element);
        }
    }

    @Override
    public void close(Element element, int start, int end) {
        open.removeIf(waiting -> waiting == element);
    }

    @Override
    public void opaque(Element element, int end) {}

    @Override
    public void character(int cp, int start, int end, Element in) {
        if (!open.isEmpty() && CharClass.of(cp) == CharClass.IDEOGRAPH) {
            open.forEach(element -> insertions.add(element.nameEnd(), " data-han"));
            open.clear();
        }
    }
}
