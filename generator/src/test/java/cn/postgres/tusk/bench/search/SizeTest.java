package cn.postgres.tusk.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeTest {
    @TempDir
    Path folder;

    @Test
    void weighsByKind() throws IOException {
        write("tusk-search.js", 10);
        write("terms-0a1b2c.bin", 100);
        write("terms/3d4e5f.bin", 200);
        write("texts/aa/1.bin", 1000);
        Size size = Size.of(folder);
        assertEquals(Map.of("tusk-search", 10L, "terms", 300L, "texts", 1000L), size.kinds());
        assertEquals(new Size(1310, 4, size.kinds()), size);
        assertEquals(300, size.shards());
    }

    @Test
    void findsTheShareOfNamesThatChanged() throws IOException {
        write("before/a", 1);
        write("before/b", 1);
        write("after/a", 2);
        write("after/c", 1);
        assertEquals(.5, Size.changed(folder.resolve("before"), folder.resolve("after")));
    }

    @Test
    void knowsGrowthWithTheSquareRoot() {
        assertEquals(.5, Growth.exponent(10, 20, 4).orElseThrow(), 1e-9);
        assertTrue(Growth.exponent(0, 20, 4).isEmpty());
    }

    private void write(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }
}
