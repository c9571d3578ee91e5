package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a cold query and a build cost on a larger site, and how that grows. An exponent of .5 is growth with the square
 * root, 1 is linear. Immutable.
 *
 * @param pages of the larger site
 * @param cold of our search there
 * @param build of the whole site
 * @param size of the index there
 * @param titleBytes exponent of the median bytes until titles stand; empty where there is nothing to compare
 * @param excerptBytes exponent of the median bytes until excerpts stand
 * @param buildTime exponent of the CPU time of the build
 */
record Growth(
        int pages,
        Cold cold,
        TimedProcess.Cost build,
        Size size,
        Optional<Double> titleBytes,
        Optional<Double> excerptBytes,
        Optional<Double> buildTime) {
    /** Builds the sites and runs the cold queries on each; a size that cannot be built is told and left out. */
    static List<Growth> of(
            List<Integer> sizes,
            Corpus corpus,
            List<Query> queries,
            Path work,
            TimedProcess.Cost base,
            EngineResult ours)
            throws InterruptedException {
        List<Growth> grown = new ArrayList<>();
        for (int pages : sizes) {
            try {
                grown.add(of(pages, corpus, queries, work.resolve("pages-" + pages), base, ours));
            } catch (IOException e) {
                System.out.println("search-quality: growth to " + pages + " pages was not measured: " + e);
            }
        }
        return grown;
    }

    private static Growth of(
            int pages, Corpus corpus, List<Query> queries, Path folder, TimedProcess.Cost base, EngineResult ours)
            throws IOException, InterruptedException {
        BuiltCorpus site = BuiltCorpus.build(corpus.grow(folder.resolve("content"), pages), folder, List.of());
        VisiblePages seen = VisiblePages.read(site, corpus.sources());
        Cold cold = Cold.of(site, Engine.ours(site, seen, -1), queries);
        double factor = (double) pages / corpus.sources().size();
        return new Growth(
                pages,
                cold,
                site.cost(),
                Size.of(site.search()),
                exponent(ours.cold().map(Growth::titles).orElse(0.0), titles(cold), factor),
                exponent(ours.cold().map(Growth::excerpts).orElse(0.0), excerpts(cold), factor),
                exponent(base.cpuSeconds(), site.cost().cpuSeconds(), factor));
    }

    private static double titles(Cold cold) {
        return cold.titles().bytes().median();
    }

    private static double excerpts(Cold cold) {
        return cold.excerpts().bytes().median();
    }

    /** The power of the factor that a value has grown with. */
    static Optional<Double> exponent(double small, double large, double factor) {
        boolean comparable = small > 0 && large > 0 && factor > 1;
        return comparable ? Optional.of(Math.log(large / small) / Math.log(factor)) : Optional.empty();
    }
}
