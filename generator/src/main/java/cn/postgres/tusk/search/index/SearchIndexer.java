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
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;

/**
 * Builds the Lucene index of a site: one segment, documents in the order of their addresses, so that the same pages
 * make the same index however many threads took part. The index stands in its folder whole or not at all: it is built
 * beside it and moved there at the end. Safe for threads, but two builds into one folder at a time disturb each other.
 */
public final class SearchIndexer {
    private static final double BUFFER_MEGABYTES = 128;
    private static final int FEWEST_PAGES_FOR_A_THREAD = 150;
    private static final int SHARE_WORTH_AN_UPDATE = 4;
    private static final int FEW = 8;

    private final int threads;
    private final Vocabulary vocabulary;

    /** @param threads how many may work, at least 1 */
    public SearchIndexer(int threads) {
        this(threads, Vocabulary.NONE);
    }

    /**
     * @param threads how many may work, at least 1
     * @param vocabulary kept in the index for those who search it
     */
    public SearchIndexer(int threads, Vocabulary vocabulary) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1: " + threads);
        }
        this.threads = threads;
        this.vocabulary = vocabulary;
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
                            (part, fresh) -> writePart(analyzer, part, fresh, merging()));
            target.publish();
            return Outcome.of(new Summary(pages.size(), changed.size(), target.bytes(), Optional.of(changes)));
        } catch (IOException | RuntimeException e) {
            return build(folder, pages);
        }
    }

    private void write(IndexFolder target, List<Supplier<IndexedPage>> pages) throws IOException {
        int shares = Math.max(1, Math.min(threads, pages.size() / FEWEST_PAGES_FOR_A_THREAD));
        try (TuskAnalyzer analyzer = new TuskAnalyzer()) {
            if (shares == 1) {
                writePart(analyzer, target.building(), pages, merging());
                return;
            }
            List<Path> parts = new ArrayList<>();
            for (int i = 0; i < shares; i++) {
                parts.add(target.part(i));
            }
            writeParts(analyzer, parts, pages);
            join(analyzer, parts, target.building());
        }
    }

    private void writeParts(TuskAnalyzer analyzer, List<Path> parts, List<Supplier<IndexedPage>> pages)
            throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(parts.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                Path part = parts.get(i);
                List<Supplier<IndexedPage>> share = pages.subList((int) ((long) pages.size() * i / parts.size()), (int)
                        ((long) pages.size() * (i + 1) / parts.size()));
                running.add(workers.submit(() -> {
                    writePart(analyzer, part, share, NoMergePolicy.INSTANCE);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(e);
        } finally {
            workers.shutdownNow();
        }
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

    private void writePart(
            TuskAnalyzer analyzer, Path part, Collection<Supplier<IndexedPage>> pages, MergePolicy policy)
            throws IOException {
        try (Directory directory = new IndexDirectory(part);
                IndexWriter writer = new IndexWriter(directory, config(analyzer, policy))) {
            PageDocuments documents = new PageDocuments();
            for (Supplier<IndexedPage> page : pages) {
                writer.addDocument(documents.of(page.get()));
            }
            writer.forceMerge(1);
            commit(writer);
        }
    }

    private void join(TuskAnalyzer analyzer, List<Path> parts, Path building) throws IOException {
        List<DirectoryReader> readers = new ArrayList<>();
        try (Directory directory = new IndexDirectory(building);
                IndexWriter writer = new IndexWriter(directory, config(analyzer, merging()))) {
            List<CodecReader> leaves = new ArrayList<>();
            for (Path part : parts) {
                DirectoryReader reader = DirectoryReader.open(new IndexDirectory(part));
                readers.add(reader);
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaves.add((CodecReader) leaf.reader());
                }
            }
            if (!leaves.isEmpty()) {
                writer.addIndexes(leaves.toArray(CodecReader[]::new));
                writer.forceMerge(1);
            }
            commit(writer);
        } finally {
            for (DirectoryReader reader : readers) {
                reader.close();
                reader.directory().close();
            }
        }
    }

    private void commit(IndexWriter writer) throws IOException {
        writer.setLiveCommitData(commitData().entrySet());
        writer.commit();
    }

    private Map<String, String> commitData() {
        TreeMap<String, String> data = new TreeMap<>(vocabulary.commitData());
        data.put(IndexFields.ANALYSIS_KEY, IndexFields.ANALYSIS_VALUE);
        return data;
    }

    private static MergePolicy merging() {
        LogDocMergePolicy policy = new LogDocMergePolicy();
        policy.setNoCFSRatio(0);
        return policy;
    }

    private static IndexWriterConfig config(TuskAnalyzer analyzer, MergePolicy policy) {
        return new IndexWriterConfig(analyzer)
                .setSimilarity(new FieldLengths())
                .setMergePolicy(policy)
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
    }
}
