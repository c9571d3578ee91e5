package cn.postgres.tusk.bench.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines of the comparison that say what a query costs. Not for several threads. */
final class SpeedRows {
    private static final double KB = 1000;
    private static final double MB = 1_000_000;

    private final Rows rows;

    private SpeedRows(Rows rows) {
        this.rows = rows;
    }

    /** Adds them all. */
    static void add(Rows rows) {
        SpeedRows speed = new SpeedRows(rows);
        speed.cold();
        speed.warm();
    }

    private void cold() {
        cold("cold, ten titles: kB median", c -> c.titles().bytes().median() / KB, Row.Bar.AT_MOST, 40);
        cold("cold, ten titles: kB p95", c -> c.titles().bytes().p95() / KB, Row.Bar.AT_MOST, 120);
        cold("cold, ten excerpts: kB median", c -> c.excerpts().bytes().median() / KB, Row.Bar.AT_MOST, 80);
        cold("cold, ten excerpts: kB p95", c -> c.excerpts().bytes().p95() / KB, Row.Bar.NONE, 0);
        cold("cold, ten titles: requests median", c -> c.titles().requests().median(), Row.Bar.AT_MOST, 8);
        cold("cold, ten titles: requests p95", c -> c.titles().requests().p95(), Row.Bar.NONE, 0);
        cold("cold, ten excerpts: requests median", c -> c.excerpts().requests().median(), Row.Bar.NONE, 0);
        cold("cold, ten titles: ms median", c -> c.titles().millis().median(), Row.Bar.OF_PAGEFIND, .4);
        cold("cold, ten titles: ms p95", c -> c.titles().millis().p95(), Row.Bar.NONE, 0);
        cold("cold, ten excerpts: ms median", c -> c.excerpts().millis().median(), Row.Bar.NONE, 0);
        cold("cold: queries failed", c -> (double) c.failed(), Row.Bar.AT_MOST, 0);
    }

    private void cold(String name, Function<Cold, Double> value, Row.Bar kind, double bar) {
        rows.row(name, kind, bar, result -> result.cold().map(value));
    }

    private void warm() {
        for (String set : List.of("a", "b", "c", "d", "e")) {
            warm("warm, " + set + " asked again: ms median", Latency::again, set, Quantiles::median, .1);
            warm("warm, " + set + " asked again: ms p95", Latency::again, set, Quantiles::p95, -1);
            warm("warm, " + set + " asked first: ms median", Latency::first, set, Quantiles::median, -1);
            warm("warm, " + set + " asked first: ms p95", Latency::first, set, Quantiles::p95, -1);
        }
        rows.row(
                "warm, all asked again: ms median",
                Row.Bar.OF_PAGEFIND,
                .1,
                result -> result.latency().map(latency -> latency.all().median()));
        rows.row(
                "warm, all asked again: ms p95",
                Row.Bar.AT_MOST,
                60,
                result -> result.latency().map(latency -> latency.all().p95()));
        rows.row(
                "heap of the worker: MB",
                Row.Bar.AT_MOST,
                30,
                result -> result.heap().map(heap -> heap.total() / MB));
    }

    private void warm(
            String name,
            Function<Latency, Map<String, Quantiles>> when,
            String set,
            Function<Quantiles, Double> value,
            double bar) {
        rows.row(
                name,
                bar < 0 ? Row.Bar.NONE : Row.Bar.OF_PAGEFIND,
                bar,
                result -> result.latency()
                        .flatMap(latency ->
                                Optional.ofNullable(when.apply(latency).get(set)))
                        .map(value));
    }
}
