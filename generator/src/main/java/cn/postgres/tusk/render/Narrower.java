package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.render.PageView.TermGroup;
import cn.postgres.tusk.render.PageView.TermLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The series and cities by which the list of all events can be narrowed: each has a page of its own. Immutable. */
final class Narrower {
    private final SiteIndex index;
    private final Labels labels;
    private final EventViews events;

    Narrower(SiteIndex index, Labels labels, EventViews events) {
        this.index = index;
        this.labels = labels;
        this.events = events;
    }

    /** Of the list of all events; empty for others. */
    List<TermGroup> of(Listing listing) {
        if (!EventLists.isOfType(listing)) {
            return List.of();
        }
        List<TermGroup> groups = new ArrayList<>();
        add(groups, "series", labels.of("taxonomy.series"), series());
        add(groups, "cities", labels.of("cities"), cities());
        return groups;
    }

    private static void add(List<TermGroup> groups, String id, String title, List<TermLink> links) {
        if (!links.isEmpty()) {
            groups.add(new TermGroup(title, id, links));
        }
    }

    private List<TermLink> series() {
        return index.site().taxonomies().getOrDefault("series", List.of()).stream()
                .filter(this::hasEvents)
                .map(term ->
                        new TermLink(term.name(), term.url(), term.entries().size()))
                .toList();
    }

    private boolean hasEvents(Term term) {
        return term.entries().stream()
                .map(index::bySource)
                .allMatch(entry -> entry != null && entry.details() instanceof Event);
    }

    private List<TermLink> cities() {
        return events.branches().stream()
                .map(entry -> new TermLink(
                        ((Branch) entry.details()).city(),
                        entry.url(),
                        events.in((Branch) entry.details()).size()))
                .filter(link -> link.count() > 0)
                .sorted(Comparator.comparingInt((TermLink link) -> -link.count()))
                .toList();
    }
}
