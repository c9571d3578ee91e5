package cn.postgres.tusk.search.index;

import cn.postgres.tusk.problem.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;

/**
 * Finds for each page the pages that are most like it, from the index that {@link SearchIndexer} built. The same index
 * gives the same answer. No state, safe for threads.
 */
public final class RelatedPages {
    private RelatedPages() {}

    /**
     * The kindred pages of every page.
     *
     * @param index folder of the index
     * @param urls addresses of the pages to look at, which are also the only ones named
     * @return by address, best first, at most five; a page like which there is none has an empty list
     */
    public static Outcome<SortedMap<String, List<String>>> find(Path index, Collection<String> urls) {
        try {
            DirectoryReader reader = IndexReading.open(index);
            try {
                return Outcome.of(new Kinship(reader, urls).find());
            } finally {
                IndexReading.close(reader);
            }
        } catch (IOException | RuntimeException e) {
            return new Outcome<>(new TreeMap<>(), List.of(IndexReading.unreadable(index, e)));
        }
    }
}
