package cn.postgres.tusk.search.lucene912;

import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.SegmentPatch;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;

/** Patches segments of the stock codec of Lucene 9.12. No state. */
public final class Lucene912Patch implements SegmentPatch {
    private static final String NAME = "_0";

    @Override
    public IndexChanges write(
            CodecReader old, CodecReader fresh, int[] pages, Directory folder, Map<String, String> commitData)
            throws IOException {
        SegmentInfo former = ((SegmentReader) old).getSegmentInfo().info;
        Codec codec = former.getCodec();
        if (!(codec instanceof Lucene912Codec) || fresh.maxDoc() != pages.length || former.getUseCompoundFile()) {
            throw new IOException("another kind of segment: " + codec);
        }
        checkFields(old, fresh);
        TrackingDirectoryWrapper files = new TrackingDirectoryWrapper(folder);
        SegmentInfo info = new SegmentInfo(
                folder,
                Version.LATEST,
                former.getMinVersion(),
                NAME,
                old.maxDoc(),
                false,
                former.getHasBlocks(),
                codec,
                former.getDiagnostics(),
                StringHelper.randomId(),
                Map.of(),
                null);
        IndexChanges changes = new PatchedSegment(old, fresh, pages, files, info).write();
        info.setFiles(new HashSet<>(files.getCreatedFiles()));
        codec.segmentInfoFormat().write(files, info, IOContext.DEFAULT);
        commit(info, folder, commitData);
        return changes;
    }

    private static void commit(SegmentInfo info, Directory folder, Map<String, String> commitData) throws IOException {
        SegmentInfos infos = new SegmentInfos(Version.LATEST.major);
        infos.add(new SegmentCommitInfo(info, 0, 0, -1, -1, -1, StringHelper.randomId()));
        infos.counter = 1;
        infos.setUserData(commitData, false);
        infos.commit(folder);
    }

    /** What the new documents have must fit into the fields as they are. */
    private static void checkFields(CodecReader old, CodecReader fresh) throws IOException {
        for (FieldInfo field : fresh.getFieldInfos()) {
            FieldInfo same = old.getFieldInfos().fieldInfo(field.name);
            if (same == null
                    || same.getIndexOptions() != field.getIndexOptions()
                    || same.hasNorms() != field.hasNorms()
                    || same.getDocValuesType() != field.getDocValuesType()) {
                throw new IOException("a new field: " + field.name);
            }
        }
    }
}
