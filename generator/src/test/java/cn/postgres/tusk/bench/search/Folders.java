package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes and removes folders for what a run writes. Stateless. */
public final class Folders {
    private Folders() {}

    /** A folder with nothing in it: what an earlier run left must not be measured. */
    public static Path emptied(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    /** Removes a folder, where there is one, with all that is in it. */
    public static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }
}
