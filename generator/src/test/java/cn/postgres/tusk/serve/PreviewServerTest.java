package cn.postgres.tusk.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.cli.SiteRun;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.TextReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a real port, asked by the JDK's client and by hand where the client is too well-behaved. */
@Timeout(30)
class PreviewServerTest {
    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path content;
    private Path output;
    private PreviewServer server;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        content = Files.createDirectories(folder.resolve("content"));
        output = Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(content.resolve("a.md"), "甲");
        server = PreviewServer.start(
                List.of(content),
                output,
                0,
                new WholeBuilds(this::build),
                new TextReport(Language.ZH, id -> id),
                SiteRun.words(Language.ZH),
                problem -> "editor:" + problem.place().line());
        server.awaitBuild();
    }

    /** A preview that knows no pages but those in the folder. */
    private record WholeBuilds(Supplier<BuildReport> building) implements Preview {
        @Override
        public BuildReport build(Consumer<BuildReport> early) {
            return building.get();
        }

        @Override
        public Optional<BuildReport> edit(Set<Path> files) {
            return Optional.empty();
        }

        @Override
        public void overflown() {}

        @Override
        public List<Found> find(String query) {
            return List.of();
        }

        @Override
        public int pictures() {
            return 0;
        }

        @Override
        public Answer answer(String file) {
            return new Answer.Folder();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The smallest build there is: one source becomes the home page and a page in a folder. */
    private BuildReport build() {
        try {
            String text = Files.readString(content.resolve("a.md"));
            Files.writeString(output.resolve("index.html"), "<html><body><p>" + text + "</p></body></html>");
            Files.createDirectories(output.resolve("标签"));
            Files.writeString(output.resolve("标签/index.html"), "<p>标签");
            Files.writeString(output.resolve("site.css"), "p{}");
            return new BuildReport(
                    List.of(),
                    List.of(),
                    List.of(Problem.of(ProblemCode.BROKEN_LINK, new Place("a.md", 1, 2), "b.md")),
                    Map.of(),
                    1,
                    1,
                    Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void homePageHasTheScriptAndTheFileHasNot() throws Exception {
        HttpResponse<String> home = get("/");

        assertEquals(200, home.statusCode());
        assertEquals("text/html; charset=utf-8", header(home, "content-type"));
        assertTrue(home.body().startsWith("<html><body><p>甲</p><script src=\"/_tusk/reload.js?"), home.body());
        assertTrue(home.body().endsWith("</script></body></html>"), home.body());
        assertFalse(Files.readString(output.resolve("index.html")).contains("script"));
    }

    @Test
    void folderWithoutSlashLeadsToTheOneWithIt() throws Exception {
        HttpResponse<String> bare = get("/%E6%A0%87%E7%AD%BE?q=1");

        assertEquals(301, bare.statusCode());
        assertEquals("./%E6%A0%87%E7%AD%BE/?q=1", header(bare, "location"));
        assertEquals(200, get("/%E6%A0%87%E7%AD%BE/").statusCode());
    }

    @Test
    void otherFilesAreServedUnchangedWithTheirType() throws Exception {
        HttpResponse<String> css = get("/site.css");

        assertEquals("text/css; charset=utf-8", header(css, "content-type"));
        assertEquals("p{}", css.body());
        assertEquals("text/javascript; charset=utf-8", header(get("/_tusk/reload.js"), "content-type"));
    }

    @Test
    void missingPageIsTheSitesOwn() throws Exception {
        assertEquals(404, get("/nowhere/").statusCode());

        Files.writeString(output.resolve("404.html"), "<p>没有这一页");
        HttpResponse<String> own = get("/nowhere/");

        assertEquals(404, own.statusCode());
        assertTrue(own.body().startsWith("<p>没有这一页"), own.body());
    }

    @Test
    void nothingOutsideTheOutputFolderIsServed() throws Exception {
        Files.createSymbolicLink(output.resolve("link.txt"), folder.resolve("secret.txt"));

        for (String path : List.of(
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/%2e%2e%5csecret.txt",
                "//" + folder + "/secret.txt",
                "/link.txt",
                "/a%00b")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertFalse(answer.contains("secret"), path + "\n" + answer);
            assertTrue(answer.startsWith("HTTP/1.1 40"), path + "\n" + answer);
        }
    }

    @Test
    void anotherSitesNameIsTurnedAway() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        String post = raw("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        String head = raw("HEAD /site.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertTrue(post.startsWith("HTTP/1.1 405"), post);
        assertTrue(head.startsWith("HTTP/1.1 200"), head);
        assertTrue(head.toLowerCase(java.util.Locale.ROOT).contains("content-length: 3"), head);
        assertTrue(head.endsWith("\r\n\r\n"), head);
    }

    @Test
    void openPageHearsTheProblemsAndEveryNewBuild() throws Exception {
        HttpResponse<InputStream> events = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + "_tusk/events"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            assertTrue(first.endsWith(" 0 1"), first);
            assertEquals("data: 错误 0，警告 1", lines.readLine());
            assertTrue(lines.readLine().startsWith("data: editor:1\ta.md:1:2 warning broken-link "));

            Files.writeString(content.resolve("a.md"), "甲乙");
            String second = lines.readLine();
            while (!second.startsWith("data: ")) {
                second = lines.readLine();
            }

            assertTrue(get("/").body().contains("甲乙"));
            assertFalse(second.equals(first));
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private String raw(String request) throws IOException {
        int port = URI.create(server.address()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
