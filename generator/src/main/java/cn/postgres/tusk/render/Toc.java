package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.render.PageView.TocLink;
import java.util.ArrayList;
import java.util.List;

/** Headings as a tree. A level that an author skipped is skipped in the tree too. */
final class Toc {
    /** Deeper headings would make the table longer than it is useful. */
    private static final int DEEPEST = 4;

    private Toc() {}

    static List<TocLink> of(List<Heading> headings) {
        List<Heading> shown =
                headings.stream().filter(heading -> heading.level() <= DEEPEST).toList();
        return between(shown, 0, shown.size());
    }

    private static List<TocLink> between(List<Heading> headings, int from, int to) {
        List<TocLink> links = new ArrayList<>();
        int at = from;
        while (at < to) {
            Heading heading = headings.get(at);
            int end = at + 1;
            while (end < to && headings.get(end).level() > heading.level()) {
                end++;
            }
            links.add(new TocLink(heading.text(), heading.id(), between(headings, at + 1, end)));
            at = end;
        }
        return links;
    }
}
