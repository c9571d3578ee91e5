package cn.postgres.tusk.incremental;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads a file of the cache, and writes it so that it is there whole or not at all. No state. */
final class WholeFile {
    private WholeFile() {}

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
        Path work = Files.createTempFile(file.getParent(), "tusk-", ".new");
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
