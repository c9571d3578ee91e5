package cn.postgres.tusk.bench.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchServerTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path site;

    @Test
    void packsTextAndCountsWhatIsOnTheLine() throws Exception {
        String script = "let x = 1;\n".repeat(1000);
        Files.writeString(site.resolve("a.js"), script);
        try (BenchServer server = new BenchServer(site, Optional.empty(), SlowLink.none())) {
            byte[] packed = get(server, "/a.js").join().body();
            assertEquals(script, new String(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes()));
            assertEquals(404, get(server, "/missing.bin").join().statusCode());
            assertEquals(404, get(server, "/../a.js").join().statusCode());
            assertEquals(200, get(server, "/bench/blank.html").join().statusCode());
            Traffic.Sum sum = server.traffic().until(Double.MAX_VALUE);
            assertEquals(3, sum.requests());
            assertEquals(packed.length + 3 * 250, sum.bytes());
        }
    }

    @Test
    void letsConnectionsShareTheLine() throws Exception {
        byte[] bytes = new byte[50_000];
        Files.write(site.resolve("a.bin"), bytes);
        try (BenchServer server = new BenchServer(site, Optional.empty(), new SlowLink(8, 60))) {
            long start = System.nanoTime();
            List<CompletableFuture<HttpResponse<byte[]>>> answers =
                    Stream.of(1, 2, 3, 4).map(i -> get(server, "/a.bin")).toList();
            for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
                assertArrayEquals(bytes, answer.join().body());
            }
            double millis = (System.nanoTime() - start) / 1e6;
            assertTrue(millis >= 260, () -> "200 kB at 1 MB/s and 60 ms took " + millis);
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> get(BenchServer server, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.origin() + path)).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
