package cn.postgres.tusk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The date at the beginning of a file name: {@code 20180801_01} or {@code 2018-08-01-title}. */
final class FileNameDate {
    private FileNameDate() {}

    static Optional<LocalDate> of(String stem) {
        if (stem.length() >= 10 && stem.charAt(4) == '-' && stem.charAt(7) == '-' && ends(stem, 10)) {
            return date(stem.substring(0, 4) + stem.substring(5, 7) + stem.substring(8, 10));
        }
        return stem.length() >= 8 && ends(stem, 8) ? date(stem.substring(0, 8)) : Optional.empty();
    }

    private static boolean ends(String stem, int at) {
        return stem.length() == at || !Character.isLetterOrDigit(stem.charAt(at));
    }

    private static Optional<LocalDate> date(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(digits);
            LocalDate date = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
            return date.getYear() >= 1900 ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
