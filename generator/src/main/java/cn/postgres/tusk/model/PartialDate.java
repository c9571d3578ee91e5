package cn.postgres.tusk.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A date as precisely as it is known: a year, a month or a day.
 *
 * @param month 1–12, or 0 where unknown
 * @param day 1–31, or 0 where unknown; 0 if the month is
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Comparator<PartialDate> ORDER = Comparator.comparingInt(PartialDate::year)
            .thenComparingInt(PartialDate::month)
            .thenComparingInt(PartialDate::day);

    /** @throws DateTimeException if there is no such date */
    public PartialDate {
        if (month == 0 && day != 0) {
            throw new DateTimeException("a day without a month");
        }
        LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The first day it may mean. */
    public LocalDate first() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** Earlier first; the less precise before the more precise. */
    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    /** ISO 8601, as precise as known: {@code 2018}, {@code 2018-08}, {@code 2018-08-01}. */
    @Override
    public String toString() {
        return month == 0
                ? "%04d".formatted(year)
                : day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
