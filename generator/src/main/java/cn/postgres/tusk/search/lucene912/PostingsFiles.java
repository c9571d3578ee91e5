package cn.postgres.tusk.search.lucene912;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.lucene912.Lucene912PostingsFormat;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.jspecify.annotations.Nullable;

/**
 * The files that the plain writer of postings opens: gets hold of the one with the postings, and sees that the sizes in
 * the other, which readers make room by, are not below those of the old segment. One thread.
 */
final class PostingsFiles extends FilterDirectory {
    private static final String META_CODEC = "Lucene912PostingsWriterMeta";
    private static final int SIZES = 4;

    private final int[] sizes;
    private @Nullable IndexOutput postings;

    /** @param suffix of the files of a field's format */
    PostingsFiles(Directory folder, SegmentInfo old, String suffix) throws IOException {
        super(folder);
        this.sizes = sizes(old, suffix);
    }

    private static int[] sizes(SegmentInfo old, String suffix) throws IOException {
        String file = IndexFileNames.segmentFileName(old.name, suffix, Lucene912PostingsFormat.META_EXTENSION);
        int[] sizes = new int[SIZES];
        try (IndexInput in = old.dir.openInput(file, IOContext.READONCE)) {
            CodecUtil.checkIndexHeader(in, META_CODEC, 0, 0, old.getId(), suffix);
            for (int i = 0; i < SIZES; i++) {
                sizes[i] = in.readInt();
            }
        }
        return sizes;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        IndexOutput out = super.createOutput(name, context);
        if (name.endsWith('.' + Lucene912PostingsFormat.DOC_EXTENSION)) {
            postings = out;
        }
        return name.endsWith('.' + Lucene912PostingsFormat.META_EXTENSION) ? new Sizes(out, name, sizes) : out;
    }

    /** The file of the postings, once the plain writer has opened it. */
    IndexOutput postings() {
        if (postings == null) {
            throw new IllegalStateException("no file of postings");
        }
        return postings;
    }

    /** Its first four numbers are sizes. */
    private static final class Sizes extends FilterIndexOutput {
        private final int[] least;
        private int written;

        Sizes(IndexOutput out, String name, int[] least) {
            super("sizes", name, out);
            this.least = least;
        }

        @Override
        public void writeInt(int value) throws IOException {
            super.writeInt(written < SIZES ? Math.max(value, least[written]) : value);
            written++;
        }
    }
}
