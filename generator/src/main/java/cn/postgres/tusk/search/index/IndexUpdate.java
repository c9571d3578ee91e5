package cn.postgres.tusk.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/**
 * Makes an index of the one that stands, some of whose pages have changed: these are indexed alone, and take the places of
 * the old ones. Few pages are worth it, as each is looked for in the postings of every term. Used once.
 */
final class IndexUpdate {
    private final SegmentPatch patch;
    private final Path folder;

    IndexUpdate(SegmentPatch patch, Path folder) {
        this.patch = patch;
        this.folder = folder;
    }

    /** Writes the pages into an index of their own. */
    interface Writing {
        void write(Path part, Collection<Supplier<IndexedPage>> pages) throws IOException;
    }

    /**
     * Writes the new index.
     *
     * @param pages all pages of both indexes by address
     * @param changed addresses of those to index
     * @throws IOException if it cannot be done so
     */
    IndexChanges write(
            IndexFolder target,
            SortedMap<String, Supplier<IndexedPage>> pages,
            Set<String> changed,
            Map<String, String> commitData,
            Writing writing)
            throws IOException {
        int[] places = new int[changed.size()];
        List<Supplier<IndexedPage>> fresh = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, Supplier<IndexedPage>> page : pages.entrySet()) {
            if (changed.contains(page.getKey())) {
                places[fresh.size()] = place;
                fresh.add(page.getValue());
            }
            place++;
        }
        Path part = target.newPart();
        writing.write(part, fresh);
        DirectoryReader old = IndexReading.open(folder);
        try {
            check(old, pages, places);
            return patched(old, part, places, target.building(), commitData);
        } finally {
            IndexReading.close(old);
        }
    }

    private IndexChanges patched(
            DirectoryReader old, Path part, int[] places, Path building, Map<String, String> commitData)
            throws IOException {
        DirectoryReader fresh = DirectoryReader.open(new IndexDirectory(part));
        try (Directory directory = new IndexDirectory(building)) {
            return patch.write(segment(old), segment(fresh), places, directory, commitData);
        } finally {
            IndexReading.close(fresh);
        }
    }

    private static CodecReader segment(DirectoryReader index) throws IOException {
        if (index.leaves().size() != 1 || index.numDocs() != index.maxDoc()) {
            throw new IOException("not one segment");
        }
        return (CodecReader) index.leaves().get(0).reader();
    }

    private static void check(DirectoryReader old, SortedMap<String, Supplier<IndexedPage>> pages, int[] places)
            throws IOException {
        List<String> urls = List.copyOf(pages.keySet());
        if (old.maxDoc() != urls.size()) {
            throw new IOException("other pages");
        }
        for (int place : places) {
            String url =
                    old.storedFields().document(place, Set.of(IndexFields.URL)).get(IndexFields.URL);
            if (!urls.get(place).equals(url)) {
                throw new IOException("other pages");
            }
        }
    }
}
