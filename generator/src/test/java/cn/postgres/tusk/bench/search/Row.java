package cn.postgres.tusk.bench.search;

import java.util.Optional;

/**
 * One line of the comparison. Immutable.
 *
 * @param measure what was measured, with its unit
 * @param ours empty where it was not measured
 * @param pagefind empty where it was not measured
 * @param bar what ours must reach; empty where there is no bar
 * @param passed whether it does; empty without a bar or a value
 */
record Row(String measure, Optional<Double> ours, Optional<Double> pagefind, String bar, Optional<Boolean> passed) {
    /** What a value must reach. */
    enum Bar {
        /** It is only told. */
        NONE,
        /** At least so much. */
        AT_LEAST,
        /** At most so much. */
        AT_MOST,
        /** At most so much of Pagefind's. */
        OF_PAGEFIND
    }

    /** A line with its verdict. */
    static Row of(String measure, Optional<Double> ours, Optional<Double> pagefind, Bar kind, double bar) {
        String number = Numbers.plain(bar);
        return switch (kind) {
            case NONE -> new Row(measure, ours, pagefind, "", Optional.empty());
            case AT_LEAST ->
                // Means of thousands of ones must not fail for the last bit
                new Row(measure, ours, pagefind, "≥ " + number, ours.map(value -> value >= bar - 1e-9));
            case AT_MOST -> new Row(measure, ours, pagefind, "≤ " + number, ours.map(value -> value <= bar));
            case OF_PAGEFIND ->
                new Row(
                        measure,
                        ours,
                        pagefind,
                        "≤ " + number + " × Pagefind",
                        ours.flatMap(value -> pagefind.map(theirs -> value <= bar * theirs)));
        };
    }
}
