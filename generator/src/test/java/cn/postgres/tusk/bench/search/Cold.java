package cn.postgres.tusk.bench.search;

import cn.postgres.tusk.browser.Browser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.openqa.selenium.WebDriverException;

/**
 * What the first query of a reader costs: an empty profile, nothing cached, gzip, a line of 9 Mbit/s with a round trip
 * of 60 ms ({@link SlowLink}). The page itself, which holds nothing but the call, is not counted; its time is, because
 * time runs from the navigation. Immutable.
 *
 * @param titles until ten titles, or all there are, stand for good
 * @param excerpts until their excerpts stand too
 * @param runs every single one
 */
record Cold(Stage titles, Stage excerpts, List<Run> runs) {
    private static final double MEGABITS = 9;
    private static final long ROUND_TRIP = 60;
    private static final int OF_EACH = 12;

    /** Bytes on the line with headers, requests, and milliseconds from the navigation. */
    record Stage(Quantiles bytes, Quantiles requests, Quantiles millis) {}

    /** One query up to one stage. */
    record Point(long bytes, int requests, double millis) {}

    /** One query. {@code error} is empty where all went well. */
    record Run(String set, String query, int hits, Point titles, Point excerpts, String error) {}

    Cold {
        runs = List.copyOf(runs);
    }

    /** Runs twelve queries of each set. */
    static Cold of(BuiltCorpus site, Engine engine, List<Query> queries) throws IOException {
        List<Run> runs = new ArrayList<>();
        try (BenchServer server = new BenchServer(site, engine, new SlowLink(MEGABITS, ROUND_TRIP))) {
            for (Query query : QuerySets.evenly(queries, OF_EACH)) {
                runs.add(run(server, engine, query));
                if (runs.size() % 20 == 0) {
                    System.out.println(engine.name() + " cold: " + runs.size());
                }
            }
        }
        return new Cold(stage(runs, Run::titles), stage(runs, Run::excerpts), runs);
    }

    private static Run run(BenchServer server, Engine engine, Query query) throws IOException {
        try (Browser browser =
                Browser.findWithoutLogs().orElseThrow(() -> new IOException("no Chromium and chromedriver"))) {
            browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
            browser.driver().get(server.origin() + "/bench/blank.html");
            server.traffic().reset();
            browser.driver()
                    .get(server.origin() + "/bench/cold-" + engine.name() + ".html?q="
                            + URLEncoder.encode(query.text(), StandardCharsets.UTF_8));
            Object told = browser.driver().executeAsyncScript("window.cold.then(arguments[0])");
            return run(server.traffic(), query, Jsons.map(told));
        } catch (WebDriverException e) {
            Point none = new Point(0, 0, 0);
            return new Run(query.set(), query.text(), 0, none, none, String.valueOf(e.getRawMessage()));
        }
    }

    private static Run run(Traffic traffic, Query query, Map<?, ?> told) {
        Object error = told.get("error");
        return new Run(
                query.set(),
                query.text(),
                (int) Jsons.number(told.get("hits")),
                point(traffic, told, "titlesAt"),
                point(traffic, told, "excerptsAt"),
                error == null ? "" : error.toString());
    }

    private static Point point(Traffic traffic, Map<?, ?> told, String moment) {
        double millis = Jsons.number(told.get(moment));
        Traffic.Sum sum = traffic.until(Jsons.number(told.get("origin")) + millis);
        return new Point(sum.bytes(), sum.requests(), millis);
    }

    private static Stage stage(List<Run> runs, Function<Run, Point> which) {
        List<Point> points =
                runs.stream().filter(run -> run.error().isEmpty()).map(which).toList();
        return new Stage(
                quantiles(points, Point::bytes), quantiles(points, Point::requests), quantiles(points, Point::millis));
    }

    private static Quantiles quantiles(List<Point> points, ToDoubleFunction<Point> value) {
        return Quantiles.of(points.stream().map(value::applyAsDouble).toList());
    }

    /** Queries that failed. */
    long failed() {
        return runs.stream().filter(run -> !run.error().isEmpty()).count();
    }
}
