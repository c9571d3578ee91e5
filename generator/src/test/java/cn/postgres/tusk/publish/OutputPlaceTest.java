package cn.postgres.tusk.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPlaceTest {
    @TempDir
    Path temp;

    private Path content;

    @BeforeEach
    void makeContent() throws IOException {
        temp = temp.toRealPath();
        content = Files.createDirectories(temp.resolve("work/content"));
        Files.writeString(Files.createDirectories(content.resolve("posts")).resolve("a.md"), "# A");
    }

    @Test
    void refusesTheContentAndEveryFolderAroundIt() throws IOException {
        assertRefused(ProblemCode.OUTPUT_UNSAFE, content);
        assertRefused(ProblemCode.OUTPUT_UNSAFE, temp.resolve("work"));
        assertRefused(ProblemCode.OUTPUT_UNSAFE, temp.resolve("work/other/../content"));
        assertRefused(ProblemCode.OUTPUT_UNSAFE, content.resolve("posts/.."));
        Path link = Files.createSymbolicLink(temp.resolve("link"), content);
        assertRefused(ProblemCode.OUTPUT_UNSAFE, link);
        assertRefused(ProblemCode.OUTPUT_UNSAFE, link.resolve("posts/../../content"));
    }

    @Test
    void refusesARootAndAFile() throws IOException {
        assertRefused(ProblemCode.OUTPUT_IS_ROOT, temp.getRoot());
        assertRefused(ProblemCode.OUTPUT_IS_FILE, Files.writeString(temp.resolve("file"), "text"));
    }

    @Test
    void refusesAFolderOfSources() {
        assertRefused(ProblemCode.OUTPUT_HOLDS_SOURCES, content.resolve("posts"));
        assertEquals(List.of("a.md"), namesIn(content.resolve("posts")));
    }

    @Test
    void takesAFolderInsideTheContentThatIsNewOrItsOwn() throws IOException {
        Path site = content.resolve("target/site");
        for (int run = 0; run < 2; run++) {
            Outcome<Optional<Publisher>> opened = Publisher.open(site, content);
            assertEquals(List.of(), opened.problems());
            try (Publisher publisher = opened.value().orElseThrow()) {
                publisher.copy(content.resolve("posts/a.md"), "posts/a.md");
                assertEquals(List.of(), publisher.finish().problems());
            }
        }
        assertTrue(Files.exists(site.resolve("posts/a.md")));
    }

    @Test
    void takesAFolderBesideTheContentWrittenWithDots() {
        Outcome<Optional<Publisher>> opened = Publisher.open(content.resolve("../site"), content);
        assertEquals(List.of(), opened.problems());
        opened.value().orElseThrow().close();
        assertTrue(Files.isDirectory(temp.resolve("work/site")));
    }

    private void assertRefused(ProblemCode code, Path output) {
        Outcome<Optional<Publisher>> opened = Publisher.open(output, content);
        assertEquals(
                List.of(code), opened.problems().stream().map(Problem::code).toList());
        assertTrue(opened.value().isEmpty());
        assertFalse(Files.exists(output.resolve(".tusk-journal")));
    }

    private static List<String> namesIn(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }
}
