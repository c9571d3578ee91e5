package cn.postgres.tusk.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers every request of the preview. Safe for threads. */
final class SiteHandler implements HttpHandler {
    private static final String OWN = "/_tusk/";
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SiteFiles files;
    private final LiveEvents events;
    private final Supplier<String> build;
    private final byte[] script;

    /** @param build names the build that the files are of */
    SiteHandler(SiteFiles files, LiveEvents events, Supplier<String> build) throws IOException {
        this.files = files;
        this.events = events;
        this.build = build;
        try (InputStream in = SiteHandler.class.getResourceAsStream("reload.js")) {
            if (in == null) {
                throw new IllegalStateException("missing reload.js");
            }
            this.script = in.readAllBytes();
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (!isOwnHost(exchange.getRequestHeaders().getFirst("Host"))) {
                // Another site's name that was made to point here must not read the preview.
                send(exchange, 403, "text/plain; charset=utf-8", "403".getBytes(StandardCharsets.UTF_8));
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain; charset=utf-8", "405".getBytes(StandardCharsets.UTF_8));
            } else {
                answer(exchange, exchange.getRequestURI().getPath());
            }
        }
    }

    private void answer(HttpExchange exchange, @Nullable String address) throws IOException {
        if (address == null) {
            missing(exchange);
        } else if (address.equals(OWN + "events")) {
            events.serve(exchange);
        } else if (address.equals(OWN + "reload.js")) {
            send(exchange, 200, MediaTypes.of("reload.js"), script);
        } else if (files.find(address) instanceof SiteFiles.File file) {
            file(exchange, 200, file.path());
        } else if (files.find(address) instanceof SiteFiles.Folder) {
            toFolder(exchange);
        } else {
            missing(exchange);
        }
    }

    /** Relative, and from the raw path: nothing of it is decoded into the header, and no other host can be meant. */
    private static void toFolder(HttpExchange exchange) throws IOException {
        String raw = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        String name = raw.substring(raw.lastIndexOf('/') + 1);
        exchange.getResponseHeaders().set("Location", "./" + name + "/" + (query == null ? "" : "?" + query));
        exchange.sendResponseHeaders(301, -1);
    }

    private void missing(HttpExchange exchange) throws IOException {
        if (files.notFoundPage() instanceof SiteFiles.File page) {
            file(exchange, 404, page.path());
        } else {
            send(exchange, 404, MediaTypes.of(".html"), withScript("<!doctype html><title>404</title><p>404\n"));
        }
    }

    private void file(HttpExchange exchange, int status, Path path) throws IOException {
        String type = MediaTypes.of(path.getFileName().toString());
        if (type.startsWith("text/html")) {
            send(exchange, status, type, withScript(Files.readString(path)));
        } else {
            send(exchange, status, type, Files.readAllBytes(path));
        }
    }

    private byte[] withScript(String html) {
        String tag = "<script src=\"" + OWN + "reload.js?" + build.get() + "\"></script>";
        int end = html.lastIndexOf("</body>");
        String text = end < 0 ? html + tag : html.substring(0, end) + tag + html.substring(end);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static boolean isOwnHost(@Nullable String host) {
        if (host == null) {
            return false;
        }
        int port = host.lastIndexOf(':');
        return HOSTS.contains(port > host.lastIndexOf(']') ? host.substring(0, port) : host);
    }
}
