package cn.postgres.tusk.search.index;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;

/** Opens an index and makes sure that it is whole and made by this analyser. No state. */
public final class IndexReading {
    private IndexReading() {}

    /**
     * Opens an index whose every file has the checksum it was written with.
     *
     * @throws IOException if there is none, it is damaged, or another version of the analyser made it
     */
    public static DirectoryReader open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Directory directory = new IndexDirectory(folder);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            try {
                check(reader);
                return reader;
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static void check(DirectoryReader reader) throws IOException {
        String analysis = reader.getIndexCommit().getUserData().get(IndexFields.ANALYSIS_KEY);
        if (!IndexFields.ANALYSIS_VALUE.equals(analysis)) {
            throw new OtherVersionException("analysis version " + analysis + ", not " + IndexFields.ANALYSIS_VALUE);
        }
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
    }

    /** Closes a reader with its directory. */
    public static void close(DirectoryReader reader) throws IOException {
        reader.close();
        reader.directory().close();
    }

    /** The problem of an index that cannot be used. */
    public static Problem unreadable(Path folder, Exception cause) {
        if (cause instanceof NoSuchFileException || cause instanceof IndexNotFoundException) {
            return Problem.of(ProblemCode.INDEX_MISSING, Place.of(""), folder);
        }
        if (cause instanceof OtherVersionException) {
            return Problem.of(ProblemCode.INDEX_OTHER_VERSION, Place.of(""), folder);
        }
        String message = cause.getMessage();
        String reason = message == null ? cause.getClass().getSimpleName() : message;
        return Problem.of(ProblemCode.INDEX_UNREADABLE, Place.of(""), folder, reason);
    }

    /** The index is whole, but its tokens are not those of this analyser. */
    private static final class OtherVersionException extends IOException {
        private static final long serialVersionUID = 1;

        OtherVersionException(String message) {
            super(message);
        }
    }
}
