package cn.postgres.tusk.search.index;

import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.search.analysis.TuskAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Builds the Lucene index of a site: one segment, documents in the order of their addresses, so that the same pages
 * make the same index however many threads took part. The index stands in its folder whole or not at all: it is built
 * beside it and moved there at the end. Safe for threads, but two builds into one folder at a time disturb each other.
 */
public final class SearchIndexer {
    /** Of one thread, in memory: 16 bytes each, for a short time twice. */
    private static final int MOST_POSTINGS = 800_000;

    private static final int FEWEST_PAGES_FOR_A_THREAD = 150;
    private static final int SHARE_WORTH_AN_UPDATE = 4;
    private static final int FEW = 8;

    private final int threads;
    private final Vocabulary vocabulary;
    private final int mostPostings;

    /** @param threads how many may work, at least 1 */
    public SearchIndexer(int threads) {
        this(threads, Vocabulary.NONE);
    }

    /**
     * @param threads how many may work, at least 1
     * @param vocabulary kept in the index for those who search it
     */
    public SearchIndexer(int threads, Vocabulary vocabulary) {
        this(threads, vocabulary, MOST_POSTINGS);
    }

    /** @param mostPostings how many each thread may have in memory */
    SearchIndexer(int threads, Vocabulary vocabulary, int mostPostings) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1: " + threads);
        }
        this.threads = threads;
        this.vocabulary = vocabulary;
        this.mostPostings = mostPostings;
    }

    /**
     * What was built.
     *
     * @param pages documents in the index
     * @param analysed of which the text was read for it
     * @param bytes size of its files; 0 where the build failed
     * @param changes in what it differs from the one that stood there, where that is known
     */
    public record Summary(int pages, int analysed, long bytes, Optional<IndexChanges> changes) {
        /** Nothing built. */
        public static final Summary NONE = new Summary(0, 0, 0, Optional.empty());
    }

    /** Builds the index of pages that are all in memory. */
    public Outcome<Summary> build(Path folder, Collection<IndexedPage> pages) {
        TreeMap<String, Supplier<IndexedPage>> byUrl = new TreeMap<>();
        pages.forEach(page -> byUrl.put(page.url(), () -> page));
        return build(folder, byUrl);
    }

    /**
     * Builds the index of pages that are fetched one by one, each once, from any of the threads.
     *
     * @param folder where the index shall stand; replaced if an index stands there, left alone if anything else does
     * @param pages by address
     */
    public Outcome<Summary> build(Path folder, SortedMap<String, Supplier<IndexedPage>> pages) {
        try (IndexFolder target = IndexFolder.open(folder)) {
            write(target, List.copyOf(pages.values()));
            target.publish();
            return Outcome.of(new Summary(pages.size(), pages.size(), target.bytes(), Optional.empty()));
        } catch (IOException | UncheckedIOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            Problem problem = Problem.of(ProblemCode.INDEX_FAILED, Place.of(""), reason);
            return new Outcome<>(Summary.NONE, List.of(problem));
        }
    }

    /**
     * Brings an index up to date. The result is that of {@link #build}, which is what happens where it cannot be had more
     * cheaply.
     *
     * @param folder where an index of the same addresses stands that this class made
     * @param changed addresses of the pages that are not as they were in it
     */
    public Outcome<Summary> update(Path folder, SortedMap<String, Supplier<IndexedPage>> pages, Set<String> changed) {
        Optional<SegmentPatch> patch = SegmentPatch.find();
        if (patch.isEmpty()
                || changed.isEmpty()
                || changed.size() > Math.max(FEW, pages.size() / SHARE_WORTH_AN_UPDATE)) {
            return build(folder, pages);
        }
        try (IndexFolder target = IndexFolder.open(folder);
                TuskAnalyzer analyzer = new TuskAnalyzer()) {
            IndexChanges changes = new IndexUpdate(patch.get(), folder)
                    .write(
                            target,
                            pages,
                            changed,
                            commitData(),
                            (part, fresh) -> writeAlone(analyzer, target.newPart(), fresh, part));
            target.publish();
            return Outcome.of(new Summary(pages.size(), changed.size(), target.bytes(), Optional.of(changes)));
        } catch (IOException | RuntimeException e) {
            return build(folder, pages);
        }
    }

    /** An index of a few pages, all of it in a folder. */
    private static void writeAlone(
            TuskAnalyzer analyzer, Path work, Collection<Supplier<IndexedPage>> pages, Path folder) throws IOException {
        try (IndexPart part = IndexPart.of(pages.iterator(), work, analyzer, Integer.MAX_VALUE)) {
            IndexPart.join(List.of(part), folder, analyzer, Map.of());
        }
    }

    private void write(IndexFolder target, List<Supplier<IndexedPage>> pages) throws IOException {
        int shares = Math.max(1, Math.min(threads, pages.size() / FEWEST_PAGES_FOR_A_THREAD));
        List<IndexPart> parts = new ArrayList<>();
        try (TuskAnalyzer analyzer = new TuskAnalyzer()) {
            for (List<IndexPart> share : writeShares(analyzer, target, pages, shares)) {
                parts.addAll(share);
            }
            IndexPart.join(parts, target.building(), analyzer, commitData());
        } finally {
            for (IndexPart part : parts) {
                part.close();
            }
        }
    }

    private List<List<IndexPart>> writeShares(
            TuskAnalyzer analyzer, IndexFolder target, List<Supplier<IndexedPage>> pages, int shares)
            throws IOException {
        List<List<IndexPart>> all = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(shares);
        try {
            List<Future<List<IndexPart>>> running = new ArrayList<>();
            for (int i = 0; i < shares; i++) {
                List<Supplier<IndexedPage>> share = pages.subList(
                        (int) ((long) pages.size() * i / shares), (int) ((long) pages.size() * (i + 1) / shares));
                running.add(workers.submit(() -> writeShare(analyzer, target, share)));
            }
            for (Future<List<IndexPart>> one : running) {
                all.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        } finally {
            workers.shutdownNow();
        }
        return all;
    }

    /** Postings beyond what may be in memory go to disk. */
    private List<IndexPart> writeShare(TuskAnalyzer analyzer, IndexFolder target, List<Supplier<IndexedPage>> pages)
            throws IOException {
        List<IndexPart> parts = new ArrayList<>();
        Iterator<Supplier<IndexedPage>> rest = pages.iterator();
        do {
            IndexPart part = IndexPart.of(rest, target.newPart(), analyzer, mostPostings);
            parts.add(rest.hasNext() ? part.written(target.newPart(), analyzer) : part);
        } while (rest.hasNext());
        return parts;
    }

    private static IOException rethrown(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof IOException exception) {
            return exception;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return new IOException(failure);
    }

    private Map<String, String> commitData() {
        TreeMap<String, String> data = new TreeMap<>(vocabulary.commitData());
        data.put(IndexFields.ANALYSIS_KEY, IndexFields.ANALYSIS_VALUE);
        return data;
    }
}
