package cn.postgres.tusk.serve;

import cn.postgres.tusk.serve.Preview.Answer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Answers every request of the preview. Safe for threads. */
final class SiteHandler implements HttpHandler {
    private static final String INDEX = "index.html";
    private static final String NOT_FOUND = "404.html";
    private static final String OWN = "/_tusk/";
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SiteFiles files;
    private final LiveEvents events;
    private final Preview preview;
    private final String building;
    private final String unindexed;
    private final byte[] script;

    /**
     * @param files of the folder, for all that the preview has nothing newer of
     * @param building what to say before there is anything
     * @param unindexed what pages are called that the search index does not have yet
     */
    SiteHandler(SiteFiles files, Preview preview, LiveEvents events, String building, String unindexed)
            throws IOException {
        this.files = files;
        this.preview = preview;
        this.events = events;
        this.building = building;
        this.unindexed = unindexed;
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
                reply(exchange, 403, "text/plain; charset=utf-8", "403".getBytes(StandardCharsets.UTF_8));
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                reply(exchange, 405, "text/plain; charset=utf-8", "405".getBytes(StandardCharsets.UTF_8));
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
            send(exchange, 200, "reload.js", script);
        } else if (address.equals(OWN + "search")) {
            reply(
                    exchange,
                    200,
                    "text/plain; charset=utf-8",
                    found(exchange.getRequestURI().getRawQuery()));
        } else {
            site(exchange, address);
        }
    }

    /** What to call the pages, then a line for each: address, title and excerpt, with tabs between. */
    private byte[] found(@Nullable String query) {
        StringBuilder lines = new StringBuilder(unindexed);
        for (Preview.Found page : query == null ? List.<Preview.Found>of() : preview.find(decoded(query))) {
            lines.append('\n').append(page.url()).append('\t').append(oneLine(page.title()));
            lines.append('\t').append(page.excerpt());
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void site(HttpExchange exchange, String address) throws IOException {
        String file = address.substring(1) + (address.endsWith("/") ? INDEX : "");
        Answer answer = preview.answer(file);
        boolean folder = answer instanceof Answer.Folder;
        if (answer instanceof Answer.Bytes bytes) {
            send(exchange, 200, file, bytes.bytes());
        } else if (folder && files.find(address) instanceof SiteFiles.File found) {
            send(exchange, 200, file, Files.readAllBytes(found.path()));
        } else if (isFolder(file, address)) {
            toFolder(exchange);
        } else {
            missing(exchange);
        }
    }

    private boolean isFolder(String file, String address) throws IOException {
        return !address.endsWith("/")
                && (preview.answer(file + "/" + INDEX) instanceof Answer.Bytes
                        || files.find(address) instanceof SiteFiles.Folder);
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
        if (events.silent()) {
            send(exchange, 503, INDEX, page(building));
        } else if (preview.answer(NOT_FOUND) instanceof Answer.Bytes bytes) {
            send(exchange, 404, NOT_FOUND, bytes.bytes());
        } else if (files.notFoundPage() instanceof SiteFiles.File page) {
            send(exchange, 404, NOT_FOUND, Files.readAllBytes(page.path()));
        } else {
            send(exchange, 404, NOT_FOUND, page("404"));
        }
    }

    private static byte[] page(String text) {
        String html =
                "<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + text + "</title><p>" + text + "\n";
        return html.getBytes(StandardCharsets.UTF_8);
    }

    /** A page also carries the script that reloads it when it has become another. */
    private void send(HttpExchange exchange, int status, String file, byte[] bytes) throws IOException {
        String type = MediaTypes.of(file);
        if (type.startsWith("text/html")) {
            String tag = tag(bytes);
            exchange.getResponseHeaders().set("ETag", '"' + tag + '"');
            reply(exchange, status, type, withScript(new String(bytes, StandardCharsets.UTF_8), tag));
        } else {
            reply(exchange, status, type, bytes);
        }
    }

    private static String tag(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return Long.toHexString(crc.getValue()) + "-" + bytes.length;
    }

    private byte[] withScript(String html, String page) {
        String tag = "<script src=\"" + OWN + "reload.js?" + page + "_" + preview.pictures() + "\"></script>";
        int end = html.lastIndexOf("</body>");
        String text = end < 0 ? html + tag : html.substring(0, end) + tag + html.substring(end);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
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
