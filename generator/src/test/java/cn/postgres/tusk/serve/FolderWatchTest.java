package cn.postgres.tusk.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The system's own notices and what is found by looking, on real files. */
@Timeout(60)
class FolderWatchTest {
    /** So that nothing is found by looking. */
    private static final long NEVER = 3_600_000;

    @TempDir
    Path root;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private FolderWatch watch;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(root.resolve("posts"));
        Files.writeString(root.resolve("posts/a.md"), "a");
        watch = new FolderWatch(List.of(root), folder -> folder.endsWith("out"), NEVER);
    }

    @AfterEach
    void stop() {
        watch.close();
        thread.shutdownNow();
    }

    @Test
    void aWrittenFileIsTold() throws Exception {
        assertEquals(
                Set.of(root.resolve("posts/a.md")), after(() -> Files.writeString(root.resolve("posts/a.md"), "b!")));
    }

    @Test
    void anEditorThatRenamesItsCopyWritesOneFile() throws Exception {
        Set<Path> told = after(() -> {
            Path copy = Files.writeString(root.resolve("posts/.a.md.swp"), "other");
            return Files.move(copy, root.resolve("posts/a.md"), StandardCopyOption.REPLACE_EXISTING);
        });
        assertEquals(Set.of(root.resolve("posts/a.md")), told);
    }

    @Test
    void filesOfANewFolderAndWhatFollowsInItAreTold() throws Exception {
        Path file = root.resolve("posts/deep/er/index.md");
        Set<Path> told = after(() -> {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, "x");
        });
        assertEquals(Set.of(file), told);
        assertEquals(Set.of(file), after(() -> Files.writeString(file, "xy")));
    }

    @Test
    void deletedFilesAndFoldersAreTold() throws Exception {
        Set<Path> told = after(() -> {
            Files.delete(root.resolve("posts/a.md"));
            Files.delete(root.resolve("posts"));
            return root;
        });
        assertEquals(Set.of(root.resolve("posts/a.md")), told);
    }

    /** Longer than anything is waited for. */
    @Test
    void aSwitchOfBranchesIsToldWhole() throws Exception {
        Set<Path> written = new HashSet<>();
        Set<Path> told = after(() -> {
            for (int i = 0; i < 3000; i++) {
                written.add(Files.writeString(
                        Files.createDirectories(root.resolve("posts/" + i % 40)).resolve(i + ".md"), "x"));
                Thread.sleep(1);
            }
            return root;
        });
        while (!told.containsAll(written)) {
            told.addAll(next().get(30, TimeUnit.SECONDS));
        }
        assertEquals(written, told);
    }

    @Test
    void moreThanTheSystemTellsIsFoundByLooking() throws Exception {
        Set<Path> written = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            written.add(Files.writeString(root.resolve("posts/" + i + ".md"), "x"));
        }
        Set<Path> told = next().get(30, TimeUnit.SECONDS);
        assertTrue(watch.overflown(), "the JDK keeps at most 512 notices of a folder");
        assertEquals(written, told);
    }

    @Test
    void whatTheSystemDoesNotTellIsFoundByLookingNowAndThen() throws Exception {
        FolderState state = new FolderState(List.of(root), folder -> folder.endsWith("out"));
        Files.writeString(root.resolve("posts/a.md"), "longer");
        Files.writeString(root.resolve("posts/b.md"), "b");
        assertEquals(Set.of(root.resolve("posts/a.md"), root.resolve("posts/b.md")), state.look());
        Files.delete(root.resolve("posts/b.md"));
        assertEquals(Set.of(root.resolve("posts/b.md")), state.look());
        assertEquals(Set.of(), state.look());
    }

    @Test
    void whatIsIgnoredIsNotTold() throws Exception {
        Set<Path> told = after(() -> {
            Files.writeString(Files.createDirectories(root.resolve("out")).resolve("index.html"), "x");
            return Files.writeString(root.resolve("b.md"), "b");
        });
        assertTrue(told.contains(root.resolve("b.md")));
        assertTrue(told.stream().noneMatch(file -> file.startsWith(root.resolve("out"))), told.toString());
    }

    private Future<Set<Path>> next() {
        return thread.submit(() -> watch.awaitChanges());
    }

    /** What is told after an edit; what belongs to one edit may come in two. */
    private Set<Path> after(Callable<Path> edit) throws Exception {
        Future<Set<Path>> told = next();
        edit.call();
        return new HashSet<>(told.get(30, TimeUnit.SECONDS));
    }
}
