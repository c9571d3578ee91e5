package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.json.Json;

/**
 * A second line to a browser's DevTools, because the driver's own does not reach workers. Close it. Not for several
 * threads.
 */
final class DevTools implements AutoCloseable {
    private static final int SECONDS = 20;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final WebSocket socket;
    private int last;

    /** @param address host and port of the browser's debugger */
    DevTools(String address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI version = URI.create("http://" + address.replace("localhost", "127.0.0.1") + "/json/version");
        String told = client.send(HttpRequest.newBuilder(version).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        String url = String.valueOf(Jsons.object(told).get("webSocketDebuggerUrl"));
        this.socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(url), new Collector(messages))
                .join();
    }

    /** Puts the pieces of messages together. */
    private record Collector(BlockingQueue<String> messages, StringBuilder open) implements WebSocket.Listener {
        Collector(BlockingQueue<String> messages) {
            this(messages, new StringBuilder());
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            open.append(data);
            if (last) {
                messages.add(open.toString());
                open.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    /**
     * Sends a command and waits for its result.
     *
     * @param session of a target; empty for the browser itself
     */
    Map<?, ?> send(String session, String method, Map<String, Object> parameters)
            throws IOException, InterruptedException {
        int id = ++last;
        Map<String, Object> command = new LinkedHashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        socket.sendText(new Json().toJson(command), true).join();
        while (true) {
            String message = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("no answer to " + method);
            }
            Map<String, Object> read = Jsons.object(message);
            if (Jsons.number(read.get("id")) == id) {
                return result(method, read);
            }
            events.add(read);
        }
    }

    private static Map<?, ?> result(String method, Map<String, Object> answer) throws IOException {
        if (answer.containsKey("error")) {
            throw new IOException(method + ": " + answer.get("error"));
        }
        return Jsons.map(answer.get("result"));
    }

    /** The parameters of all events of a name that came while commands were answered. */
    List<Map<?, ?>> events(String method) {
        List<Map<?, ?>> found = new ArrayList<>();
        for (Map<String, Object> event : events) {
            if (method.equals(event.get("method"))) {
                found.add(Jsons.map(event.get("params")));
            }
        }
        return found;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
