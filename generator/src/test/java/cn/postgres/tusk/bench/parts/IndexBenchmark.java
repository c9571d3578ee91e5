package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.PreparedSite;
import cn.postgres.tusk.search.index.SearchIndexer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All pages to a Lucene index on the disk, with one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class IndexBenchmark {
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
