package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site has of search, by its settings. */
class SearchPhaseTest {
    @TempDir
    Path folder;

    @Test
    void aSiteHasAnIndexAndFilesForBrowsers() throws IOException {
        build("");
        assertTrue(Files.exists(folder.resolve("search-index/segments_1")));
        assertTrue(Files.exists(folder.resolve("site/search/tusk-search.js")));
    }

    @Test
    void withoutIndexThereIsNeitherSearchNorAFolderForIt() throws IOException {
        build("search: {index: false, browser: true}\n");
        assertFalse(Files.exists(folder.resolve("search-index")));
        try (Stream<Path> files = Files.list(folder.resolve("site/search"))) {
            assertEquals(
                    List.of("index.html"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private void build(String settings) throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("site.yml"), "title: 样例\n" + settings);
        Files.writeString(content.resolve("a.md"), "# 索引\n\n正文。\n");
        SiteGenerator.of(BuildOptions.of(content, folder.resolve("site"))).build();
    }
}
