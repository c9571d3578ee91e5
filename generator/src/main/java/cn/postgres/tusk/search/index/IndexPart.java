package cn.postgres.tusk.search.index;

import cn.postgres.tusk.search.analysis.TuskAnalyzer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
 * Consecutive pages of the index, ready to be joined with the others: in a folder, and as long as they are few the postings
 * of their texts in memory. For one thread, then for another.
 */
final class IndexPart implements Closeable {
    private final Directory directory;
    private final DirectoryReader reader;
    private final Map<String, FieldPostings> postings;

    private IndexPart(Path folder, Map<String, FieldPostings> postings) throws IOException {
        this.directory = new IndexDirectory(folder);
        this.reader = DirectoryReader.open(directory);
        this.postings = postings;
    }

    /**
     * The next pages.
     *
     * @param folder empty, for this part only
     * @param most with so many postings the part ends
     */
    static IndexPart of(Iterator<Supplier<IndexedPage>> pages, Path folder, TuskAnalyzer analyzer, int most)
            throws IOException {
        PageDocuments documents = new PageDocuments();
        try (Directory directory = new IndexDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, config(analyzer, NoMergePolicy.INSTANCE))) {
            while (pages.hasNext() && documents.size() < most) {
                writer.addDocument(documents.of(pages.next().get()));
            }
            writer.commit();
        }
        return new IndexPart(folder, documents.postings());
    }

    /** The same part with everything in another folder, which must be empty; this one is closed. */
    IndexPart written(Path folder, TuskAnalyzer analyzer) throws IOException {
        try (this) {
            join(List.of(this), folder, analyzer, Map.of());
        }
        return new IndexPart(folder, Map.of());
    }

    /**
     * Makes one segment of parts.
     *
     * @param data kept in the index
     */
    static void join(List<IndexPart> parts, Path folder, TuskAnalyzer analyzer, Map<String, String> data)
            throws IOException {
        try (Directory directory = new IndexDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, config(analyzer, merging()))) {
            List<CodecReader> readers = new ArrayList<>();
            for (IndexPart part : parts) {
                for (LeafReaderContext leaf : part.reader.leaves()) {
                    readers.add(new InvertedReader((CodecReader) leaf.reader(), part.postings));
                }
            }
            if (!readers.isEmpty()) {
                writer.addIndexes(readers.toArray(CodecReader[]::new));
                writer.forceMerge(1);
            }
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    private static MergePolicy merging() {
        LogDocMergePolicy policy = new LogDocMergePolicy();
        policy.setNoCFSRatio(0);
        return policy;
    }

    /** A part is one segment: numbers of documents in its postings count from the part's first. */
    private static IndexWriterConfig config(TuskAnalyzer analyzer, MergePolicy policy) {
        return new IndexWriterConfig(analyzer)
                .setSimilarity(new FieldLengths())
                .setMergePolicy(policy)
                .setMergeScheduler(new SerialMergeScheduler())
                .setMaxBufferedDocs(Integer.MAX_VALUE)
                .setRAMBufferSizeMB(IndexWriterConfig.DISABLE_AUTO_FLUSH)
                .setUseCompoundFile(false)
                .setCommitOnClose(false);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
