package cn.postgres.tusk.search.export;

import cn.postgres.tusk.text.Hash128;
import java.io.IOException;
import java.util.List;

/** Writes what hits are counted and filtered by: one file for all but the tags, one for these. One thread. */
final class FacetFiles {
    private final ByteSink types = new ByteSink();
    private final ByteSink years = new ByteSink();
    private final LabelColumn authors = new LabelColumn();
    private final LabelColumn versions = new LabelColumn();
    private final LabelColumn tags = new LabelColumn();

    /** @param type index of its content type */
    void add(PageRecord page, int type) {
        types.varint(type);
        years.varint(year(page));
        authors.add(page.authors());
        versions.add(page.versions());
        tags.add(page.tags());
    }

    /** Digest of what a page adds. */
    static String digest(PageRecord page) {
        Hash128 hash = new Hash128().add(page.type()).add(year(page));
        for (List<String> labels : List.of(page.authors(), page.versions(), page.tags())) {
            hash.add(labels.size());
            labels.forEach(hash::add);
        }
        return hash.hex();
    }

    private static int year(PageRecord page) {
        String date = page.date();
        return date == null ? 0 : Math.max(0, Integer.parseInt(date, 0, date.indexOf('-', 1), 10));
    }

    int writeFacets(FileSink files) throws IOException {
        ByteSink file = new ByteSink().put(0).stream(types).stream(years);
        return files.add(FileKind.OTHER, file.stream(authors.bytes()).stream(versions.bytes()));
    }

    int writeTags(FileSink files) throws IOException {
        return files.add(FileKind.OTHER, new ByteSink().put(0).stream(tags.bytes()));
    }
}
