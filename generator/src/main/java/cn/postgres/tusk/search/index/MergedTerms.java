package cn.postgres.tusk.search.index;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.util.BytesRef;

/** Terms that Lucene merges from first to last; nothing can be looked for in them. Not for several threads. */
public abstract class MergedTerms extends BaseTermsEnum {
    @Override
    public final SeekStatus seekCeil(BytesRef text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final void seekExact(long ord) {
        throw new UnsupportedOperationException();
    }

    @Override
    public final long ord() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final ImpactsEnum impacts(int flags) {
        throw new UnsupportedOperationException();
    }
}
