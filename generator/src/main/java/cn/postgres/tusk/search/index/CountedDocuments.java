package cn.postgres.tusk.search.index;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Postings that Lucene merges from first to last: documents and how often each has the term, without positions. Not for
 * several threads.
 */
public abstract class CountedDocuments extends PostingsEnum {
    @Override
    public final int advance(int target) throws IOException {
        return slowAdvance(target);
    }

    @Override
    public final int nextPosition() {
        return -1;
    }

    @Override
    public final int startOffset() {
        return -1;
    }

    @Override
    public final int endOffset() {
        return -1;
    }

    @Override
    public final @Nullable BytesRef getPayload() {
        return null;
    }
}
