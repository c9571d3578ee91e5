package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The scripts of the search as a site serves them. */
class SearchScriptsTest {
    /** Bytes, compressed, that a reader gets before the first titles, and in all. */
    private static final int FIRST = 7_100, ALL = 15_000;

    private static Map<String, byte[]> scripts() {
        Map<String, byte[]> scripts = new TreeMap<>();
        SearchFiles.writeScripts("search/", file -> scripts.put(file.file(), file.bytes()));
        return scripts;
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(9);
            }
        }) {
            gzip.write(bytes);
        }
        return out.size();
    }

    @Test
    void areTwoAndTheFirstNamesTheOther() {
        Map<String, byte[]> scripts = scripts();
        assertEquals(2, scripts.size());
        String more = scripts.keySet().iterator().next();
        assertTrue(more.matches("search/more-[0-9a-f]{10}\\.js"), more);
        String first = new String(scripts.get("search/tusk-search.js"), StandardCharsets.UTF_8);
        assertTrue(first.contains('"' + more.substring("search/".length()) + '"'), "its name");
        assertTrue(first.endsWith("export const open=OUT.open;\n"));
    }

    @Test
    void areSmall() throws IOException {
        Map<String, byte[]> scripts = scripts();
        int first = compressed(scripts.get("search/tusk-search.js"));
        int all = 0;
        for (byte[] script : scripts.values()) {
            all += compressed(script);
        }
        assertTrue(first <= FIRST && all <= ALL, first + " bytes first, " + all + " in all");
    }
}
