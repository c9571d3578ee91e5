package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import cn.postgres.tusk.search.index.SameIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A content folder that is built again and again with a cache, and cleanly for comparison. */
final class CachedSite {
    final Path folder;
    final Path content;
    final Path cache;
    final Path output;
    final Path index;
    private int lines;

    /** @param folder everything is in it */
    CachedSite(Path folder) {
        this.folder = folder;
        this.content = folder.resolve("content");
        this.cache = folder.resolve("cache");
        this.output = folder.resolve("site");
        this.index = folder.resolve("index");
    }

    /** Builds with the cache. */
    BuildReport kept(Instant now) {
        return generator(output, index, cache, now).build();
    }

    /** Builds without a cache into folders of its own. */
    BuildReport clean(Instant now) {
        return generator(folder.resolve("clean"), folder.resolve("clean-index"), null, now)
                .build();
    }

    /** The same with the cache, for a check or whatever else. */
    SiteGenerator generator(Instant now) {
        return generator(output, index, cache, now);
    }

    private SiteGenerator generator(Path site, Path searched, @Nullable Path kept, Instant now) {
        return SiteGenerator.of(
                new BuildOptions(content, site, searched, kept, null, null, false, false, now, Progress.NONE));
    }

    /** What stands is what a clean build makes, byte for byte; of the index, what it says. */
    BuildReport assertAsClean(Instant now, String what) throws IOException {
        BuildReport report = clean(now);
        Map<String, String> expected = files(folder.resolve("clean"));
        Map<String, String> actual = files(output);
        assertEquals(expected.keySet(), actual.keySet(), what);
        expected.forEach((name, text) -> assertEquals(text, actual.get(name), name + " " + what));
        for (Path cleanIndex : indexes("clean-index")) {
            SameIndex.check(
                    cleanIndex,
                    folder.resolve(cleanIndex.getFileName().toString().substring("clean-".length())));
        }
        return report;
    }

    /** Of each edition. */
    private List<Path> indexes(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(name))
                    .toList();
        }
    }

    /** What a report says of the cache. */
    static List<Problem> trouble(BuildReport report) {
        return report.problems().stream()
                .filter(problem -> problem.code().id().startsWith("cache-"))
                .toList();
    }

    /** Deletes a folder and all in it. */
    static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Adds a line to a post that {@link Edits} made. */
    void addLine() throws IOException {
        Path post = content.resolve("posts/p1.md");
        Files.writeString(post, Files.readString(post) + "\n又一段，" + lines++ + "。\n");
    }

    /** Every file of the output folder, byte for character. */
    Map<String, String> files() throws IOException {
        return files(output);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
