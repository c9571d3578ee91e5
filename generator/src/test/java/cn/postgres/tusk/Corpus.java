package cn.postgres.tusk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * What some tests read that is no part of the repository, in {@code ../shared} beside it: two real sets of Markdown,
 * {@code digoal} and {@code docs-cn}, as archives in {@code corpus} that {@code tar} unpacks, and what is known of the
 * community, in {@code facts}.
 */
public final class Corpus {
    private Corpus() {}

    /** Unpacks a set into a folder; skips the test where there is none, and says why. */
    public static Path unpack(String name, Path folder) throws IOException, InterruptedException {
        Path archive = shared("corpus/" + name + ".tar.xz");
        Process tar = new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        if (!tar.waitFor(5, TimeUnit.MINUTES) || tar.exitValue() != 0) {
            throw skipped("tar cannot unpack " + name + ".tar.xz");
        }
        return folder.resolve(name);
    }

    /** The folder of the facts; skips the test where there is none, and says why. */
    static Path facts() {
        return shared("facts");
    }

    private static Path shared(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve(name);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        throw skipped("there is no ../shared/" + name);
    }

    private static RuntimeException skipped(String why) {
        System.out.println("Skipped: " + why);
        Assumptions.assumeTrue(false, why);
        return new IllegalStateException(why);
    }
}
