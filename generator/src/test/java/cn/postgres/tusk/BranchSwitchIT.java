package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.cli.SiteRun;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.serve.Preview;
import cn.postgres.tusk.serve.PreviewServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All files of a site that is being previewed are others at once: in the end it is what a clean build makes. */
@Timeout(600)
class BranchSwitchIT {
    /** More of them: {@code -Dtusk.switched=10000}. */
    private static final int FILES = Integer.getInteger("tusk.switched", 3_000);

    private static final Instant NOW = Instant.parse("2026-11-01T04:00:00Z");
    private static final long WAIT_MILLIS = 300;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Semaphore built = new Semaphore(0);
    private Path content;
    private Path output;

    @Test
    void allFilesAtOnce() throws Exception {
        content = folder.resolve("content");
        output = folder.resolve("site");
        Files.createDirectories(content.resolve("posts"));
        // What is slow is not what this is about
        write("site.yml", "title: 样例\nbuild: {related: false}\nsearch: {index: false}\nfeed: {enabled: false}\n");
        posts(0, FILES, "旧");
        try (PreviewServer server = PreviewServer.start(
                List.of(content),
                output,
                0,
                new Heard(SiteGenerator.preview(() -> options(output, folder.resolve("cache"))), built),
                new TextReport(Language.ZH, id -> id),
                SiteRun.words(Language.ZH),
                problem -> "")) {
            server.awaitBuild();
            assertTrue(get(server, "/posts/p7/").contains("旧的一篇"));
            built.drainPermits();
            int fifth = FILES / 5;
            for (int i = 0; i < fifth; i++) {
                Files.delete(content.resolve("posts/p" + i + ".md"));
            }
            posts(fifth, FILES + fifth, "新");
            String last = "/posts/p" + (FILES + fifth - 1) + "/";
            while (!get(server, last).contains("新的一篇")) {
                Thread.sleep(WAIT_MILLIS);
            }
            SiteGenerator.of(options(folder.resolve("clean"), null)).build();
            Map<String, Integer> clean = hashes(folder.resolve("clean"));
            do {
                built.acquire();
            } while (!hashes(output).equals(clean));
            assertTrue(get(server, "/posts/p" + fifth + "/").contains("新的一篇"));
            assertEquals(404, response(server, "/posts/p7/").statusCode());
        }
    }

    /** A preview, and how often it has built the whole site. */
    private record Heard(Preview preview, Semaphore built) implements Preview {
        @Override
        public BuildReport build(Consumer<BuildReport> early) {
            BuildReport report = preview.build(early);
            built.release();
            return report;
        }

        @Override
        public Optional<BuildReport> edit(Set<Path> files) {
            return preview.edit(files);
        }

        @Override
        public void overflown() {
            preview.overflown();
        }

        @Override
        public int pictures() {
            return preview.pictures();
        }

        @Override
        public List<Found> find(String query) {
            return preview.find(query);
        }

        @Override
        public Answer answer(String file) {
            return preview.answer(file);
        }
    }

    private void posts(int from, int to, String word) throws IOException {
        for (int i = from; i < to; i++) {
            write(
                    "posts/p" + i + ".md",
                    "---\ntitle: " + word + "的一篇 " + i + "\ndate: 20" + (10 + i % 16) + "-0" + (1 + i % 9)
                            + "-10\n---\n\n" + word + "的正文。\n");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(content.resolve(name), text);
    }

    private String get(PreviewServer server, String path) throws IOException, InterruptedException {
        return response(server, path).body();
    }

    private HttpResponse<String> response(PreviewServer server, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private BuildOptions options(Path site, @Nullable Path cache) {
        return new BuildOptions(content, site, null, cache, null, null, false, false, NOW, Progress.NONE);
    }

    /** By name; none while the next build takes files away. */
    private static Map<String, Integer> hashes(Path site) throws IOException {
        Map<String, Integer> hashes = new HashMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(site.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        } catch (NoSuchFileException | UncheckedIOException e) {
            return Map.of();
        }
        return hashes;
    }
}
