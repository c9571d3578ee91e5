package cn.postgres.tusk;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.PartialDate;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Between which moments the clock does not matter: a site may change when the clock passes a moment that one of its
 * entries names, be it a date of publication or the last day of an event, and at no other. Every date of every header and
 * record counts, whatever it means. Where there are events, pages name the day of the build, so that its end counts too.
 *
 * @param after the site is the same for every later moment,
 * @param before and every earlier one
 */
record Moments(Instant after, Instant before) {
    boolean hold(Instant now) {
        return now.isAfter(after) && now.isBefore(before);
    }

    /** The moments around one, which itself lies between them unless an entry names it. */
    static Moments around(Instant now, List<Document> documents, ZoneId zone) {
        NavigableSet<Instant> named = new TreeSet<>(List.of(Instant.MIN, Instant.MAX));
        Walk walk = new Walk(named, zone, new HashMap<>());
        if (documents.stream().anyMatch(document -> document.details() instanceof Event)) {
            walk.add(LocalDate.ofInstant(now, zone));
        }
        documents.forEach(document -> {
            walk.add(document.header());
            walk.add(document.details());
        });
        return new Moments(named.floor(now), named.ceiling(now));
    }

    private record Walk(NavigableSet<Instant> named, ZoneId zone, Map<Class<?>, List<Method>> accessors) {
        void add(@Nullable Object value) {
            if (value instanceof OffsetDateTime moment) {
                named.add(moment.toInstant());
            } else if (value instanceof LocalDate day) {
                days(day, day.plusDays(1));
            } else if (value instanceof PartialDate date) {
                LocalDate first = date.first();
                days(
                        first,
                        date.day() != 0
                                ? first.plusDays(1)
                                : date.month() != 0 ? first.plusMonths(1) : first.plusYears(1));
            } else if (value instanceof Collection<?> all) {
                all.forEach(this::add);
            } else if (value instanceof Map<?, ?> map) {
                map.values().forEach(this::add);
            } else if (value instanceof Record) {
                components(value);
            }
        }

        private void days(LocalDate first, LocalDate next) {
            named.add(first.atStartOfDay(zone).toInstant());
            named.add(next.atStartOfDay(zone).toInstant());
        }

        /** The virtual machine makes them anew whenever it is asked. */
        private static List<Method> accessors(Class<?> type) {
            List<Method> accessors = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return accessors;
        }

        private void components(Object value) {
            try {
                for (Method accessor : accessors.computeIfAbsent(value.getClass(), Walk::accessors)) {
                    add(accessor.invoke(value));
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("an accessor of a record failed", e);
            }
        }
    }
}
