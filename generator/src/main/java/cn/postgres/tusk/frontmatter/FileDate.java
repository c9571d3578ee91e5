package cn.postgres.tusk.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The day in a file name {@code YYYYMMDD_NN.md}, the names of digoal's posts.
 *
 * @param day a day that exists
 */
record FileDate(LocalDate day) {

    /** The date of a path; empty where the name is another or the day does not exist. */
    static Optional<FileDate> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        if (dot < 10 || name.charAt(8) != '_' || !isDigits(name, 0, 8) || !isDigits(name, 9, dot)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileDate(LocalDate.of(number(name, 0, 4), number(name, 4, 6), number(name, 6, 8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String iso() {
        return day.toString();
    }

    private static int number(String name, int from, int to) {
        return Integer.parseInt(name.substring(from, to));
    }

    private static boolean isDigits(String name, int from, int to) {
        for (int at = from; at < to; at++) {
            if (name.charAt(at) < '0' || name.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
