package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.Progress;
import cn.postgres.tusk.search.index.SameIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build with a cache leaves is what a clean build makes, byte for byte, and it does no more than it must. */
class IncrementalIT {
    /** More of them: {@code -Dtusk.edits=500}. */
    private static final int EDITS = Integer.getInteger("tusk.edits", 40);

    @TempDir
    Path folder;

    private Path content;
    private Edits edits;

    @BeforeEach
    void site() throws IOException {
        content = folder.resolve("content");
        edits = new Edits(7, content);
    }

    @Test
    void editsGiveWhatACleanBuildGives() throws IOException {
        int saved = 0;
        int updates = 0;
        StringBuilder done = new StringBuilder();
        for (int i = 0; i < EDITS; i++) {
            done.append(' ').append(edits.next());
            BuildReport report = kept(edits.now);
            BuildReport clean = clean(edits.now, i);
            assertEquals(files(folder.resolve("clean" + i)), files(folder.resolve("site")), done.toString());
            assertEquals(clean.problems(), report.problems(), done.toString());
            assertEquals(clean.pages(), report.pages(), done.toString());
            SameIndex.check(folder.resolve("clean-index" + i), folder.resolve("index"));
            done.append(':').append(report.indexed()).append('/').append(clean.indexed());
            saved += clean.rendered() - report.rendered();
            updates += report.indexed() > 0 && report.indexed() < clean.indexed() ? 1 : 0;
        }
        assertTrue(saved > 0, "nothing was ever kept");
        assertTrue(updates > 0, "no index was ever brought up to date:" + done);
    }

    @Test
    void nothingIsDoneWhereNothingChanged() throws IOException {
        BuildReport first = kept(edits.now);
        assertEquals(first.pages().size(), first.rendered());
        FileTime index = indexed();
        BuildReport again = kept(edits.now);
        assertEquals(index, indexed(), "the index was built again");
        assertEquals(0, again.rendered());
        assertEquals(0, again.indexed());
        assertEquals(0, again.written());
    }

    @Test
    void aRunThatWouldRepeatTheLastReadsNoSource() throws IOException {
        BuildReport first = kept(edits.now);
        BuildReport again = kept(edits.now);
        assertEquals(Set.of("compare"), again.millis().keySet());
        assertEquals(first.problems(), again.problems());
        assertEquals(first.pages(), again.pages());
        assertEquals(first.counts(), again.counts());
    }

    @Test
    void anEditOfTheSameSizeThatHidesItsTimeIsSeen() throws IOException {
        Path post = content.resolve("posts/p1.md");
        kept(edits.now);
        FileTime before = Files.getLastModifiedTime(post);
        Files.writeString(post, Files.readString(post).replace("title: ", "title:新"));
        Files.setLastModifiedTime(post, before);
        kept(edits.now);
        assertAsClean();
    }

    @Test
    void theClockCountsBothWaysOnlyWhereItPassesADateOfTheSite() throws IOException {
        Files.writeString(content.resolve("posts/soon.md"), "---\ntitle: 将来\ndate: 2026-11-10\n---\n\n正文。\n");
        kept(Instant.parse("2026-11-05T00:00:00Z"));
        assertEquals(
                Set.of("compare"),
                kept(Instant.parse("2026-11-06T00:00:00Z")).millis().keySet());
        for (String day : List.of("2026-11-12", "2026-11-05", "2027-01-01")) {
            edits.now = Instant.parse(day + "T00:00:00Z");
            BuildReport report = kept(edits.now);
            assertTrue(report.millis().containsKey("parse"), day);
            assertAsClean();
        }
    }

    @Test
    void aCheckWithTheSameCacheLeavesItAsItWas() throws IOException {
        kept(edits.now);
        FileTime parses = Files.getLastModifiedTime(folder.resolve("cache/parse.cache"));
        generator(folder.resolve("site"), folder.resolve("index"), folder.resolve("cache"), edits.now)
                .check();
        assertEquals(parses, Files.getLastModifiedTime(folder.resolve("cache/parse.cache")));
        assertEquals(Set.of("compare"), kept(edits.now).millis().keySet());
    }

    @Test
    void anEditedBodyIsOnePageAndThoseThatNameIt() throws IOException {
        BuildReport first = kept(edits.now);
        String source = first.pages().stream()
                .map(BuildReport.Page::source)
                .filter(file -> file != null && file.startsWith("posts/"))
                .findFirst()
                .orElseThrow();
        Path post = content.resolve(source);
        Files.writeString(post, Files.readString(post).replace("select", "select 1 +"));
        BuildReport second = kept(edits.now);
        assertTrue(second.rendered() >= 1 && second.rendered() < first.rendered() / 2, second.rendered() + " pages");
        assertEquals(1, second.parsed());
        assertEquals(1, second.indexed());
        assertAsClean();
    }

    @Test
    void whatSomebodyElseDidToTheOutputIsMadeGood() throws IOException {
        kept(edits.now);
        Path page = folder.resolve("site/index.html");
        Files.writeString(page, Files.readString(page).replace('，', '。') + " ");
        Files.delete(folder.resolve("site/search/index.bin"));
        Files.writeString(folder.resolve("site/404.html"), "x");
        kept(edits.now);
        assertAsClean();
    }

    @Test
    void damagedCacheAndIndexCostTimeAlone() throws IOException {
        kept(edits.now);
        Path cache = folder.resolve("cache/pages.cache");
        byte[] bytes = Files.readAllBytes(cache);
        bytes[bytes.length / 2] ^= 1;
        Files.write(cache, bytes);
        Files.writeString(folder.resolve("cache/index.stamp"), "tusk-folder 1 0\n");
        Path last = folder.resolve("cache/run.cache");
        byte[] run = Files.readAllBytes(last);
        run[run.length / 2] ^= 1;
        Files.write(last, run);
        BuildReport report = kept(edits.now);
        assertEquals(report.pages().size(), report.rendered());
        assertAsClean();
    }

    @Test
    void touchedFilesAndMemoriesBesideAnEditAreMadeGood() throws IOException {
        List<String> damaged = List.of("site/search/", "cache/export.memory", "cache/index.keys", "index/");
        for (int i = 0; i < damaged.size(); i++) {
            kept(edits.now);
            Path post = content.resolve("posts/p" + i + ".md");
            Files.writeString(post, Files.readString(post) + "\n\n又一段，" + i + "。\n");
            damage(folder.resolve(damaged.get(i)));
            kept(edits.now);
            assertAsClean();
        }
    }

    /** Changes a byte in the middle of a file, or of each in a folder. */
    private static void damage(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    private void assertAsClean() throws IOException {
        clean(edits.now, 0);
        assertEquals(files(folder.resolve("clean0")), files(folder.resolve("site")));
        SameIndex.check(folder.resolve("clean-index0"), folder.resolve("index"));
    }

    private FileTime indexed() throws IOException {
        return Files.getLastModifiedTime(folder.resolve("index/segments_1"));
    }

    private BuildReport kept(Instant now) {
        return build(folder.resolve("site"), folder.resolve("index"), folder.resolve("cache"), now);
    }

    private BuildReport clean(Instant now, int number) {
        return build(folder.resolve("clean" + number), folder.resolve("clean-index" + number), null, now);
    }

    private BuildReport build(Path output, Path index, @Nullable Path cache, Instant now) {
        return generator(output, index, cache, now).build();
    }

    private SiteGenerator generator(Path output, Path index, @Nullable Path cache, Instant now) {
        return SiteGenerator.of(
                new BuildOptions(content, output, index, cache, null, null, false, false, now, Progress.NONE));
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
