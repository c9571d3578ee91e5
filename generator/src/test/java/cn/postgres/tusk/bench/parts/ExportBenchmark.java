package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.PreparedSite;
import cn.postgres.tusk.search.analysis.FoldingTable;
import cn.postgres.tusk.search.export.BrowserIndex;
import cn.postgres.tusk.search.export.ExportInput;
import cn.postgres.tusk.search.index.SearchIndexer;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** The Lucene index to the files of the browser index, on all cores; nothing is written. */
public class ExportBenchmark extends PassBenchmark {
    private ExportInput input = ExportInput.NONE;
    private Path folder = Path.of("");

    /** Makes the Lucene index. */
    @Setup
    public void prepare(BenchContent content) {
        PreparedSite site = PreparedSite.of(content.folder());
        folder = content.work().resolve("index");
        new SearchIndexer(1, site.vocabulary()).build(folder, site.pages());
        input = new ExportInput(
                site.vocabulary().foldedSynonyms(),
                site.vocabulary().pinyin(),
                FoldingTable.bytes(),
                FoldingTable::isNeededFor);
    }

    /** The whole browser index. */
    @Benchmark
    public void export(Blackhole hole) {
        int threads = Runtime.getRuntime().availableProcessors();
        hole.consume(new BrowserIndex(threads).write(folder, input, "search/", hole::consume));
    }
}
