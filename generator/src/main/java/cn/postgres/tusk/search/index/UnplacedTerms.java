package cn.postgres.tusk.search.index;

import org.apache.lucene.index.Terms;

/** The terms of a field without positions: all fields of the index are such. As safe for threads as what they come from. */
public abstract class UnplacedTerms extends Terms {
    @Override
    public final boolean hasOffsets() {
        return false;
    }

    @Override
    public final boolean hasPositions() {
        return false;
    }

    @Override
    public final boolean hasPayloads() {
        return false;
    }
}
