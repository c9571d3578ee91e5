package cn.postgres.tusk.bench.search;

import cn.postgres.tusk.browser.Browser;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Memory of the worker that an engine runs in, after a garbage collection, in bytes. Of the page itself where an engine
 * has no worker.
 *
 * @param used objects of JavaScript
 * @param buffers memory of array buffers, among them that of WebAssembly
 * @param worker whether it is a worker's
 */
record Heap(long used, long buffers, boolean worker) {
    /** Measures the largest worker of the page that a browser shows. */
    static Heap of(Browser browser) throws IOException, InterruptedException {
        Map<?, ?> options = Jsons.map(browser.driver().getCapabilities().getCapability("goog:chromeOptions"));
        try (DevTools tools = new DevTools(String.valueOf(options.get("debuggerAddress")))) {
            String page = attach(tools);
            tools.send(
                    page,
                    "Target.setAutoAttach",
                    Map.of("autoAttach", true, "waitForDebuggerOnStart", false, "flatten", true));
            tools.send(page, "Runtime.getHeapUsage", Map.of());
            Heap largest = new Heap(0, 0, false);
            for (Map<?, ?> worker : tools.events("Target.attachedToTarget")) {
                boolean dedicated =
                        "worker".equals(Jsons.map(worker.get("targetInfo")).get("type"));
                Heap heap = dedicated ? of(tools, String.valueOf(worker.get("sessionId")), true) : largest;
                largest = heap.total() >= largest.total() ? heap : largest;
            }
            return largest.worker ? largest : of(tools, page, false);
        }
    }

    private static String attach(DevTools tools) throws IOException, InterruptedException {
        List<?> targets =
                Jsons.list(tools.send("", "Target.getTargets", Map.of()).get("targetInfos"));
        for (Object target : targets) {
            Map<?, ?> info = Jsons.map(target);
            if ("page".equals(info.get("type"))
                    && String.valueOf(info.get("url")).contains("/bench/")) {
                Map<String, Object> which = Map.of("targetId", String.valueOf(info.get("targetId")), "flatten", true);
                return String.valueOf(
                        tools.send("", "Target.attachToTarget", which).get("sessionId"));
            }
        }
        throw new IOException("the browser shows no page of the measurement");
    }

    private static Heap of(DevTools tools, String session, boolean worker) throws IOException, InterruptedException {
        tools.send(session, "HeapProfiler.enable", Map.of());
        tools.send(session, "HeapProfiler.collectGarbage", Map.of());
        Map<?, ?> usage = tools.send(session, "Runtime.getHeapUsage", Map.of());
        return new Heap(
                (long) Jsons.number(usage.get("usedSize")),
                (long) Jsons.number(usage.get("backingStorageSize")),
                worker);
    }

    /** Both together. */
    long total() {
        return used + buffers;
    }
}
