package cn.postgres.tusk.verifysql;

import cn.postgres.tusk.problem.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something in an article that is not so, as a value without words. Not a {@code Problem}: those are what a build can
 * meet, and no build runs SQL. Immutable.
 *
 * @param arguments of the message, in order
 * @param details lines to be shown below it, as they are
 */
record Finding(Place place, Code code, List<String> arguments, List<String> details) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::place).thenComparing(Finding::code);

    Finding {
        arguments = List.copyOf(arguments);
        details = List.copyOf(details);
    }

    /** Kinds of findings; the words stand in {@code verifysql_zh.properties} and {@code verifysql_en.properties}. */
    enum Code {
        /** What came is not what is printed. */
        OUTPUT_DIFFERS,
        /** A statement whose result is not shown failed. */
        STATEMENT_FAILED,
        /** A statement did not end in time; the rest of the article has not been run. */
        TIMED_OUT,
        /** A statement that should wait for another session ended at once. */
        DID_NOT_WAIT,
        /** The session ended before its statements did. */
        SESSION_LOST,
        /** A session that does not begin with a prompt. */
        NO_PROMPT,
        /** A statement without its end, for which psql would wait. */
        UNFINISHED,
        /** A comment that says nothing known. */
        DIRECTIVE_UNKNOWN,
        /** A comment with no SQL below it. */
        DIRECTIVE_UNUSED;

        /** As it is printed: lower case, with hyphens. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding of(String file, int line, Code code, Object... arguments) {
        return new Finding(
                new Place(file, line, 0),
                code,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList(),
                List.of());
    }

    Finding with(List<String> lines) {
        return new Finding(place, code, arguments, lines);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
