package cn.postgres.tusk.bench.search;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a site, Pagefind's files below {@code /pagefind/} and the pages of this measurement below {@code /bench/}, on
 * a free port of 127.0.0.1, as a plain static host does: text types as gzip, everything else as it is. What does not
 * belong to the measurement is counted, with a fixed size for the headers of an answer. Safe for threads; close it.
 */
final class BenchServer implements AutoCloseable {
    private static final int HEADERS = 250;
    private static final int PIECE = 4096;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "wasm", "application/wasm");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BenchFiles files;
    private final SlowLink link;
    private final Traffic traffic = new Traffic();

    BenchServer(Path site, Optional<Path> pagefind, SlowLink link) throws IOException {
        this.files = new BenchFiles(site, pagefind);
        this.link = link;
        // Read once, when the first server starts: pieces of an answer must not wait for their acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The same for an engine over a site. */
    BenchServer(BuiltCorpus site, Engine engine, SlowLink link) throws IOException {
        this(site.folder(), engine.isOurs() ? Optional.empty() : Optional.of(engine.folder()), link);
    }

    /** The address, without a slash at the end. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What has been counted. */
    Traffic traffic() {
        return traffic;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean counted = !path.startsWith("/bench/");
            if (counted) {
                traffic.requested();
            }
            Optional<byte[]> found = files.read(path);
            byte[] bytes = found.orElse(new byte[0]);
            String ending = path.substring(path.lastIndexOf('.') + 1);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            headers.set("Cache-Control", "max-age=3600");
            if (BenchFiles.isCompressed(path)) {
                headers.set("Content-Encoding", "gzip");
            }
            link.roundTrip();
            exchange.sendResponseHeaders(found.isPresent() ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            send(bytes, exchange.getResponseBody(), counted);
        }
    }

    private void send(byte[] bytes, OutputStream out, boolean counted) throws IOException {
        int extra = HEADERS;
        for (int at = 0; at == 0 || at < bytes.length; at += PIECE) {
            int length = Math.min(PIECE, bytes.length - at);
            link.send(length + extra);
            if (counted) {
                traffic.sent(length + extra);
            }
            out.write(bytes, at, length);
            out.flush();
            extra = 0;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
