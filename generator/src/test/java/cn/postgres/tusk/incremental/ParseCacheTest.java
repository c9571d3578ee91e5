package cn.postgres.tusk.incremental;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.Severity;
import cn.postgres.tusk.schema.ContentTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCacheTest {
    private static final List<ContentType> TYPES = ContentTypes.builtIn().all();

    @TempDir
    Path temp;

    private final CacheTrouble trouble = new CacheTrouble();

    private ParseCache open() {
        return open(TYPES, trouble);
    }

    private ParseCache open(List<ContentType> types, CacheTrouble heard) {
        return ParseCache.open(folder(), types, heard);
    }

    private Path folder() {
        return temp.resolve("cache");
    }

    private Path file() {
        return folder().resolve("parse.cache");
    }

    private static CacheKey key(int number) {
        return CacheKey.of("posts/" + number + ".md", "hash" + number);
    }

    private static CachedParse parse(int seed) {
        ContentType type = TYPES.get(seed % TYPES.size());
        InventedRecords records = new InventedRecords(seed);
        Details details = records.record(type.details());
        Document document = new Document(
                Source.file("posts/" + seed + ".md"),
                "hash" + seed,
                type,
                records.record(Header.class),
                details,
                records.record(Body.class));
        Problem problem = Problem.of(ProblemCode.BROKEN_LINK, new Place("posts/" + seed + ".md", 3, 7), "nowhere.md");
        return new CachedParse(List.of(document), seed % 2 == 0 ? List.of() : List.of(problem));
    }

    private int fill(int from, int to) {
        ParseCache cache = open();
        IntStream.range(from, to).parallel().forEach(i -> cache.put(key(i), parse(i)));
        return cache.finish();
    }

    @Test
    void everyContentTypeComesBackAsItWas() {
        fill(0, 120);
        ParseCache cache = open();
        IntStream.range(0, 120).parallel().forEach(i -> assertEquals(Optional.of(parse(i)), cache.get(key(i))));
        assertEquals(120, cache.finish());
        assertEquals(List.of(), trouble.problems());
    }

    @Test
    void whatWasNotPutIsNotThere() {
        fill(0, 3);
        ParseCache cache = open();
        assertEquals(Optional.empty(), cache.get(key(7)));
        assertEquals(Optional.empty(), cache.get(CacheKey.of("posts/1.md", "hash1", "other settings")));
        cache.finish();
        assertEquals(List.of(), trouble.problems());
    }

    @Test
    void keysOfDifferentPartsDiffer() {
        assertNotEquals(CacheKey.of("ab", "c"), CacheKey.of("a", "bc"));
        assertNotEquals(CacheKey.of("a"), CacheKey.of("a", ""));
        assertEquals(CacheKey.of("a", "象"), CacheKey.of("a", "象"));
    }

    @Test
    void keepsWhatThisRunUsedAndForgetsTheRest() {
        fill(0, 10);
        ParseCache second = open();
        IntStream.range(0, 5).forEach(i -> assertTrue(second.get(key(i)).isPresent()));
        second.put(key(20), parse(20));
        assertEquals(6, second.finish());
        ParseCache third = open();
        assertEquals(Optional.of(parse(4)), third.get(key(4)));
        assertEquals(Optional.of(parse(20)), third.get(key(20)));
        assertEquals(Optional.empty(), third.get(key(8)));
        third.finish();
    }

    @Test
    void runThatUsesEverythingAndAddsNothingLeavesTheFileAlone() throws IOException {
        fill(0, 10);
        Object before = Files.readAttributes(file(), "*").get("fileKey");
        ParseCache cache = open();
        IntStream.range(0, 10).forEach(i -> cache.get(key(i)));
        cache.finish();
        assertEquals(before, Files.readAttributes(file(), "*").get("fileKey"));
        assertEquals(List.of("parse.cache"), names());
    }

    @Test
    void runThatAddsAFewLeavesTheRestWhereItIs() throws IOException {
        fill(0, 100);
        Object before = Files.readAttributes(file(), "*").get("fileKey");
        long size = Files.size(file());
        useAndAdd(0, 100, 100);
        assertEquals(before, Files.readAttributes(file(), "*").get("fileKey"));
        assertEquals(List.of("parse.1.cache", "parse.cache"), names());
        assertTrue(Files.size(folder().resolve("parse.1.cache")) < size / 20);
        ParseCache cache = open();
        IntStream.rangeClosed(0, 100).forEach(i -> assertEquals(Optional.of(parse(i)), cache.get(key(i))));
        assertEquals(101, cache.finish());
        assertEquals(List.of(), trouble.problems());
    }

    @Test
    void manyRunsEndInOneFile() throws IOException {
        fill(0, 30);
        for (int run = 0; run < 20; run++) {
            useAndAdd(0, 30 + run, 30 + run);
            assertTrue(names().size() <= 9, names().toString());
        }
        ParseCache cache = open();
        IntStream.range(0, 50).forEach(i -> assertEquals(Optional.of(parse(i)), cache.get(key(i))));
        cache.finish();
    }

    @Test
    void textsAreReadAfterAnotherRunHasMergedTheFiles() throws IOException {
        fill(0, 10);
        try (ParseCache reading = open()) {
            List<CachedParse> kept = IntStream.range(0, 10)
                    .mapToObj(i -> reading.get(key(i)).orElseThrow())
                    .toList();
            reading.finish();
            ParseCache other = open();
            other.get(key(1));
            assertEquals(1, other.finish());
            assertEquals(List.of("parse.1.cache"), names());
            assertEquals(parse(3), kept.get(3));
        }
    }

    private void useAndAdd(int from, int to, int added) {
        ParseCache cache = open();
        IntStream.range(from, to).forEach(i -> assertTrue(cache.get(key(i)).isPresent()));
        cache.put(key(added), parse(added));
        cache.finish();
        assertEquals(List.of(), trouble.problems());
    }

    @Test
    void whatKilledRunsHaveLeftIsDeletedWhenItIsOld() throws IOException {
        fill(0, 2);
        Path old = Files.writeString(folder().resolve("tusk-1.new"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        Files.writeString(folder().resolve("tusk-2.new"), "half");
        fill(0, 2);
        assertTrue(Files.notExists(old));
        assertTrue(Files.exists(folder().resolve("tusk-2.new")));
    }

    @Test
    void unfinishedRunChangesNothing() throws IOException {
        fill(0, 4);
        byte[] before = Files.readAllBytes(file());
        try (ParseCache cache = open()) {
            cache.put(key(9), parse(9));
        }
        assertTrue(Arrays.equals(before, Files.readAllBytes(file())));
        assertEquals(List.of("parse.cache"), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fileCutOffAnywhereIsRebuiltWithOneNote() throws IOException {
        fill(0, 8);
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertRebuilt("cut to " + length);
        }
    }

    @Test
    void flippedByteIsNeverBelieved() throws IOException {
        fill(0, 8);
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at += 1 + whole.length / 90) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(file(), flipped);
            assertRebuilt("flipped at " + at);
        }
    }

    /**
     * Every answer is right or missing, one note says so, and the next run finds everything again. Texts are read when
     * they are asked for: where that fails all is discarded, and the run that begins again finds nothing.
     */
    private void assertRebuilt(String what) {
        CacheTrouble heard = new CacheTrouble();
        ParseCache cache = open(TYPES, heard);
        boolean lost = false;
        for (int i = 0; i < 8; i++) {
            Optional<CachedParse> got = cache.get(key(i));
            try {
                assertTrue(got.isEmpty() || got.get().equals(parse(i)), what);
            } catch (LostTexts e) {
                lost = true;
            }
            if (got.isEmpty()) {
                cache.put(key(i), parse(i));
            }
        }
        if (lost) {
            assertDoesNotThrow(cache::close);
            fill(0, 8);
        } else {
            cache.finish();
            assertEquals(1, heard.problems().size(), what);
            assertEquals(ProblemCode.CACHE_REBUILT, heard.problems().get(0).code(), what);
            assertEquals(Severity.INFO, heard.problems().get(0).severity());
        }
        ParseCache next = open();
        IntStream.range(0, 8).forEach(i -> assertEquals(Optional.of(parse(i)), next.get(key(i)), what));
        next.finish();
        assertEquals(List.of(), trouble.problems(), what);
    }

    @Test
    void cacheOfOtherContentTypesIsAnotherVersion() {
        fill(0, 8);
        ParseCache cache = open(TYPES.subList(0, 3), trouble);
        assertEquals(Optional.empty(), cache.get(key(0)));
        cache.finish();
        assertEquals(
                List.of("phrase.cache-parses", "phrase.cache-other-version"),
                trouble.problems().get(0).arguments());
    }

    @Test
    void documentOfAnUnknownTypeIsParsedAgainNextTime() {
        ParseCache cache = open(TYPES.subList(0, 1), trouble);
        cache.put(key(1), parse(1));
        cache.put(key(0), parse(0));
        assertEquals(1, cache.finish());
        assertEquals(List.of(), trouble.problems());
    }

    @Test
    void textThatUtf8CannotHoldIsNotCached() {
        Problem odd = Problem.of(ProblemCode.INVALID_VALUE, Place.of("a.md"), "\uD800");
        ParseCache cache = open();
        cache.put(key(1), new CachedParse(List.of(), List.of(odd)));
        assertEquals(0, cache.finish());
        assertEquals(List.of(), trouble.problems());
    }

    @Test
    void folderThatCannotBeMadeIsOneWarning() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        fill(0, 3);
        assertEquals(1, trouble.problems().size());
        assertEquals(ProblemCode.CACHE_READ_ONLY, trouble.problems().get(0).code());
        assertEquals(Severity.WARNING, trouble.problems().get(0).severity());
    }

    @Test
    void readOnlyFolderStillAnswers() {
        fill(0, 3);
        assumeTrue(folder().toFile().setWritable(false));
        assumeTrue(!Files.isWritable(folder()), "this user may write anywhere");
        try {
            ParseCache cache = open();
            assertEquals(Optional.of(parse(2)), cache.get(key(2)));
            cache.finish();
            assertEquals(1, trouble.problems().size());
        } finally {
            assertTrue(folder().toFile().setWritable(true));
        }
    }

    @Test
    void secondRunAtTheSameTimeReadsButDoesNotWrite() throws IOException {
        fill(0, 3);
        try (ParseCache first = open();
                ParseCache second = open()) {
            first.put(key(5), parse(5));
            second.put(key(6), parse(6));
            assertEquals(Optional.of(parse(1)), second.get(key(1)));
            second.finish();
            assertEquals(
                    List.of(folder().toString(), "phrase.cache-busy"),
                    trouble.problems().get(0).arguments());
            first.finish();
            assertEquals(1, trouble.problems().size());
        }
        try (ParseCache third = open()) {
            assertTrue(third.get(key(5)).isPresent());
            assertFalse(third.get(key(6)).isPresent());
        }
    }
}
