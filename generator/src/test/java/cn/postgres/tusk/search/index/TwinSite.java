package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A made-up site with both searchers, and drawn queries of all kinds: what tests that compare the two begin with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwinSite {
    final List<TwinQueries.Case> cases;
    private final List<IndexedPage> pages;
    private @Nullable SearchTwin twin;

    TwinSite(List<IndexedPage> pages, long seed, int queries) {
        this.pages = pages;
        this.cases = TwinQueries.drawn(seed, pages, queries);
    }

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        twin = new SearchTwin(folder, pages, TwinPages.VOCABULARY);
    }

    @AfterAll
    void close() throws IOException {
        twin().close();
    }

    SearchTwin twin() {
        if (twin == null) {
            throw new IllegalStateException("before the tests");
        }
        return twin;
    }
}
