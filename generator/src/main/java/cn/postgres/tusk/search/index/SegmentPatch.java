package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.store.Directory;

/**
 * Writes an index of one segment that is like another but for some documents, without reading what these do not touch.
 * It knows the bytes of one version of Lucene's files, so there may be none for the version in use. No state.
 */
public interface SegmentPatch {
    /**
     * Writes the index.
     *
     * @param old the segment as it was
     * @param fresh one segment with the new documents in their order
     * @param pages whose places in {@code old} they take, ascending
     * @param folder empty
     * @param commitData of the new index
     * @throws IOException if it cannot be written, or these segments cannot be put together so; the folder is to be
     *     thrown away then
     */
    IndexChanges write(
            CodecReader old, CodecReader fresh, int[] pages, Directory folder, Map<String, String> commitData)
            throws IOException;

    /** The one for the version of Lucene in use. */
    static Optional<SegmentPatch> find() {
        try {
            return ServiceLoader.load(SegmentPatch.class, SegmentPatch.class.getClassLoader())
                    .findFirst();
        } catch (ServiceConfigurationError e) {
            return Optional.empty();
        }
    }
}
