package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.incremental.RecordFile;
import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that change while they are read, and clocks that go backwards: in the end, all is as a clean build makes it. */
class ChangingSourcesIT {
    private static final int BUILDS = 12;

    @TempDir
    Path folder;

    private CachedSite site;
    private Edits edits;

    @BeforeEach
    void site() throws IOException {
        site = new CachedSite(folder);
        edits = new Edits(7, site.content);
        site.kept(edits.now);
    }

    @Test
    void filesThatAreWrittenWhileTheyAreRead() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Integer> writing = other.submit(() -> writeUntil(stop));
        for (int i = 0; i < BUILDS; i++) {
            BuildReport report = site.kept(edits.now);
            assertTrue(
                    report.problems().stream()
                            .noneMatch(problem -> problem.code().id().startsWith("internal-")),
                    report.problems().toString());
        }
        stop.set(true);
        assertTrue(writing.get() > BUILDS, "nothing was written during the builds");
        other.shutdown();
        BuildReport last = site.kept(edits.now);
        BuildReport clean = site.assertAsClean(edits.now, "");
        assertEquals(clean.problems(), last.problems());
    }

    /** In place, so that a reader meets files that are empty, or half of one text and half of another. */
    private int writeUntil(AtomicBoolean stop) throws IOException {
        Path footer = site.content.resolve("theme/partials/footer.html");
        Files.createDirectories(footer.getParent());
        int round = 0;
        while (!stop.get()) {
            round++;
            for (int i = 0; i < 8; i++) {
                Path post = site.content.resolve("posts/p" + i + ".md");
                Files.writeString(
                        post,
                        "---\ntitle: 第 " + round % 7 + " 版\ndate: 2026-10-10\ntags: [索引]\n---\n\n"
                                + ("第 " + round + " 段。\n\n").repeat(1 + round % 50));
            }
            Files.writeString(
                    site.content.resolve("posts/a.svg"), "<svg width='" + round + "'/>".repeat(round % 9 + 1));
            Files.writeString(footer, "<footer>" + "页脚 ".repeat(round % 5) + round + "</footer>\n");
            Files.writeString(site.content.resolve("site.yml"), "title: 样例 " + round % 3 + "\n");
            Path other = site.content.resolve("posts/other-" + round % 4 + ".md");
            if (!Files.deleteIfExists(other)) {
                Files.writeString(other, "# 另一篇\n\n" + round + "\n");
            }
        }
        return round;
    }

    @Test
    void timesOfFilesThatLieInTheFuture() throws IOException {
        setTimes(Instant.now().plus(Duration.ofDays(1)));
        site.kept(edits.now);
        site.kept(edits.now);
        replace("title: ", "title:新");
        site.kept(edits.now);
        site.assertAsClean(edits.now, "times are earlier than they were");
        setTimes(Instant.now().minus(Duration.ofDays(1)));
        replace("title:新", "title:旧");
        setTimes(Instant.now().minus(Duration.ofDays(1)));
        site.kept(edits.now);
        site.assertAsClean(edits.now, "times are hidden");
    }

    /** The clock was put back after a build, or forward. */
    @Test
    void aLastRunOfAnotherTime() throws IOException {
        for (Duration shift : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
            site.kept(edits.now);
            Path file = site.cache.resolve("run.cache");
            LastRun last = RecordFile.read(file, LastRun.class, cause -> {}).orElseThrow();
            RecordFile.write(
                    file,
                    new LastRun(
                            last.command(),
                            last.begun().plus(shift),
                            last.moments(),
                            last.asksGit(),
                            last.git(),
                            last.inputs(),
                            last.outputs(),
                            last.report()));
            replace("数据库", "資料庫");
            site.kept(edits.now);
            site.assertAsClean(edits.now, shift.toString());
            replace("資料庫", "数据库");
        }
    }

    private void setTimes(Instant time) throws IOException {
        for (Path root : List.of(site.content, site.cache, site.output)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Files.setLastModifiedTime(file, FileTime.from(time));
                }
            }
        }
    }

    /** In all posts; as many bytes as before. */
    private void replace(String old, String by) throws IOException {
        try (Stream<Path> all = Files.list(site.content.resolve("posts"))) {
            for (Path file : all.filter(name -> name.toString().endsWith(".md")).toList()) {
                Files.writeString(file, Files.readString(file).replace(old, by));
            }
        }
    }
}
