package cn.postgres.tusk.search.lucene912;

import cn.postgres.tusk.search.index.IndexChanges;
import java.util.function.Consumer;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One field of both segments.
 *
 * @param pages whose documents are new, ascending
 * @param otherNorm whether the norm of each of them is another
 * @param end where the old postings of the field end
 * @param changes takes what differs, when all terms have been walked over
 */
record PatchedField(
        @Nullable Terms old,
        @Nullable Terms fresh,
        int[] pages,
        boolean[] otherNorm,
        long end,
        Consumer<IndexChanges.Terms> changes) {
    void report(IndexChanges.Terms terms) {
        changes.accept(terms);
    }
}
