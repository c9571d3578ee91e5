package cn.postgres.tusk.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tells every open page the state of the site, as server-sent events (HTML Living Standard § 9.2). Safe for threads; each
 * open page holds one.
 */
final class LiveEvents {
    private static final long BEAT_SECONDS = 15;

    private final Set<BlockingQueue<String>> pages = ConcurrentHashMap.newKeySet();
    private volatile String state = "";

    /** @param text what pages that are open or yet to come hear; its lines are kept apart */
    void tell(String text) {
        state = text;
        pages.forEach(page -> page.add(text));
    }

    /** Whether there is anything to tell yet. */
    boolean silent() {
        return state.isEmpty();
    }

    /** Serves one page until it goes away or the thread is interrupted. */
    void serve(HttpExchange exchange) throws IOException {
        BlockingQueue<String> news = new LinkedBlockingQueue<>();
        pages.add(news);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            send(out, silent() ? ":\n\n" : event(state));
            while (true) {
                String text = news.poll(BEAT_SECONDS, TimeUnit.SECONDS);
                // A comment as a heartbeat finds out whether the page is still there.
                send(out, text == null ? ":\n\n" : event(text));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pages.remove(news);
        }
    }

    private static String event(String text) {
        return "data: " + text.replace("\n", "\ndata: ") + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
