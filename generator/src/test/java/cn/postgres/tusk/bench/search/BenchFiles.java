package cn.postgres.tusk.bench.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** What {@link BenchServer} answers with, text types as gzip, kept once they were read. Safe for threads. */
final class BenchFiles {
    private static final Set<String> COMPRESSED = Set.of("html", "js", "css", "json", "svg", "xml", "txt");

    private final Map<String, Optional<byte[]>> answers = new ConcurrentHashMap<>();
    private final Path site;
    private final Optional<Path> pagefind;

    BenchFiles(Path site, Optional<Path> pagefind) throws IOException {
        this.site = site.toRealPath();
        this.pagefind = pagefind;
    }

    /** What a path is answered with; empty where there is no such file. */
    Optional<byte[]> read(String path) {
        return answers.computeIfAbsent(path, this::prepared);
    }

    /** Whether a path is answered with gzip. */
    static boolean isCompressed(String path) {
        return COMPRESSED.contains(path.substring(path.lastIndexOf('.') + 1));
    }

    private Optional<byte[]> prepared(String path) {
        try {
            byte[] bytes = path.startsWith("/bench/") ? ofBench(path.substring(7)) : ofFolders(path);
            return Optional.of(isCompressed(path) ? gzip(bytes) : bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private byte[] ofFolders(String path) throws IOException {
        boolean theirs = path.startsWith("/pagefind/") && pagefind.isPresent();
        Path folder = theirs ? pagefind.orElseThrow().toRealPath() : site;
        Path file = folder.resolve(path.substring(theirs ? "/pagefind/".length() : 1))
                .normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(path);
        }
        return Files.readAllBytes(file);
    }

    /** {@code cold-NAME.html} is a page with the script of an engine within, so that the script is no request. */
    private static byte[] ofBench(String name) throws IOException {
        if (!name.startsWith("cold-")) {
            return resource(name);
        }
        String engine = name.substring("cold-".length(), name.length() - ".html".length());
        String page = new String(resource("cold.html"), StandardCharsets.UTF_8);
        String script = new String(resource(engine + ".js"), StandardCharsets.UTF_8);
        return page.replace("/* engine */", script.replace("export ", "")).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BenchServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name);
            }
            return in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }
}
