package cn.postgres.tusk.render;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.render.EventView.TalkView;
import cn.postgres.tusk.text.FileBeside;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what pages show of events: where their words lead, and calendar files as {@code feed} names them. Immutable. */
final class EventViews {
    private final SiteConfig config;
    private final SiteIndex index;
    private final Editions editions;
    private final People people;

    EventViews(SiteConfig config, SiteIndex index, Editions editions) {
        this.config = config;
        this.index = index;
        this.editions = editions;
        this.people = index.people();
    }

    /** Of an event's page; null for other entries. */
    @Nullable
    EventView of(Entry entry) {
        if (!(entry.details() instanceof Event event)) {
            return null;
        }
        List<TalkView> talks = event.talks().stream()
                .map(talk -> new TalkView(
                        talk.title(), people.of(talk.speakers()), talk.company(), talk.slides(), talk.video()))
                .toList();
        CalendarLink calendar = calendar(entry.url(), "event.ics", List.of(entry));
        return new EventView(calendar, cityUrl(event.city()), people.of(event.speakers()), talks);
    }

    /** The calendar of all events. */
    @Nullable
    CalendarLink all(String listUrl, List<Entry> events) {
        return calendar(listUrl, "all.ics", events);
    }

    /** The calendar of a series or of a branch. */
    @Nullable
    CalendarLink some(String pageUrl, List<Entry> events) {
        return calendar(pageUrl, "events.ics", events);
    }

    private @Nullable CalendarLink calendar(String page, String file, List<Entry> events) {
        boolean any =
                events.stream().anyMatch(entry -> entry.details() instanceof Event event && event.isOnKnownDays());
        if (!any || !config.feed().enabled()) {
            return null;
        }
        String path = FileBeside.path(page, file);
        String base = config.baseUrl().strip();
        int scheme = base.indexOf("://");
        String host = scheme < 0 ? "" : base.substring(scheme);
        String plain = host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
        return new CalendarLink(
                path, plain.isEmpty() ? null : "webcal" + plain + editions.own().prefix() + path);
    }

    /** The page of the branch in a city, empty without one. */
    String cityUrl(@Nullable String city) {
        return branches().stream()
                .filter(entry -> ((Branch) entry.details()).serves(city))
                .map(Entry::url)
                .findFirst()
                .orElse("");
    }

    /** The events in the cities of a branch, newest first. */
    List<Entry> in(Branch branch) {
        return index.site().lists().getOrDefault("event", List.of()).stream()
                .filter(entry -> entry.details() instanceof Event event && branch.serves(event.city()))
                .toList();
    }

    List<Entry> branches() {
        return index.site().lists().getOrDefault("branch", List.of()).stream()
                .filter(entry -> entry.details() instanceof Branch)
                .toList();
    }
}
