package cn.postgres.tusk.schema;

import java.util.List;
import java.util.Map;

/** What kind of value a record's component takes. */
sealed interface Shape {
    /** Values written as one scalar. */
    enum Simple implements Shape {
        TEXT,
        INTEGER,
        FLAG,
        /** A date or a date with a time. */
        MOMENT,
        DAY,
        /** A year, a month or a day. */
        PARTIAL_DATE
    }

    /**
     * A constant of an enum.
     *
     * @param names how the constants are written, in their order
     * @param labels their Chinese labels, which may be written as well; empty where a constant has none
     * @param bySpelling constants by every accepted spelling, lower case
     */
    record Choice(List<String> names, List<String> labels, Map<String, Object> bySpelling) implements Shape {}

    /** A record of its own. */
    record Nested(Class<?> type) implements Shape {}

    /** A list; a single value counts as a list of one. */
    record ListOf(Shape item) implements Shape {}

    /** Values by name, in source order. */
    record MapOf(Shape value) implements Shape {}
}
