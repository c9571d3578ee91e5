package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.PreparedSite;
import cn.postgres.tusk.search.analysis.TermCounter;
import cn.postgres.tusk.search.analysis.TermCounts;
import cn.postgres.tusk.search.index.IndexedPage;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Search analysis: titles, text and code of all pages to counted terms, as the index gets them. */
public class AnalyseBenchmark extends PassBenchmark {
    private List<IndexedPage> pages = List.of();

    /** Makes the pages. */
    @Setup
    public void prepare(BenchContent content) {
        pages = PreparedSite.of(content.folder()).pages();
    }

    /** All pages; their counts, so that nothing is left out. */
    @Benchmark
    public TermCounts analyse() {
        TermCounter counter = new TermCounter();
        TermCounts terms = counter.newCounts();
        TermCounts followers = counter.newCounts();
        for (IndexedPage page : pages) {
            counter.clear(terms, followers);
            counter.count(page.title(), terms, followers);
            counter.count(page.body(), terms, followers);
            counter.count(page.code(), terms, followers);
        }
        return terms;
    }
}
