package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.report.BuildReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build with a cache leaves is what a clean build makes, byte for byte, and it does no more than it must. */
class IncrementalIT {
    /** More of them: {@code -Dtusk.edits=500}. */
    private static final int EDITS = Integer.getInteger("tusk.edits", 40);

    @TempDir
    Path folder;

    private CachedSite site;
    private Path content;
    private Edits edits;

    @BeforeEach
    void site() throws IOException {
        site = new CachedSite(folder);
        content = site.content;
        edits = new Edits(7, content);
    }

    @Test
    void editsGiveWhatACleanBuildGives() throws IOException {
        edit(EDITS);
    }

    @Test
    void editsOfASiteWithEditionsToo() throws IOException {
        CachedSite.delete(content);
        edits = new Edits(12, content, "languages: {traditional: tw, translations: {en: {title: Sample}}}\n");
        Files.writeString(content.resolve("posts/p1.en.md"), "---\ntitle: First\n---\n\nIn English.\n");
        edit(EDITS / 2);
    }

    private void edit(int count) throws IOException {
        int saved = 0;
        int updates = 0;
        StringBuilder done = new StringBuilder();
        BuildReport last = null;
        for (int i = 0; i < count; i++) {
            Map<String, String> sources = sources();
            Map<String, String> before = last == null ? Map.of() : site.files();
            String edit = edits.next();
            done.append(' ').append(edit);
            BuildReport report = kept(edits.now);
            BuildReport clean = site.assertAsClean(edits.now, done.toString());
            assertEquals(clean.problems(), report.problems(), done.toString());
            assertEquals(clean.pages(), report.pages(), done.toString());
            done.append(':').append(report.indexed()).append('/').append(clean.indexed());
            if (last != null) {
                boolean all = edit.equals("config");
                assertEquals(all ? clean.parsed() : fresh(sources), report.parsed(), "parsed" + done);
                assertCounts(before, last, report, clean, done.toString());
            }
            saved += clean.rendered() - report.rendered();
            updates += report.indexed() > 0 && report.indexed() < clean.indexed() ? 1 : 0;
            last = report;
        }
        assertTrue(saved > 0, "nothing was ever kept");
        assertTrue(updates > 0, "no index was ever brought up to date:" + done);
    }

    /** Every page that has become another was rendered, and every one indexed where there are other addresses. */
    private void assertCounts(
            Map<String, String> before, BuildReport last, BuildReport report, BuildReport clean, String done)
            throws IOException {
        long changed = site.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .count();
        assertTrue(report.rendered() >= changed, report.rendered() + " rendered, " + changed + " changed" + done);
        assertTrue(report.rendered() <= clean.rendered(), "rendered" + done);
        if (entries(last).equals(entries(report))) {
            assertTrue(report.indexed() <= clean.indexed(), "indexed" + done);
        } else {
            assertEquals(clean.indexed(), report.indexed(), "indexed" + done);
        }
    }

    private static Set<String> entries(BuildReport report) {
        return report.pages().stream()
                .filter(page -> page.source() != null)
                .map(BuildReport.Page::url)
                .collect(Collectors.toSet());
    }

    /** Texts by path. */
    private Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> all = Files.walk(content)) {
            for (Path file : all.filter(name -> name.toString().endsWith(".md")).toList()) {
                sources.put(content.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }

    /** How many sources are not what they were. */
    private int fresh(Map<String, String> before) throws IOException {
        return (int) sources().entrySet().stream()
                .filter(source -> !source.getValue().equals(before.get(source.getKey())))
                .count();
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
        site.assertAsClean(edits.now, "");
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
            site.assertAsClean(edits.now, "");
        }
    }

    @Test
    void aCheckWithTheSameCacheLeavesItAsItWas() throws IOException {
        kept(edits.now);
        FileTime parses = Files.getLastModifiedTime(folder.resolve("cache/parse.cache"));
        site.generator(edits.now).check();
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
        site.assertAsClean(edits.now, "");
    }

    @Test
    void whatSomebodyElseDidToTheOutputIsMadeGood() throws IOException {
        kept(edits.now);
        Path page = folder.resolve("site/index.html");
        Files.writeString(page, Files.readString(page).replace('，', '。') + " ");
        Files.delete(folder.resolve("site/search/index.bin"));
        Files.writeString(folder.resolve("site/404.html"), "x");
        kept(edits.now);
        site.assertAsClean(edits.now, "");
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
        site.assertAsClean(edits.now, "");
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
            site.assertAsClean(edits.now, "");
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

    private FileTime indexed() throws IOException {
        return Files.getLastModifiedTime(folder.resolve("index/segments_1"));
    }

    private BuildReport kept(Instant now) {
        return site.kept(now);
    }
}
