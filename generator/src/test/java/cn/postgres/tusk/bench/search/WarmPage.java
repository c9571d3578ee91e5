package cn.postgres.tusk.bench.search;

import cn.postgres.tusk.browser.Browser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebDriverException;

/**
 * A page in which an engine runs and is asked one query after the other. Close it, which ends its browser. Not for
 * several threads.
 */
final class WarmPage implements AutoCloseable {
    private static final int BATCH = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Browser browser;
    private final String engine;

    /**
     * What came back of a query.
     *
     * @param keys of the hits, best first
     * @param millis until the excerpts were there, where it was measured
     * @param error empty, or what went wrong
     */
    record Answer(List<String> keys, double millis, String error) {
        Answer {
            keys = List.copyOf(keys);
        }

        boolean isFailed() {
            return !error.isEmpty();
        }
    }

    /** Opens the page of an engine. */
    WarmPage(String origin, String engine) throws IOException {
        this.engine = engine;
        this.browser = Browser.findWithoutLogs().orElseThrow(() -> new IOException("no Chromium and chromedriver"));
        browser.driver().manage().timeouts().scriptTimeout(PATIENCE);
        browser.driver().get(origin + "/bench/warm.html?engine=" + engine);
    }

    /** What Selenium drives. */
    Browser browser() {
        return browser;
    }

    /** The keys of the hits of each query, at most so many. */
    List<Answer> ranks(List<String> queries, int limit) {
        return ask("ranks", queries, limit);
    }

    /** The first ten hits of each query with their excerpts, and the time that took. */
    List<Answer> shown(List<String> queries) {
        return ask("shown", queries, 10);
    }

    private List<Answer> ask(String function, List<String> queries, int limit) {
        List<Answer> answers = new ArrayList<>();
        for (int at = 0; at < queries.size(); at += BATCH) {
            List<String> batch = queries.subList(at, Math.min(at + BATCH, queries.size()));
            answers.addAll(batch(function, batch, limit));
            if (at / BATCH % 10 == 9) {
                System.out.printf("%s %s: %d of %d%n", engine, function, answers.size(), queries.size());
            }
        }
        return answers;
    }

    private List<Answer> batch(String function, List<String> queries, int limit) {
        String script = "const [queries, limit, done] = arguments;"
                + "window.bench." + function + "(queries, limit)"
                + ".then(done, error => done(queries.map(() => ({ error: String(error) }))))";
        List<Answer> answers = new ArrayList<>();
        try {
            Jsons.list(browser.driver().executeAsyncScript(script, queries, limit))
                    .forEach(answer -> answers.add(answer(Jsons.map(answer))));
        } catch (WebDriverException e) {
            String reason =
                    String.valueOf(e.getRawMessage()).lines().findFirst().orElse("no answer");
            queries.forEach(query -> answers.add(new Answer(List.of(), 0, reason)));
        }
        return answers;
    }

    private static Answer answer(Map<?, ?> read) {
        List<String> keys =
                Jsons.list(read.get("keys")).stream().map(String::valueOf).toList();
        Object error = read.get("error");
        return new Answer(keys, Jsons.number(read.get("millis")), error == null ? "" : error.toString());
    }

    @Override
    public void close() {
        browser.close();
    }
}
