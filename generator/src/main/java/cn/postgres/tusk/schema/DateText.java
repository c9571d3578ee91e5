package cn.postgres.tusk.schema;

import cn.postgres.tusk.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads dates as people write them: {@code 2018-08-01}, {@code 2018/8/1}, {@code 2018.8.1}, {@code 20180801}, {@code
 * 2018年8月1日}, each with a time such as {@code 09:30}, {@code 09:30:15.5} after a blank or {@code T}, and that with an
 * offset such as {@code Z}, {@code +08:00} or {@code +0800}. Used once for one text.
 */
final class DateText {
    private final String text;
    private int at;

    private DateText(String text) {
        this.text = text.strip();
    }

    /** A date or date-time as a moment in the given zone; a date alone is its midnight. Empty if there is none. */
    static Optional<OffsetDateTime> moment(String text, ZoneId zone) {
        try {
            return Optional.of(new DateText(text).moment(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A date; a time after it is allowed and dropped. */
    static Optional<LocalDate> day(String text) {
        return partial(text).filter(date -> date.day() != 0).map(PartialDate::first);
    }

    /** A year, a month or a day; a time after a day is allowed and dropped. */
    static Optional<PartialDate> partial(String text) {
        try {
            return Optional.of(new DateText(text).partial());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private OffsetDateTime moment(ZoneId zone) {
        LocalDate date = whole(date());
        if (atEnd()) {
            return date.atStartOfDay(zone).toOffsetDateTime();
        }
        LocalDateTime local = date.atTime(time());
        skipBlanks();
        if (atEnd()) {
            return local.atZone(zone).toOffsetDateTime();
        }
        ZoneOffset offset = offset();
        expectEnd();
        return local.atOffset(offset).atZoneSameInstant(zone).toOffsetDateTime();
    }

    private PartialDate partial() {
        PartialDate date = date();
        if (!atEnd()) {
            whole(date);
            time();
            skipBlanks();
            if (!atEnd()) {
                offset();
            }
            expectEnd();
        }
        return date;
    }

    private static LocalDate whole(PartialDate date) {
        if (date.day() == 0) {
            throw new DateTimeException("no day");
        }
        return date.first();
    }

    private PartialDate date() {
        int from = at;
        int digits = number(4, 8);
        int length = at - from;
        if (length == 8) {
            return known(digits / 10000, digits / 100 % 100, digits % 100);
        }
        if (length == 6) {
            return known(digits / 100, digits % 100, -1);
        }
        if (length != 4) {
            throw new DateTimeException("not a year");
        }
        if (atEnd()) {
            return known(digits, -1, -1);
        }
        char separator = text.charAt(at);
        if ("-/.年".indexOf(separator) < 0) {
            throw new DateTimeException("not a date");
        }
        at++;
        if (atEnd() && separator == '年') {
            return known(digits, -1, -1);
        }
        int month = number(1, 2);
        boolean closed = skip(separator == '年' ? '月' : separator);
        if (!closed || atEnd() && separator == '年') {
            expectEnd();
            return known(digits, month, -1);
        }
        int day = number(1, 2);
        if (separator == '年' && !skip('日')) {
            skip('号');
        }
        return known(digits, month, day);
    }

    /** Unlike the record's own zero, a written zero is no date. */
    private static PartialDate known(int year, int month, int day) {
        if (year == 0 || month == 0 || day == 0) {
            throw new DateTimeException("zero");
        }
        return new PartialDate(year, Math.max(0, month), Math.max(0, day));
    }

    private LocalTime time() {
        if (!skip('T') && !skip('t') && !skipBlanks()) {
            throw new DateTimeException("no time");
        }
        int hour = number(1, 2);
        expect(':');
        int minute = number(2, 2);
        int second = skip(':') ? number(2, 2) : 0;
        int nano = 0;
        if (skip('.')) {
            int from = at;
            nano = number(1, 9);
            for (int i = at - from; i < 9; i++) {
                nano *= 10;
            }
        }
        return LocalTime.of(hour, minute, second, nano);
    }

    private ZoneOffset offset() {
        if (skip('Z') || skip('z')) {
            return ZoneOffset.UTC;
        }
        boolean minus = skip('-');
        if (!minus) {
            expect('+');
        }
        int from = at;
        int hours = number(1, 4);
        int minutes = 0;
        if (at - from > 2) {
            minutes = hours % 100;
            hours /= 100;
        } else if (skip(':')) {
            minutes = number(2, 2);
        }
        return minus ? ZoneOffset.ofHoursMinutes(-hours, -minutes) : ZoneOffset.ofHoursMinutes(hours, minutes);
    }

    private int number(int least, int most) {
        int from = at;
        int value = 0;
        while (at < text.length() && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at++) - '0';
        }
        if (at - from < least) {
            throw new DateTimeException("not a number");
        }
        return value;
    }

    private boolean skip(char wanted) {
        if (!atEnd() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean skipBlanks() {
        int from = at;
        while (!atEnd() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\u3000')) {
            at++;
        }
        return at > from;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw new DateTimeException("not a date");
        }
    }

    private boolean atEnd() {
        return at == text.length();
    }

    private void expectEnd() {
        if (!atEnd()) {
            throw new DateTimeException("more than a date");
        }
    }
}
