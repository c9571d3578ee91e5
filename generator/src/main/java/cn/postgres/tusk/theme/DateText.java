package cn.postgres.tusk.theme;

import cn.postgres.tusk.model.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Dates as a reader sees them. The names of the months stand here, because those of the platform change from one JDK to
 * the next.
 */
final class DateText {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private DateText() {}

    /**
     * A date as text.
     *
     * @param date an OffsetDateTime, LocalDate or PartialDate; anything else is printed as it is
     * @param style {@code long}, {@code iso}, {@code day} (ISO, as precise as known), {@code month-day} (long,
     *     without the year), {@code time} or {@code moment} (ISO with time and zone)
     * @param chinese else English
     */
    static String of(Object date, String style, boolean chinese) {
        if (date instanceof OffsetDateTime time) {
            return switch (style) {
                case "time" -> "%02d:%02d".formatted(time.getHour(), time.getMinute());
                case "moment" -> time.withNano(0).toString();
                default -> of(PartialDate.of(time.toLocalDate()), style, chinese);
            };
        }
        if (date instanceof LocalDate day) {
            return of(PartialDate.of(day), style, chinese);
        }
        if (date instanceof PartialDate partial) {
            return switch (style) {
                case "long" -> chinese ? chinese(partial) : english(partial);
                case "month-day" -> chinese ? withoutYear(chinese(partial)) : withoutEnglishYear(english(partial));
                default -> partial.toString();
            };
        }
        return String.valueOf(date);
    }

    private static String chinese(PartialDate date) {
        StringBuilder out = new StringBuilder().append(date.year()).append(" 年");
        if (date.month() > 0) {
            out.append(' ').append(date.month()).append(" 月");
        }
        if (date.day() > 0) {
            out.append(' ').append(date.day()).append(" 日");
        }
        return out.toString();
    }

    private static String withoutYear(String chinese) {
        return chinese.substring(chinese.indexOf('年') + 1).strip();
    }

    private static String withoutEnglishYear(String english) {
        return english.substring(0, english.lastIndexOf(' ') + 1).strip();
    }

    private static String english(PartialDate date) {
        String day = date.day() > 0 ? date.day() + " " : "";
        String month = date.month() > 0 ? MONTHS.get(date.month() - 1) + " " : "";
        return day + month + date.year();
    }
}
