package cn.postgres.tusk.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects the lines of the comparison. Not for several threads. */
final class Rows {
    private final Optional<EngineResult> ours;
    private final Optional<EngineResult> pagefind;
    private final List<Row> rows = new ArrayList<>();

    Rows(Optional<EngineResult> ours, Optional<EngineResult> pagefind) {
        this.ours = ours;
        this.pagefind = pagefind;
    }

    /** Adds a line for what was measured of both; none where it was measured of neither. */
    void row(String name, Row.Bar kind, double bar, Function<EngineResult, Optional<Double>> value) {
        Optional<Double> mine = ours.flatMap(value);
        Optional<Double> theirs = pagefind.flatMap(value);
        if (mine.isPresent() || theirs.isPresent()) {
            rows.add(Row.of(name, mine, theirs, kind, bar));
        }
    }

    /** Adds a line for what only ours has. */
    void own(String name, double value, double atMost) {
        rows.add(Row.of(name, Optional.of(value), Optional.empty(), Row.Bar.AT_MOST, atMost));
    }

    /** All lines in the order they came. */
    List<Row> all() {
        return List.copyOf(rows);
    }
}
