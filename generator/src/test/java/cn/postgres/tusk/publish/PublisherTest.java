package cn.postgres.tusk.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.problem.ProblemTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void chooseOutput() throws IOException {
        temp = temp.toRealPath();
        output = temp.resolve("site");
    }

    @Test
    void writesWhatItIsGivenAndNothingElse() throws IOException {
        Outcome<Published> run = publish("index.html", "首页", "标签/数据库/index.html", "标签页");
        assertEquals(List.of(), run.problems());
        assertEquals(new Published(2, 0, 0), run.value());
        assertEquals(Map.of("index.html", "首页", "标签/数据库/index.html", "标签页"), pages());
    }

    @Test
    void leavesAnUnchangedFileAlone() throws IOException {
        publish("a.html", "one", "b.html", "two");
        FileTime long_ago = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(output.resolve("a.html"), long_ago);
        Files.setLastModifiedTime(output.resolve("b.html"), long_ago);
        assertEquals(
                new Published(1, 1, 0),
                publish("a.html", "one", "b.html", "TWO").value());
        assertEquals(long_ago, Files.getLastModifiedTime(output.resolve("a.html")));
        assertEquals("TWO", Files.readString(output.resolve("b.html")));
    }

    @Test
    void deletesItsOwnStaleFilesAndTheFoldersTheyLeaveEmpty() throws IOException {
        publish("index.html", "1", "old/deep/page/index.html", "2", "shared/a.html", "3", "shared/b.html", "4");
        Outcome<Published> run = publish("index.html", "1", "shared/a.html", "3");
        assertEquals(new Published(0, 2, 2), run.value());
        assertEquals(Map.of("index.html", "1", "shared/a.html", "3"), pages());
        assertFalse(Files.exists(output.resolve("old")));
    }

    @Test
    void keepsFilesOfOthers() throws IOException {
        publish("index.html", "1", "old/index.html", "2");
        Files.writeString(output.resolve("CNAME"), "example.org");
        Files.writeString(output.resolve("old/notes.txt"), "by hand");
        Files.createDirectories(output.resolve("empty"));
        publish("index.html", "1");
        assertEquals(Map.of("index.html", "1", "CNAME", "example.org", "old/notes.txt", "by hand"), pages());
        assertTrue(Files.isDirectory(output.resolve("empty")));
    }

    @Test
    void saysThatItReplacedAFileOfOthers() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("index.html"), "older site");
        Outcome<Published> run = publish("index.html", "new site");
        assertEquals(List.of(ProblemCode.OUTPUT_REPLACED), codes(run.problems()));
        assertEquals(List.of(), publish("index.html", "newer site").problems());
    }

    @Test
    void aFolderMayTakeTheNameOfAStaleFileAndTheOtherWayRound() throws IOException {
        publish("a", "file", "b/index.html", "page");
        Outcome<Published> run = publish("a/index.html", "page", "b", "file");
        assertEquals(List.of(), run.problems());
        assertEquals(Map.of("a/index.html", "page", "b", "file"), pages());
    }

    @Test
    void doesNotRemoveAForeignFileThatIsInTheWay() throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("tags"), "by hand");
        Outcome<Published> run = publish("tags/index.html", "page", "index.html", "home");
        assertEquals(List.of(ProblemCode.OUTPUT_BLOCKED), codes(run.problems()));
        assertEquals(Map.of("tags", "by hand", "index.html", "home"), pages());
    }

    @Test
    void clearsUpAfterAKilledRun() throws IOException {
        publish("index.html", "1");
        Publisher killed = open().value().orElseThrow();
        killed.write(output("new/index.html", "never listed in the manifest"));
        killed.close();
        Files.writeString(output.resolve("new/.tusk-tmp-1f-0"), "half a pa");
        assertEquals(new Published(0, 1, 1), publish("index.html", "1").value());
        assertEquals(Map.of("index.html", "1"), pages());
        assertEquals(List.of(".tusk-manifest", "index.html"), names());
    }

    @Test
    void theManifestIsTheSameWhateverTheOrder() throws IOException {
        publish("b.html", "2", "a.html", "1", "c/z.html", "3");
        byte[] first = Files.readAllBytes(output.resolve(".tusk-manifest"));
        output = temp.resolve("again");
        publish("c/z.html", "3", "a.html", "1", "b.html", "2");
        assertArrayEquals(first, Files.readAllBytes(output.resolve(".tusk-manifest")));
        assertEquals(
                // of the text "1", by sha256sum
                "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b  a.html",
                new String(first, StandardCharsets.UTF_8).lines().toList().get(1));
    }

    @Test
    void aForgedManifestDeletesNothingOutside() throws IOException {
        Path treasure = Files.writeString(temp.resolve("treasure.txt"), "mine");
        publish("index.html", "1");
        String hash = "0".repeat(64);
        Files.writeString(
                output.resolve(".tusk-manifest"),
                "tusk-manifest 1\n" + hash + "  ../treasure.txt\n" + hash + "  " + treasure + "\n" + hash
                        + "  a/../../treasure.txt\nnonsense\n");
        assertEquals(List.of(), publish("index.html", "1").problems());
        assertEquals("mine", Files.readString(treasure));
    }

    @Test
    void refusesNamesThatLeaveTheFolder() throws IOException {
        String[] names = {
            "../a", "/etc/a", "a/../../b", "a//b", "", ".", "a/..", "a\\b", "a\u0000b", ".tusk-manifest", "x/"
        };
        try (Publisher publisher = open().value().orElseThrow()) {
            for (String name : names) {
                publisher.write(output(name, "bad"));
            }
            publisher.write(output("good", "good"));
            Problem problem = publisher.finish().problems().get(0);
            assertEquals(ProblemCode.OUTPUT_NAME_UNSAFE, problem.code());
            assertEquals(String.valueOf(names.length), problem.arguments().get(2));
        }
        assertEquals(Map.of("good", "good"), pages());
        assertEquals(List.of("site"), list(temp));
    }

    @Test
    void doesNotFollowAFolderLinkOutOfTheOutput() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.createDirectories(output);
        link(output.resolve("images"), outside);
        Outcome<Published> run = publish("images/a.png", "x", "images/deep/b.png", "y", "index.html", "z");
        assertEquals(List.of(ProblemCode.OUTPUT_LEADS_OUT), codes(run.problems()));
        assertEquals("images", run.problems().get(0).arguments().get(1));
        assertEquals(List.of(), list(outside));
        assertEquals("z", Files.readString(output.resolve("index.html")));
    }

    @Test
    void doesNotDeleteThroughALinkPutThereLater() throws IOException {
        publish("images/a.png", "ours", "index.html", "1");
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.writeString(outside.resolve("a.png"), "theirs");
        Files.delete(output.resolve("images/a.png"));
        Files.delete(output.resolve("images"));
        link(output.resolve("images"), outside);
        publish("index.html", "1");
        assertEquals("theirs", Files.readString(outside.resolve("a.png")));
    }

    @Test
    void replacesAFileLinkInsteadOfWritingThroughIt() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.html"), "theirs");
        Files.createDirectories(output);
        link(output.resolve("index.html"), outside);
        publish("index.html", "ours");
        assertEquals("theirs", Files.readString(outside));
        assertFalse(Files.isSymbolicLink(output.resolve("index.html")));
    }

    @Test
    void reportsNamesThatDifferOnlyInCaseOrUnicodeForm() {
        Outcome<Published> run = publish("Tag/a.html", "1", "tag/a.html", "2", "caf\u00e9", "3", "cafe\u0301", "4");
        assertEquals(List.of(ProblemCode.OUTPUT_DUPLICATE, ProblemCode.OUTPUT_DUPLICATE), codes(run.problems()));
        assertTrue(run.problems().stream().anyMatch(p -> p.arguments().equals(List.of("Tag/a.html", "tag/a.html"))));
    }

    @Test
    void theSameFileTwiceKeepsOneWhateverTheOrder() throws IOException {
        assertEquals(
                List.of(ProblemCode.OUTPUT_DUPLICATE),
                codes(publish("a", "1", "a", "2").problems()));
        String kept = pages().get("a");
        output = temp.resolve("again");
        publish("a", "2", "a", "1");
        assertEquals(kept, pages().get("a"));
        output = temp.resolve("equal");
        assertEquals(List.of(), publish("a", "1", "a", "1").problems());
    }

    @Test
    void copiesLargeFilesAndNoticesChanges() throws IOException {
        Path source = temp.resolve("film.mp4");
        byte[] bytes = new byte[3_000_001];
        new Random(7).nextBytes(bytes);
        Files.write(source, bytes);
        assertEquals(new Published(1, 0, 0), copy(source));
        assertEquals(new Published(0, 1, 0), copy(source));
        bytes[2_999_999]++;
        Files.write(source, bytes);
        assertEquals(new Published(1, 0, 0), copy(source));
        assertArrayEquals(bytes, Files.readAllBytes(output.resolve("media/film.mp4")));
    }

    @Test
    void aCopyOfAPrivateFileCanBeRead() throws IOException {
        Assumptions.assumeTrue(
                Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path source = Files.writeString(temp.resolve("private.pdf"), "text");
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("r--------"));
        Path usual = Files.writeString(temp.resolve("usual"), "text");
        copy(source);
        assertEquals(
                Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(output.resolve("media/film.mp4")));
    }

    @Test
    void aMissingSourceIsAProblemAndLeavesNothingBehind() throws IOException {
        publish("index.html", "1", "stale.html", "2");
        try (Publisher publisher = open().value().orElseThrow()) {
            publisher.write(output("index.html", "1"));
            publisher.copy(temp.resolve("gone.png"), "media/gone.png");
            Outcome<Published> run = publisher.finish();
            assertEquals(List.of(ProblemCode.WRITE_FAILED), codes(run.problems()));
            assertEquals(
                    "无法写入 media/gone.png（同样原因共 1 个文件）：no such file",
                    new ProblemTexts(Language.ZH).message(run.problems().get(0)));
        }
        assertEquals(Map.of("index.html", "1", "stale.html", "2"), pages(), "a failed run deletes nothing");
    }

    @Test
    void aFolderWithoutWritePermissionIsAProblem() throws IOException {
        publish("index.html", "1", "sub/a.html", "2");
        Path sub = output.resolve("sub");
        Assumptions.assumeTrue(
                Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeFalse(Files.isWritable(sub), "permissions do not bind this user (root)");
            Outcome<Published> run = publish("index.html", "1", "sub/a.html", "3");
            assertEquals(List.of(ProblemCode.WRITE_FAILED), codes(run.problems()));
            assertEquals("2", Files.readString(sub.resolve("a.html")));
        } finally {
            Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void takesFilesFromSeveralThreads() throws IOException {
        Outcome<Published> run;
        try (Publisher publisher = open().value().orElseThrow()) {
            IntStream.range(0, 3000)
                    .parallel()
                    .forEach(i -> publisher.write(output(i % 50 + "/" + i % 7 + "/" + i + ".html", "page " + i)));
            run = publisher.finish();
        }
        assertEquals(List.of(), run.problems());
        assertEquals(new Published(3000, 0, 0), run.value());
        Map<String, String> pages = pages();
        assertEquals(3000, pages.size());
        assertEquals("page 2999", pages.get("49/3/2999.html"));
    }

    @Test
    void oneRunAtATime() {
        Publisher first = open().value().orElseThrow();
        assertEquals(List.of(ProblemCode.OUTPUT_BUSY), codes(open().problems()));
        first.close();
        assertEquals(List.of(), open().problems());
    }

    private Outcome<java.util.Optional<Publisher>> open() {
        return Publisher.open(output);
    }

    private Published copy(Path source) {
        try (Publisher publisher = open().value().orElseThrow()) {
            publisher.copy(source, "media/film.mp4");
            return publisher.finish().value();
        }
    }

    private Outcome<Published> publish(String... namesAndTexts) {
        try (Publisher publisher = open().value().orElseThrow()) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                publisher.write(output(namesAndTexts[i], namesAndTexts[i + 1]));
            }
            return publisher.finish();
        }
    }

    private static Output output(String file, String text) {
        return new Output(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ProblemCode> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    /** Every file but our own two, with its text. */
    private Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String name : names()) {
            if (!name.startsWith(".tusk-")) {
                pages.put(name, Files.readString(output.resolve(name)));
            }
        }
        return pages;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> output.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no symbolic links here");
        }
    }
}
