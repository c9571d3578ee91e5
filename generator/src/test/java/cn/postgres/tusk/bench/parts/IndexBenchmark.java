package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.PreparedSite;
import cn.postgres.tusk.search.index.SearchIndexer;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** All pages to a Lucene index on the disk, with one thread. */
public class IndexBenchmark extends PassBenchmark {
    private @Nullable PreparedSite site;
    private Path folder = Path.of("");

    /** Makes the pages. */
    @Setup
    public void prepare(BenchContent content) {
        site = PreparedSite.of(content.folder());
        folder = content.work().resolve("index");
    }

    /** The whole index; its size in bytes. */
    @Benchmark
    public long index() {
        PreparedSite made = Objects.requireNonNull(site);
        return new SearchIndexer(1, made.vocabulary())
                .build(folder, made.pages())
                .value()
                .bytes();
    }
}
