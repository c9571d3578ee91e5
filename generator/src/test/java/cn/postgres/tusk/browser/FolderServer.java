package cn.postgres.tusk.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Serves a folder on a free port of 127.0.0.1, as a plain web server would. */
public final class FolderServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "xml", "application/xml",
            "png", "image/png",
            "jpg", "image/jpeg");

    private final HttpServer server;
    private final Path folder;
    private volatile Function<String, Optional<Answer>> instead = path -> Optional.empty();

    /** What is answered in place of a file. */
    public record Answer(int status, String type, byte[] bytes) {
        /** An answer without a body. */
        public static Answer status(int status) {
            return new Answer(status, "text/plain", new byte[0]);
        }

        /** A script. */
        public static Answer script(String text) {
            return new Answer(200, "text/javascript; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    public FolderServer(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of the folder, without a slash at the end. */
    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers some paths otherwise from now on, as a server in trouble would. */
    public void instead(Function<String, Optional<Answer>> answers) {
        instead = answers;
    }

    /** The bytes of a file. */
    public byte[] file(String path) {
        try {
            return Files.readAllBytes(folder.resolve(path.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve(path.substring(1) + (path.endsWith("/") ? "index.html" : ""))
                    .normalize();
            Answer answer = instead.apply(path).orElse(null);
            if (answer == null) {
                answer = of(file);
            }
            byte[] bytes = exchange.getRequestMethod().equals("HEAD") ? new byte[0] : answer.bytes();
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer of(Path file) throws IOException {
        boolean found = file.startsWith(folder) && Files.isRegularFile(file);
        String name = file.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return new Answer(found ? 200 : 404, type, found ? Files.readAllBytes(file) : new byte[0]);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
