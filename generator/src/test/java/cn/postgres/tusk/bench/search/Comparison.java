package cn.postgres.tusk.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sets what was measured of ours beside Pagefind and the bars. Not for several threads. */
final class Comparison {
    private static final double KB = 1000;
    private static final double MB = 1_000_000;

    private final Optional<EngineResult> ours;
    private final Optional<EngineResult> pagefind;
    private final List<Row> rows = new ArrayList<>();

    private Comparison(Optional<EngineResult> ours, Optional<EngineResult> pagefind) {
        this.ours = ours;
        this.pagefind = pagefind;
    }

    /**
     * All lines.
     *
     * @param textBytes of the visible text
     * @param changed share of index files whose name changed with one page; empty where it was not measured
     */
    static List<Row> of(
            Optional<EngineResult> ours,
            Optional<EngineResult> pagefind,
            long textBytes,
            Optional<Double> changed,
            List<Growth> growth) {
        Comparison comparison = new Comparison(ours, pagefind);
        comparison.quality();
        comparison.cold();
        comparison.warm();
        comparison.files(textBytes);
        changed.ifPresent(share -> comparison.own("one page changed: share of files renamed", share, .03));
        growth.forEach(comparison::growth);
        return List.copyOf(comparison.rows);
    }

    private void quality() {
        score("a substrings: recall", "a", Scores::recall, Row.Bar.AT_LEAST, 1);
        score("a substrings: P@10", "a", Scores::precision, Row.Bar.AT_LEAST, .998);
        score("a substrings: no right page in ten", "a", Scores::none, Row.Bar.NONE, 0);
        score("b title words: MRR", "b", Scores::reciprocalRank, Row.Bar.AT_LEAST, .96);
        score("b title words: S@1", "b", Scores::first, Row.Bar.AT_LEAST, .93);
        score("c identifiers: recall", "c", Scores::recall, Row.Bar.AT_LEAST, 1);
        score("c identifiers: P@10", "c", Scores::precision, Row.Bar.AT_LEAST, .98);
        score("c identifiers: MRR", "c", Scores::reciprocalRank, Row.Bar.AT_LEAST, .98);
        score("d mixed zh+en: MRR", "d", Scores::reciprocalRank, Row.Bar.AT_LEAST, .94);
        score("d mixed zh+en: S@1", "d", Scores::first, Row.Bar.NONE, 0);
        score("e typos: S@1", "e", Scores::first, Row.Bar.AT_LEAST, .98);
        score("e typos, wrong first letter: S@1", "e1", Scores::first, Row.Bar.AT_LEAST, .98);
    }

    private void score(String name, String set, Function<Scores, Double> value, Row.Bar kind, double bar) {
        row(
                name,
                kind,
                bar,
                result -> result.quality()
                        .flatMap(quality -> Optional.ofNullable(quality.sets().get(set)))
                        .map(scores -> value.apply(scores.mean())));
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
        row(name, kind, bar, result -> result.cold().map(value));
    }

    private void warm() {
        for (String set : List.of("a", "b", "c", "d", "e")) {
            warm("warm, " + set + " asked again: ms median", Latency::again, set, Quantiles::median, .1);
            warm("warm, " + set + " asked again: ms p95", Latency::again, set, Quantiles::p95, -1);
            warm("warm, " + set + " asked first: ms median", Latency::first, set, Quantiles::median, -1);
            warm("warm, " + set + " asked first: ms p95", Latency::first, set, Quantiles::p95, -1);
        }
        row(
                "warm, all asked again: ms median",
                Row.Bar.OF_PAGEFIND,
                .1,
                result -> result.latency().map(latency -> latency.all().median()));
        row(
                "warm, all asked again: ms p95",
                Row.Bar.AT_MOST,
                60,
                result -> result.latency().map(latency -> latency.all().p95()));
        row(
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
        row(
                name,
                bar < 0 ? Row.Bar.NONE : Row.Bar.OF_PAGEFIND,
                bar,
                result -> result.latency()
                        .flatMap(latency ->
                                Optional.ofNullable(when.apply(latency).get(set)))
                        .map(value));
    }

    private void files(long textBytes) {
        row(
                "index: MB",
                Row.Bar.OF_PAGEFIND,
                .5,
                result -> Optional.of(result.size().bytes() / MB));
        row(
                "index: files",
                Row.Bar.NONE,
                0,
                result -> Optional.of((double) result.size().files()));
        ours.ifPresent(result ->
                own("index: term shards ÷ text", (double) result.size().shards() / textBytes, .25));
        row(
                "index: CPU seconds to make",
                Row.Bar.OF_PAGEFIND,
                .5,
                result -> Optional.of(result.buildSeconds()).filter(seconds -> seconds >= 0));
    }

    private void growth(Growth grown) {
        String pages = String.format(Locale.ROOT, "%,d pages: ", grown.pages());
        own(pages + "growth of bytes to titles, exponent", grown.titleBytes(), .5);
        own(pages + "growth of bytes to excerpts, exponent", grown.excerptBytes(), .5);
        own(pages + "growth of build CPU time, exponent", grown.buildTime(), 1.1);
    }

    private void own(String name, double value, double atMost) {
        rows.add(Row.of(name, Optional.of(value), Optional.empty(), Row.Bar.AT_MOST, atMost));
    }

    private void row(String name, Row.Bar kind, double bar, Function<EngineResult, Optional<Double>> value) {
        Optional<Double> mine = ours.flatMap(value);
        Optional<Double> theirs = pagefind.flatMap(value);
        if (mine.isPresent() || theirs.isPresent()) {
            rows.add(Row.of(name, mine, theirs, kind, bar));
        }
    }
}
