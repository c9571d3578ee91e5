package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.render.PageView.Group;
import cn.postgres.tusk.render.PageView.Item;
import cn.postgres.tusk.render.PageView.ListView;
import cn.postgres.tusk.render.PageView.Pager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the lists of events: what is next first, then what is over by year, newest first. Immutable. */
final class EventLists {
    /** Events that the home page announces. */
    private static final int NEXT = 5;

    /** Of an event without a date, which is an error that has been said. */
    private static final PartialDate NONE = new PartialDate(1, 0, 0);

    private static final Comparator<Item> BY_DAY = Comparator.comparing(EventLists::start);

    private final SiteIndex index;
    private final Labels labels;
    private final ItemViews items;
    private final EventViews events;

    EventLists(SiteIndex index, Labels labels, ItemViews items, EventViews events) {
        this.index = index;
        this.labels = labels;
        this.items = items;
        this.events = events;
    }

    /** Whether a listing is of a series that has events alone. */
    static boolean isSeries(Listing listing) {
        return listing.taxonomy().equals("series")
                && !listing.entries().isEmpty()
                && listing.entries().stream().allMatch(entry -> entry.details() instanceof Event);
    }

    List<Group> groups(List<Entry> entries) {
        List<Item> all = items.of(entries);
        List<Group> groups = new ArrayList<>();
        List<Item> upcoming = upcoming(all);
        if (!upcoming.isEmpty()) {
            groups.add(new Group("upcoming", labels.of("upcoming"), "", upcoming.size(), upcoming));
        }
        Map<Integer, List<Item>> years = new LinkedHashMap<>();
        past(all)
                .forEach(item -> years.computeIfAbsent(start(item).year(), year -> new ArrayList<>())
                        .add(item));
        years.forEach((year, part) ->
                groups.add(new Group("past", labels.of("year", year), "", "year-" + year, part.size(), part)));
        return groups;
    }

    /** The same in one line. */
    List<Item> nextFirst(List<Entry> entries) {
        List<Item> all = items.of(entries);
        List<Item> ordered = new ArrayList<>(upcoming(all));
        ordered.addAll(past(all));
        return ordered;
    }

    private static List<Item> upcoming(List<Item> all) {
        return all.stream().filter(Item::upcoming).sorted(BY_DAY).toList();
    }

    private static List<Item> past(List<Item> all) {
        return all.stream()
                .filter(item -> !item.upcoming())
                .sorted(BY_DAY.reversed())
                .toList();
    }

    private static PartialDate start(Item item) {
        return item.details() instanceof Event event && event.start() != null ? event.start() : NONE;
    }

    /** Null for lists in which no event is announced. */
    @Nullable
    NextEvents next(Listing listing) {
        LocalDate today = index.site().built().toLocalDate();
        List<Entry> all = index.site().lists().getOrDefault("event", List.of());
        if (listing.kind() == Route.Kind.HOME && !all.isEmpty()) {
            List<Item> next = upcoming(items.of(all));
            return new NextEvents(today, next.subList(0, Math.min(NEXT, next.size())));
        }
        return isOfType(listing) || isSeries(listing) ? new NextEvents(today, List.of()) : null;
    }

    @Nullable
    CalendarLink calendar(Listing listing) {
        if (isOfType(listing)) {
            return events.all(listing.url(), listing.entries());
        }
        return isSeries(listing) ? events.some(listing.url(), listing.entries()) : null;
    }

    static boolean isOfType(Listing listing) {
        return listing.type() != null && listing.type().details() == Event.class;
    }

    /** The events in the cities of a branch; null for other entries, and where there are none. */
    @Nullable
    ListView inCitiesOf(Entry entry) {
        List<Entry> all = entry.details() instanceof Branch branch ? events.in(branch) : List.of();
        if (all.isEmpty()) {
            return null;
        }
        NextEvents next = new NextEvents(index.site().built().toLocalDate(), List.of());
        return new ListView("", "", all.size(), groups(all), List.of(), Pager.ONE, next, events.some(entry.url(), all));
    }
}
