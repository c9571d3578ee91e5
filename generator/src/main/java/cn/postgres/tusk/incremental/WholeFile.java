package cn.postgres.tusk.incremental;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** Reads a file of the cache, and writes it so that it is there whole or not at all. No state. */
final class WholeFile {
    private static final String PREFIX = "tusk-";
    private static final String ENDING = ".new";
    private static final Duration OLD = Duration.ofHours(1);

    private WholeFile() {}

    /** Deletes what runs have left that were killed while they wrote, but not what another may still be writing. */
    static void sweep(Path folder, Instant now) throws IOException {
        FileTime old = FileTime.from(now.minus(OLD));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*" + ENDING)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException | DirectoryIteratorException e) {
            // Whoever wrote it has just finished, or the folder cannot be listed: there is always another time.
            return;
        }
    }

    static byte[] read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw CacheFault.inTheWay();
        }
        return Files.readAllBytes(file);
    }

    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Path work = Files.createTempFile(file.getParent(), PREFIX, ENDING);
        try {
            Files.write(work, bytes);
            if (Files.isDirectory(file)) {
                Files.delete(file);
            }
            Files.move(work, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(work);
        }
    }
}
