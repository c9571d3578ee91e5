package cn.postgres.tusk.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells elements that are slanted and have Han in them from those without: Han is not slanted, and emphasised Han has dots
 * under it by the style sheet.
 */
final class Emphasis implements PageListener {
    private static final Set<String> SLANTED = Set.of("em", "i", "cite", "dfn", "var", "address");

    private final Insertions insertions;
    private final List<Element> open = new ArrayList<>();

    Emphasis(Insertions insertions) {
        this.insertions = insertions;
    }

    @Override
    public void open(Element element) {
        boolean plain = element.end() == element.nameEnd() + 1;
        if (plain && !element.held() && SLANTED.contains(element.name())) {
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
