package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Series;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event, a series of events or a branch that holds them in the words of schema.org, with no more than is known of it:
 * dates as precise as they are, a place or a mode only where there is one, no status, because the data name none. Immutable.
 */
final class EventThing {
    private static final String OFFLINE = "https://schema.org/OfflineEventAttendanceMode";
    private static final String ONLINE = "https://schema.org/OnlineEventAttendanceMode";

    private final ZoneId zone;
    private final SiteIndex index;
    private final WholeAddress absolute;

    EventThing(String zone, SiteIndex index, WholeAddress absolute) {
        this.zone = ZoneId.of(zone);
        this.index = index;
        this.absolute = absolute;
    }

    /** Null for entries that are none of these. */
    @Nullable
    Map<String, Object> of(Entry entry) {
        if (entry.details() instanceof Event event) {
            // Readers of the format want no event without a place
            return event.online() || isSomewhere(event) ? event(entry, event) : null;
        }
        if (entry.details() instanceof Branch branch && branch.kind() != Branch.Kind.CITY) {
            return branch(entry, branch);
        }
        return entry.details() instanceof Series series ? series(entry, series) : null;
    }

    private Map<String, Object> event(Entry entry, Event event) {
        Map<String, Object> thing = named("Event", entry);
        SchemaOrg.put(thing, "startDate", moment(event.start(), event.startTime()));
        SchemaOrg.put(thing, "endDate", moment(event.lastDay(), event.endTime()));
        thing.put("eventAttendanceMode", event.online() ? ONLINE : OFFLINE);
        thing.put("location", event.online() ? virtual(entry, event) : place(event));
        put(thing, "organizer", "Organization", event.organisers());
        put(thing, "sponsor", "Organization", event.sponsors());
        put(thing, "performer", "Person", event.speakers());
        var term = entry.header().series() == null
                ? null
                : index.term("series", entry.header().series());
        if (term != null) {
            Map<String, Object> series = SchemaOrg.thing("EventSeries", term.name());
            SchemaOrg.put(series, "url", absolute.of(term.url()));
            thing.put("superEvent", series);
        }
        return thing;
    }

    private static boolean isSomewhere(Event event) {
        return event.city() != null && !event.city().isEmpty();
    }

    private Map<String, Object> series(Entry entry, Series series) {
        Map<String, Object> thing = named("EventSeries", entry);
        if (!series.names().isEmpty()) {
            thing.put("alternateName", series.names());
        }
        put(thing, "organizer", "Organization", series.organisers());
        return thing;
    }

    private Map<String, Object> branch(Entry entry, Branch branch) {
        Map<String, Object> thing = named("Organization", entry);
        List<Object> cities = new ArrayList<>(List.of(SchemaOrg.thing("City", branch.city())));
        branch.covers().forEach(city -> cities.add(SchemaOrg.thing("City", city)));
        thing.put("areaServed", cities);
        SchemaOrg.put(thing, "foundingDate", branch.founded());
        return thing;
    }

    private Map<String, Object> named(String type, Entry entry) {
        Map<String, Object> thing = SchemaOrg.thing(type, entry.title());
        SchemaOrg.put(thing, "description", entry.summary());
        SchemaOrg.put(thing, "url", absolute.of(entry.url()));
        return thing;
    }

    private @Nullable String moment(@Nullable PartialDate date, @Nullable String time) {
        if (date == null) {
            return null;
        }
        return date.day() == 0 || time == null || time.compareTo("24") >= 0
                ? date.toString()
                : date + "T" + time + ":00" + offset(date);
    }

    private String offset(PartialDate date) {
        return zone.getRules().getOffset(date.first().atTime(12, 0)).getId();
    }

    private static Map<String, Object> place(Event event) {
        String city = String.valueOf(event.city());
        boolean known = event.venue() != null && !event.venue().isEmpty();
        Map<String, Object> place = SchemaOrg.thing("Place", known ? String.valueOf(event.venue()) : city);
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        address.put("addressLocality", city);
        place.put("address", address);
        return place;
    }

    private Map<String, Object> virtual(Entry entry, Event event) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "VirtualLocation");
        String link = event.registration() != null
                ? event.registration()
                : event.links().isEmpty()
                        ? absolute.of(entry.url())
                        : event.links().get(0).link();
        SchemaOrg.put(place, "url", link);
        return place;
    }

    private static void put(Map<String, Object> thing, String key, String type, List<String> names) {
        List<Object> all = new ArrayList<>();
        names.forEach(name -> all.add(SchemaOrg.thing(type, name)));
        if (!all.isEmpty()) {
            thing.put(key, all);
        }
    }
}
