package cn.postgres.tusk.math;

import java.util.List;

/** What became of the source of a formula. */
public sealed interface Formula {
    /**
     * A formula that can be set.
     *
     * @param mathml a {@code <math>} element: well-formed XML that is HTML as well, with the source as annotation
     * @param text the formula on one line of plain text, for search, headings and summaries: {@code O(n log n)}
     */
    record Typeset(String mathml, String text) implements Formula {}

    /**
     * A source that is not a formula.
     *
     * @param faults in the order of their offsets, at least one
     */
    record Broken(List<Fault> faults) implements Formula {
        public Broken {
            faults = List.copyOf(faults);
        }
    }
}
