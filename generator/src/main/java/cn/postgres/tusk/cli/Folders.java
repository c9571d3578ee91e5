package cn.postgres.tusk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The end of a temporary folder. */
final class Folders {
    private Folders() {}

    /** Deletes a folder and all in it as far as it can; a link is deleted, never followed. */
    static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException e) {
            // Gone already, which is all that was asked for.
            return;
        } catch (IOException | UncheckedIOException e) {
            // A temporary folder that resists is the system's to clear.
            return;
        }
    }
}
