package cn.postgres.tusk.search.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.SearchIndexer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;

/**
 * A Lucene index and the browser index made of it.
 *
 * @param files by path below the prefix, as they are stored
 */
public record ExportedIndex(Path lucene, TreeMap<String, byte[]> files) {
    public static ExportedIndex of(Path folder, List<IndexedPage> pages, ExportInput input) {
        Path lucene = folder.resolve("search-index");
        assertEquals(List.of(), new SearchIndexer(1).build(lucene, pages).problems());
        return of(lucene, input, 2);
    }

    public static ExportedIndex of(Path lucene, ExportInput input, int threads) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        var outcome = new BrowserIndex(threads).write(lucene, input, "zh/search/", file -> {
            assertTrue(file.file().startsWith("zh/search/"), file.file());
            assertNull(files.put(file.file().substring(10), file.bytes()), file.file());
        });
        assertEquals(List.of(), outcome.problems());
        assertEquals(files.size(), outcome.value().files());
        return new ExportedIndex(lucene, files);
    }

    /** A file as the browser's searcher gets it. */
    public byte[] inflated(String path) {
        byte[] beginning = path.startsWith("x/") ? beginning() : new byte[0];
        byte[] whole = inflated(path, beginning);
        return Arrays.copyOfRange(whole, Math.max(0, beginning.length - 7), whole.length);
    }

    /** The beginning of each text's stream, empty if the index has none. */
    byte[] beginning() {
        return paths("m").stream()
                .map(path -> inflated(path, new byte[0]))
                .filter(file -> file.length > 8 && file[1] == 0x78 && file[2] == 1 && file[3] == 0)
                .findFirst()
                .map(file -> Arrays.copyOfRange(file, 1, file.length))
                .orElse(new byte[0]);
    }

    /** What a file inflates to as the rest of a stream. */
    byte[] inflated(String path, byte[] beginning) {
        byte[] packed = files.get(path);
        if (packed == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        byte[] stream = Arrays.copyOf(beginning, beginning.length + packed.length);
        System.arraycopy(packed, 0, stream, beginning.length, packed.length);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stream))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    List<String> paths(String kind) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(kind + "/"))
                .toList();
    }

    /** What stands in both under the same name is the same, as far as names can tell. */
    List<String> missingIn(ExportedIndex other) throws IOException {
        return files.keySet().stream()
                .filter(path -> !other.files.containsKey(path))
                .toList();
    }
}
