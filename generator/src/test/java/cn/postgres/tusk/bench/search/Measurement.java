package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Measures one engine as another was measured: the same queries, the same steps, a fresh browser for each. Immutable.
 *
 * @param steps of {@code quality}, {@code warm} and {@code cold}
 */
record Measurement(BuiltCorpus site, VisiblePages seen, List<Query> asked, List<String> steps) {
    private static final int SHOWN = 10;
    private static final int SHOWN_AMONG_OTHERS = 30;

    /** All that is asked for. */
    EngineResult of(Engine engine) throws IOException {
        Optional<Quality> quality = Optional.empty();
        Optional<Latency> latency = Optional.empty();
        Optional<Heap> heap = Optional.empty();
        try (BenchServer server = new BenchServer(site, engine, SlowLink.none())) {
            if (steps.contains("warm")) {
                try (WarmPage page = new WarmPage(server.origin(), engine.name())) {
                    latency = Optional.of(Latency.of(page, asked));
                    heap = heap(page);
                }
            }
            if (steps.contains("quality")) {
                try (WarmPage page = new WarmPage(server.origin(), engine.name())) {
                    quality = Optional.of(Quality.of(page, engine, asked, top()));
                }
            }
        }
        Optional<Cold> cold = steps.contains("cold") ? Optional.of(Cold.of(site, engine, asked)) : Optional.empty();
        Size size = Size.of(engine.folder());
        return new EngineResult(engine.name(), quality, latency, heap, cold, size, engine.buildSeconds());
    }

    /** Pages that are not listed take places among the hits and are passed over. */
    private int top() {
        return site.urls().size() > seen.pages().size() ? SHOWN_AMONG_OTHERS : SHOWN;
    }

    private static Optional<Heap> heap(WarmPage page) {
        try {
            return Optional.of(Heap.of(page.browser()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            System.out.println("search-quality: the heap was not measured: " + e);
            return Optional.empty();
        }
    }
}
