package cn.postgres.tusk.search.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.SearchIndexer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

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
        byte[] packed = files.get(path);
        if (packed == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        try {
            Inflater inflater = new Inflater();
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    throw new IllegalArgumentException("truncated " + path);
                }
                out.write(buffer, 0, count);
            }
            inflater.end();
            return out.toByteArray();
        } catch (DataFormatException e) {
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
