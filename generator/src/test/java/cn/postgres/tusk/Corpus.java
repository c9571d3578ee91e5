package cn.postgres.tusk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The two real sets of Markdown, {@code digoal} and {@code docs-cn}, that some tests read: archives in {@code
 * ../shared/corpus} beside the repository, unpacked with {@code tar}.
 */
public final class Corpus {
    private Corpus() {}

    /** Unpacks a set into a folder; skips the test where there is none, and says why. */
    public static Path unpack(String name, Path folder) throws IOException, InterruptedException {
        Path archive = null;
        for (Path at = Path.of("").toAbsolutePath(); at != null && archive == null; at = at.getParent()) {
            Path candidate = at.resolve("shared/corpus/" + name + ".tar.xz");
            archive = Files.exists(candidate) ? candidate : null;
        }
        if (archive == null) {
            throw skipped("there is no ../shared/corpus/" + name + ".tar.xz");
        }
        Process tar = new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        if (!tar.waitFor(5, TimeUnit.MINUTES) || tar.exitValue() != 0) {
            throw skipped("tar cannot unpack " + name + ".tar.xz");
        }
        return folder.resolve(name);
    }

    private static RuntimeException skipped(String why) {
        System.out.println("Skipped: " + why);
        Assumptions.assumeTrue(false, why);
        return new IllegalStateException(why);
    }
}
