package cn.postgres.tusk.search.export;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.IndexReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;

/**
 * Makes the browser index from the Lucene index. Files are handed out as they are finished, in an order that is always
 * the same, the root last; memory holds what a page has at most in a few columns, one shard and a few finished files. The same
 * index and input make the same bytes, however many threads deflate. No state but its settings, safe for threads.
 */
public final class BrowserIndex {
    /** Number of the format that is written. */
    public static final int FORMAT = 1;

    /** Name of the root below the prefix. */
    public static final String ROOT = "index.bin";

    private final int threads;

    /** @param threads how many may deflate, at least 1, besides the caller's */
    public BrowserIndex(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be >= 1: " + threads);
        }
        this.threads = threads;
    }

    /**
     * What was written.
     *
     * @param bytes of the files as they are stored; those that were kept are not counted
     * @param memory for a later export
     */
    public record Summary(int pages, int files, long bytes, ExportMemory memory) {
        private static final Summary NONE =
                new Summary(0, 0, 0, new ExportMemory("", Map.of(), List.of(), List.of(), List.of(), "", ""));
    }

    /**
     * Writes the browser index.
     *
     * @param index folder of the Lucene index
     * @param prefix folder of the files below the output folder, with a slash at its end
     * @param files takes each file; called by the caller's thread
     * @return the problem if the Lucene index cannot be read; the files are not complete then
     */
    public Outcome<Summary> write(Path index, ExportInput input, String prefix, Consumer<Output> files) {
        try (FileSink sink = new FileSink(prefix, threads, files, Map.of(), file -> {})) {
            return Outcome.of(exported(index, sink, reader -> new ExportRun(reader, input, sink).write()));
        } catch (IOException e) {
            return new Outcome<>(Summary.NONE, List.of(IndexReading.unreadable(index, e)));
        }
    }

    /**
     * Writes what has changed of a browser index.
     *
     * @param changes of the Lucene index since the one that {@code memory} is of
     * @param files takes each new file
     * @param kept takes the name of each file that is as it was
     * @return empty where all is to be written anew; what was handed out is not to be used then
     */
    public Optional<Summary> update(
            Path index,
            ExportInput input,
            String prefix,
            ExportMemory memory,
            IndexChanges changes,
            Consumer<Output> files,
            Consumer<String> kept) {
        try (FileSink sink = new FileSink(prefix, threads, files, memory.files(), kept)) {
            return Optional.of(
                    exported(index, sink, reader -> new ExportRun(reader, input, sink).update(memory, changes)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Makes all files of an index. */
    private interface Export {
        ExportMemory run(IndexReader index) throws IOException;
    }

    private static Summary exported(Path index, FileSink sink, Export export) throws IOException {
        DirectoryReader reader = IndexReading.open(index);
        try {
            ExportMemory memory = export.run(reader);
            return new Summary(reader.maxDoc(), sink.files(), sink.bytes(), memory);
        } finally {
            IndexReading.close(reader);
        }
    }
}
