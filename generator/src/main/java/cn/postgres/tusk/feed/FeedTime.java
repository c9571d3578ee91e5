package cn.postgres.tusk.feed;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.PartialDate;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The times of entries, and how feeds write them. Pure functions. */
final class FeedTime {
    /** Stands where a format demands a time and there is none: better than the clock, which would change the bytes. */
    static final OffsetDateTime NONE = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private FeedTime() {}

    /** The site's zone; UTC where the name means none. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** When an entry was published: its date, else the beginning of the day its type knows. */
    static Optional<OffsetDateTime> published(Entry entry, ZoneId zone) {
        OffsetDateTime date = entry.header().date();
        if (date != null) {
            return written(date);
        }
        PartialDate day = entry.details().day();
        return day == null
                ? Optional.empty()
                : written(day.first().atStartOfDay(zone).toOffsetDateTime());
    }

    /** When an entry was last changed, never before it was published. */
    static OffsetDateTime updated(Entry entry, OffsetDateTime published) {
        OffsetDateTime updated = entry.header().updated();
        return updated == null
                ? published
                : written(updated).filter(published::isBefore).orElse(published);
    }

    // Formats know years of four digits and offsets of whole minutes; Shanghai's before 1901 was +08:05:43.
    private static Optional<OffsetDateTime> written(OffsetDateTime time) {
        OffsetDateTime whole = time.truncatedTo(ChronoUnit.SECONDS);
        OffsetDateTime plain =
                whole.getOffset().getTotalSeconds() % 60 == 0 ? whole : whole.withOffsetSameInstant(ZoneOffset.UTC);
        return plain.getYear() < 1 || plain.getYear() > 9999 ? Optional.empty() : Optional.of(plain);
    }

    /** RFC 822 as RSS asks for it: {@code Wed, 1 Aug 2018 09:30:00 +0800}. */
    static String rfc822(OffsetDateTime time) {
        // The formatter says GMT for offset 0, which RFC 822 allows.
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }

    /** RFC 3339: {@code 2018-08-01T09:30:00+08:00}. */
    static String rfc3339(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
