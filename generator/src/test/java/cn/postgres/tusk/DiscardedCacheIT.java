package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import cn.postgres.tusk.cli.Main;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.Severity;
import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run left that was killed, or was of another Tusk, or that cannot be reached: one line, and no harm. */
class DiscardedCacheIT {
    @TempDir
    Path folder;

    private CachedSite site;
    private Edits edits;

    @BeforeEach
    void site() throws IOException {
        site = new CachedSite(folder);
        edits = new Edits(7, site.content);
        build();
        edit();
        build();
    }

    @Test
    void aCacheOfAnotherTuskIsSaidOnceAndNotUsed() throws Exception {
        Path own = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path other = folder.resolve("other-tusk");
        copy(own, other);
        edit();
        child(System.getProperty("java.class.path").replace(own.toString(), other.toString()))
                .start()
                .waitFor();
        BuildReport report = build();
        assertEquals(
                List.of(Problem.of(ProblemCode.CACHE_OTHER_VERSION, Place.of(""), site.cache)),
                CachedSite.trouble(report));
        assertEquals(report.pages().size(), report.rendered());
        site.assertAsClean(edits.now, "");
        assertEquals(List.of(), CachedSite.trouble(build()));
    }

    @Test
    void aCacheWithoutItsVersionIsNotTrusted() throws IOException {
        Files.delete(site.cache.resolve("version.cache"));
        edit();
        assertEquals(
                List.of(ProblemCode.CACHE_OTHER_VERSION),
                CachedSite.trouble(build()).stream().map(Problem::code).toList());
        site.assertAsClean(edits.now, "");
    }

    /** At whatever moment a build is killed, the next one makes what a clean one makes. */
    @Test
    void killedBuilds() throws Exception {
        for (int millis = 300; millis < 3300; millis += 500) {
            edit();
            Process killed = child(System.getProperty("java.class.path")).start();
            if (!killed.waitFor(millis, TimeUnit.MILLISECONDS)) {
                killed.destroyForcibly().waitFor();
            }
            edit();
            BuildReport report = build();
            assertTrue(
                    CachedSite.trouble(report).size() <= 2,
                    CachedSite.trouble(report).toString());
            site.assertAsClean(edits.now, "killed after " + millis);
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsOneWarning() throws IOException {
        CachedSite.delete(site.cache);
        Files.writeString(site.cache, "a file");
        for (int i = 0; i < 2; i++) {
            edit();
            BuildReport report = build();
            assertEquals(
                    List.of(List.of(site.cache.toString(), "phrase.cache-in-the-way")),
                    CachedSite.trouble(report).stream().map(Problem::arguments).toList());
            assertEquals(Severity.WARNING, CachedSite.trouble(report).get(0).severity());
            site.assertAsClean(edits.now, "");
        }
    }

    @Test
    void aFolderThatNobodyMayWriteToIsReadAndIsOneWarning() throws IOException {
        assertTrue(site.cache.toFile().setWritable(false));
        try {
            if (Files.isWritable(site.cache)) {
                System.out.println("DiscardedCacheIT: this user may write to every folder (root?), skipped");
            }
            assumeFalse(Files.isWritable(site.cache));
            edit();
            BuildReport report = build();
            assertEquals(1, report.parsed());
            assertEquals(
                    List.of(ProblemCode.CACHE_READ_ONLY),
                    CachedSite.trouble(report).stream().map(Problem::code).toList());
            site.assertAsClean(edits.now, "");
        } finally {
            assertTrue(site.cache.toFile().setWritable(true));
        }
    }

    @Test
    void aTouchedIndexIsSaid() throws IOException {
        try (Stream<Path> files = Files.list(site.index)) {
            Files.setLastModifiedTime(files.findFirst().orElseThrow(), FileTime.from(edits.now));
        }
        edit();
        assertEquals(List.of(List.of("phrase.cache-index", "phrase.cache-touched")), arguments(build()));
        site.assertAsClean(edits.now, "");
    }

    @Test
    void whatIsNotThereIsNotSaid() throws IOException {
        for (Path gone : List.of(site.index, site.output, site.cache)) {
            CachedSite.delete(gone);
            edit();
            assertEquals(List.of(), CachedSite.trouble(build()), gone.toString());
            site.assertAsClean(edits.now, "");
        }
    }

    @Test
    void touchedPagesAreCounted() throws IOException {
        Files.writeString(site.output.resolve("404.html"), "x");
        Files.writeString(site.output.resolve("tags/index.html"), "x");
        Files.delete(site.output.resolve("archives/index.html"));
        assertEquals(
                List.of(Problem.of(ProblemCode.OUTPUT_TOUCHED, Place.of(""), "404.html", 2)),
                build().problems().stream()
                        .filter(problem -> problem.code() == ProblemCode.OUTPUT_TOUCHED)
                        .toList());
        site.assertAsClean(edits.now, "");
    }

    private static List<List<String>> arguments(BuildReport report) {
        return CachedSite.trouble(report).stream().map(Problem::arguments).toList();
    }

    private ProcessBuilder child(String classes) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Whoever gives flags is not started once more
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        Main.class.getName(),
                        "build",
                        "--content",
                        site.content.toString(),
                        "--output",
                        site.output.toString(),
                        "--index",
                        site.index.toString(),
                        "--cache",
                        site.cache.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile());
    }

    private BuildReport build() {
        return site.kept(edits.now);
    }

    private void edit() throws IOException {
        site.addLine();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
