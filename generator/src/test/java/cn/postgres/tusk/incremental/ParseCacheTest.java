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
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.Severity;
import cn.postgres.tusk.schema.ContentTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Outcome<Integer> fill(int from, int to) {
        ParseCache cache = ParseCache.open(folder(), TYPES);
        IntStream.range(from, to).parallel().forEach(i -> cache.put(key(i), parse(i)));
        return cache.finish();
    }

    @Test
    void everyContentTypeComesBackAsItWas() {
        assertEquals(List.of(), fill(0, 120).problems());
        ParseCache cache = ParseCache.open(folder(), TYPES);
        IntStream.range(0, 120).parallel().forEach(i -> assertEquals(Optional.of(parse(i)), cache.get(key(i))));
        assertEquals(new Outcome<>(120, List.of()), cache.finish());
    }

    @Test
    void whatWasNotPutIsNotThere() {
        fill(0, 3);
        ParseCache cache = ParseCache.open(folder(), TYPES);
        assertEquals(Optional.empty(), cache.get(key(7)));
        assertEquals(Optional.empty(), cache.get(CacheKey.of("posts/1.md", "hash1", "other settings")));
        assertEquals(List.of(), cache.finish().problems());
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
        ParseCache second = ParseCache.open(folder(), TYPES);
        IntStream.range(0, 5).forEach(i -> assertTrue(second.get(key(i)).isPresent()));
        second.put(key(20), parse(20));
        assertEquals(6, second.finish().value());
        ParseCache third = ParseCache.open(folder(), TYPES);
        assertEquals(Optional.of(parse(4)), third.get(key(4)));
        assertEquals(Optional.of(parse(20)), third.get(key(20)));
        assertEquals(Optional.empty(), third.get(key(8)));
        third.finish();
    }

    @Test
    void runThatUsesEverythingAndAddsNothingLeavesTheFileAlone() throws IOException {
        fill(0, 10);
        Object before = Files.readAttributes(file(), "*").get("fileKey");
        ParseCache cache = ParseCache.open(folder(), TYPES);
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
        ParseCache cache = ParseCache.open(folder(), TYPES);
        IntStream.rangeClosed(0, 100).forEach(i -> assertEquals(Optional.of(parse(i)), cache.get(key(i))));
        assertEquals(new Outcome<>(101, List.of()), cache.finish());
    }

    @Test
    void manyRunsEndInOneFile() throws IOException {
        fill(0, 30);
        for (int run = 0; run < 20; run++) {
            useAndAdd(0, 30 + run, 30 + run);
            assertTrue(names().size() <= 9, names().toString());
        }
        ParseCache cache = ParseCache.open(folder(), TYPES);
        IntStream.range(0, 50).forEach(i -> assertEquals(Optional.of(parse(i)), cache.get(key(i))));
        cache.finish();
    }

    @Test
    void textsAreReadAfterAnotherRunHasMergedTheFiles() throws IOException {
        fill(0, 10);
        try (ParseCache reading = ParseCache.open(folder(), TYPES)) {
            List<CachedParse> kept = IntStream.range(0, 10)
                    .mapToObj(i -> reading.get(key(i)).orElseThrow())
                    .toList();
            reading.finish();
            ParseCache other = ParseCache.open(folder(), TYPES);
            other.get(key(1));
            assertEquals(1, other.finish().value());
            assertEquals(List.of("parse.1.cache"), names());
            assertEquals(parse(3), kept.get(3));
        }
    }

    private void useAndAdd(int from, int to, int added) {
        ParseCache cache = ParseCache.open(folder(), TYPES);
        IntStream.range(from, to).forEach(i -> assertTrue(cache.get(key(i)).isPresent()));
        cache.put(key(added), parse(added));
        assertEquals(List.of(), cache.finish().problems());
    }

    @Test
    void unfinishedRunChangesNothing() throws IOException {
        fill(0, 4);
        byte[] before = Files.readAllBytes(file());
        try (ParseCache cache = ParseCache.open(folder(), TYPES)) {
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
        ParseCache cache = ParseCache.open(folder(), TYPES);
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
            assertEquals(List.of(), fill(0, 8).problems(), what);
        } else {
            Outcome<Integer> end = cache.finish();
            assertEquals(1, end.problems().size(), what);
            assertEquals(ProblemCode.CACHE_REBUILT, end.problems().get(0).code(), what);
            assertEquals(Severity.INFO, end.problems().get(0).severity());
        }
        ParseCache next = ParseCache.open(folder(), TYPES);
        IntStream.range(0, 8).forEach(i -> assertEquals(Optional.of(parse(i)), next.get(key(i)), what));
        assertEquals(List.of(), next.finish().problems(), what);
    }

    @Test
    void cacheOfOtherContentTypesIsAnotherVersion() {
        fill(0, 8);
        ParseCache cache = ParseCache.open(folder(), TYPES.subList(0, 3));
        assertEquals(Optional.empty(), cache.get(key(0)));
        assertEquals(
                List.of("IOException: of another version"),
                cache.finish().problems().get(0).arguments());
    }

    @Test
    void documentOfAnUnknownTypeIsParsedAgainNextTime() {
        ParseCache cache = ParseCache.open(folder(), TYPES.subList(0, 1));
        cache.put(key(1), parse(1));
        cache.put(key(0), parse(0));
        assertEquals(new Outcome<>(1, List.of()), cache.finish());
    }

    @Test
    void textThatUtf8CannotHoldIsNotCached() {
        Problem odd = Problem.of(ProblemCode.INVALID_VALUE, Place.of("a.md"), "\uD800");
        ParseCache cache = ParseCache.open(folder(), TYPES);
        cache.put(key(1), new CachedParse(List.of(), List.of(odd)));
        assertEquals(new Outcome<>(0, List.of()), cache.finish());
    }

    @Test
    void folderThatCannotBeMadeIsOneWarning() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");
        Outcome<Integer> end = fill(0, 3);
        assertEquals(1, end.problems().size());
        assertEquals(ProblemCode.CACHE_READ_ONLY, end.problems().get(0).code());
        assertEquals(Severity.WARNING, end.problems().get(0).severity());
    }

    @Test
    void readOnlyFolderStillAnswers() {
        fill(0, 3);
        assumeTrue(folder().toFile().setWritable(false));
        assumeTrue(!Files.isWritable(folder()), "this user may write anywhere");
        try {
            ParseCache cache = ParseCache.open(folder(), TYPES);
            assertEquals(Optional.of(parse(2)), cache.get(key(2)));
            assertEquals(1, cache.finish().problems().size());
        } finally {
            assertTrue(folder().toFile().setWritable(true));
        }
    }

    @Test
    void secondRunAtTheSameTimeReadsButDoesNotWrite() throws IOException {
        fill(0, 3);
        try (ParseCache first = ParseCache.open(folder(), TYPES);
                ParseCache second = ParseCache.open(folder(), TYPES)) {
            first.put(key(5), parse(5));
            second.put(key(6), parse(6));
            assertEquals(Optional.of(parse(1)), second.get(key(1)));
            assertEquals(
                    ProblemCode.CACHE_READ_ONLY,
                    second.finish().problems().get(0).code());
            assertEquals(List.of(), first.finish().problems());
        }
        try (ParseCache third = ParseCache.open(folder(), TYPES)) {
            assertTrue(third.get(key(5)).isPresent());
            assertFalse(third.get(key(6)).isPresent());
        }
    }
}
