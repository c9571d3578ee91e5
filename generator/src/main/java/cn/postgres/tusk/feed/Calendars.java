package cn.postgres.tusk.feed;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.text.FileBeside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The calendar files of a site, beside the pages they belong to: {@code event.ics} of each event, {@code events.ics} of each
 * series and of each branch with the events of its cities, {@code all.ics} in the folder of the events. An event whose days
 * are not known is in none, and a file without events is not written. Names as {@code render} links to them.
 */
final class Calendars {
    private static final String EVENTS = "event";

    private final SiteConfig config;
    private final Site site;
    private final Addresses addresses;
    private final List<Entry> dated;

    Calendars(SiteConfig config, Site site, Addresses addresses) {
        this.config = config;
        this.site = site;
        this.addresses = addresses;
        this.dated = ordered(site.lists().getOrDefault(EVENTS, List.of()).stream());
    }

    CalendarWriter writer() {
        return new CalendarWriter(addresses, FeedTime.zone(config.timeZone()), config.language());
    }

    /** Every calendar that has events. */
    List<Calendar> all() {
        List<Calendar> calendars = new ArrayList<>();
        if (!dated.isEmpty()) {
            String folder = "/" + dated.get(0).type().folder() + "/";
            calendars.add(new Calendar(folder + "all.ics", config.title(), dated));
        }
        dated.forEach(entry ->
                calendars.add(new Calendar(FileBeside.path(entry.url(), "event.ics"), entry.title(), List.of(entry))));
        series(calendars);
        branches(calendars);
        return calendars.stream()
                .filter(calendar -> !calendar.events().isEmpty())
                .toList();
    }

    private void series(List<Calendar> calendars) {
        Map<Source, Entry> bySource = new HashMap<>();
        dated.forEach(entry -> bySource.put(entry.source(), entry));
        for (Term term : site.taxonomies().getOrDefault("series", List.of())) {
            Stream<Entry> events = term.entries().stream().map(bySource::get).filter(Objects::nonNull);
            calendars.add(new Calendar(FileBeside.path(term.url(), "events.ics"), term.name(), ordered(events)));
        }
    }

    private void branches(List<Calendar> calendars) {
        for (Entry entry : site.lists().getOrDefault("branch", List.of())) {
            if (entry.details() instanceof Branch branch) {
                List<Entry> events =
                        ordered(dated.stream().filter(event -> branch.serves(((Event) event.details()).city())));
                calendars.add(new Calendar(FileBeside.path(entry.url(), "events.ics"), entry.title(), events));
            }
        }
    }

    private static List<Entry> ordered(Stream<Entry> entries) {
        return entries.filter(entry -> entry.details() instanceof Event event && event.isOnKnownDays())
                .sorted(CalendarWriter::order)
                .toList();
    }
}
