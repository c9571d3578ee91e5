package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected texts beside a test's sources. {@code mvn test -Dtest=… -Dtusk.write=true} writes them anew instead of
 * comparing; read the difference as a user would before it is committed.
 */
final class Expected {
    private static final boolean WRITE = Boolean.getBoolean("tusk.write");

    private Expected() {}

    /** A folder of {@code src/test/resources}: the sources, since they are what is written anew. */
    static Path resources(String folder) {
        return Path.of("src", "test", "resources").resolve(folder);
    }

    static void compare(Path file, String text) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertEquals(Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "", text, file.toString());
    }
}
