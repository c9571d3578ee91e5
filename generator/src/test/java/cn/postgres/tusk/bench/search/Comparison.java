package cn.postgres.tusk.bench.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Sets what was measured of ours beside Pagefind and the bars. Not for several threads. */
final class Comparison {
    private static final double MB = 1_000_000;

    private final Rows rows;

    private Comparison(Rows rows) {
        this.rows = rows;
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
        Rows rows = new Rows(ours, pagefind);
        Comparison comparison = new Comparison(rows);
        comparison.quality();
        SpeedRows.add(rows);
        comparison.files(ours, textBytes);
        changed.ifPresent(share -> rows.own("one page changed: share of files renamed", share, .03));
        growth.forEach(comparison::growth);
        return rows.all();
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
        rows.row(
                name,
                kind,
                bar,
                result -> result.quality()
                        .flatMap(quality -> Optional.ofNullable(quality.sets().get(set)))
                        .map(scores -> value.apply(scores.mean())));
    }

    private void files(Optional<EngineResult> ours, long textBytes) {
        rows.row(
                "index: MB",
                Row.Bar.OF_PAGEFIND,
                .5,
                result -> Optional.of(result.size().bytes() / MB));
        rows.row(
                "index: files",
                Row.Bar.NONE,
                0,
                result -> Optional.of((double) result.size().files()));
        ours.filter(result -> result.size().shards() > 0)
                .ifPresent(result -> rows.own(
                        "index: term shards ÷ text", (double) result.size().shards() / textBytes, .25));
        rows.row(
                "index: seconds to make",
                Row.Bar.OF_PAGEFIND,
                .5,
                result -> Optional.of(result.buildSeconds()).filter(seconds -> seconds >= 0));
    }

    private void growth(Growth grown) {
        String pages = String.format(Locale.ROOT, "%,d pages: ", grown.pages());
        grown.titleBytes().ifPresent(power -> rows.own(pages + "growth of bytes to titles, exponent", power, .5));
        grown.excerptBytes().ifPresent(power -> rows.own(pages + "growth of bytes to excerpts, exponent", power, .5));
        grown.buildTime().ifPresent(power -> rows.own(pages + "growth of build CPU time, exponent", power, 1.1));
    }
}
