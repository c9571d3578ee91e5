package cn.postgres.tusk.feed;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.PartialDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes calendars as RFC 5545 has them. Every value comes from the data, so that a file changes with its events and never
 * with the clock: the stamp of an event is its last change, where that is known, else its publication or first day. Times
 * are in UTC, so that no zone has to be described; an event without a time takes whole days. Immutable, safe for threads.
 */
final class CalendarWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final Addresses addresses;
    private final ZoneId zone;
    private final String language;

    CalendarWriter(Addresses addresses, ZoneId zone, String language) {
        this.addresses = addresses;
        this.zone = zone;
        this.language = language;
    }

    byte[] write(Calendar calendar) {
        IcsWriter out = new IcsWriter();
        out.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//postgres.cn//Tusk//" + (language.startsWith("zh") ? "ZH" : "EN"))
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", calendar.title())
                .text("X-WR-CALNAME", calendar.title());
        calendar.events().forEach(entry -> event(entry, (Event) entry.details(), out));
        return out.line("END", "VCALENDAR").bytes();
    }

    private void event(Entry entry, Event event, IcsWriter out) {
        OffsetDateTime published = FeedTime.published(entry, zone).orElse(FeedTime.NONE);
        out.line("BEGIN", "VEVENT")
                .line("UID", addresses.uid(entry.url()))
                .line("DTSTAMP", moment(FeedTime.updated(entry, published)));
        days(event, out);
        out.text("SUMMARY", entry.title())
                .text("LOCATION", place(event))
                .text("DESCRIPTION", description(entry, event));
        if (addresses.absolute()) {
            out.line("URL", addresses.link(entry.url(), "/"));
        }
        out.line("END", "VEVENT");
    }

    /** With a time where both ends are known, or one within one day; else whole days, the end being the day after. */
    private void days(Event event, IcsWriter out) {
        LocalDate first = Objects.requireNonNull(event.start()).first();
        LocalDate last = Objects.requireNonNull(event.lastDay()).first();
        LocalTime begins = time(event.startTime());
        LocalTime ends = time(event.endTime());
        boolean timed =
                begins != null && (ends != null ? begins.isBefore(ends) || first.isBefore(last) : first.equals(last));
        if (!timed || begins == null) {
            out.line("DTSTART;VALUE=DATE", DAY.format(first)).line("DTEND;VALUE=DATE", DAY.format(last.plusDays(1)));
            return;
        }
        out.line("DTSTART", moment(first.atTime(begins).atZone(zone).toOffsetDateTime()));
        if (ends != null) {
            out.line("DTEND", moment(last.atTime(ends).atZone(zone).toOffsetDateTime()));
        }
    }

    private static @Nullable LocalTime time(@Nullable String written) {
        // The schema lets 29:00 pass; the page then shows it, a calendar cannot.
        return written == null || written.compareTo("24") >= 0 ? null : LocalTime.parse(written);
    }

    private static String moment(OffsetDateTime time) {
        return MOMENT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static String place(Event event) {
        List<String> parts = new ArrayList<>();
        if (event.city() != null && !event.city().isEmpty()) {
            parts.add(event.city());
        }
        if (event.venue() != null && !event.venue().isEmpty()) {
            parts.add(event.venue());
        }
        return String.join(" ", parts);
    }

    private String description(Entry entry, Event event) {
        List<String> lines = new ArrayList<>();
        if (!entry.summary().isBlank()) {
            lines.add(entry.summary());
        }
        lines.addAll(event.topics());
        if (event.registration() != null && !event.registration().isBlank()) {
            lines.add(event.registration());
        }
        return String.join("\n", lines);
    }

    /** The order of a calendar: by day, then by address. */
    static int order(Entry one, Entry other) {
        int days = first(one).compareTo(first(other));
        return days != 0 ? days : one.url().compareTo(other.url());
    }

    private static PartialDate first(Entry entry) {
        return Objects.requireNonNull(((Event) entry.details()).start());
    }
}
