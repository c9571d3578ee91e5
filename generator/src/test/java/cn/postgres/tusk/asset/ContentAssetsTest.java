package cn.postgres.tusk.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentAssetsTest {
    @TempDir
    Path content;

    @Test
    void findsAFileWhoseNameOnDiskHasAnotherUnicodeForm() throws IOException {
        Path decomposed = Files.write(content.resolve("cafe\u0301.png"), new byte[] {1});
        Outcome<SortedMap<String, Path>> files =
                ContentAssets.of(Map.of("posts/caf\u00e9.png", "caf\u00e9.png"), Map.of("caf\u00e9.png", decomposed));
        assertEquals(List.of(), files.problems());
        assertEquals(Map.of("posts/caf\u00e9.png", decomposed), files.value());
    }

    @Test
    void reportsWhatIsNotThere() throws IOException {
        Path folder = Files.createDirectory(content.resolve("folder.png"));
        Outcome<SortedMap<String, Path>> files = ContentAssets.of(
                Map.of("a.png", "a.png", "b.png", "b.png", "c.png", "folder.png"),
                Map.of("b.png", content.resolve("b.png"), "folder.png", folder));
        assertEquals(Map.of(), files.value());
        assertEquals(
                List.of("a.png", "b.png", "folder.png"),
                files.problems().stream().map(problem -> problem.place().file()).toList());
        assertEquals(
                List.of(ProblemCode.FILE_UNREADABLE),
                files.problems().stream().map(Problem::code).distinct().toList());
    }
}
