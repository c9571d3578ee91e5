package cn.postgres.tusk.model;

import java.util.Comparator;

/**
 * Where an entry comes from.
 *
 * @param path file relative to the content folder, {@code /} between folders, NFC
 * @param line 1-based line at which the entry begins: 1 for a file of its own, the item's line in a data list
 * @param item number of the item in a data list from 0, or -1 for a file of its own
 */
public record Source(String path, int line, int item) implements Comparable<Source> {
    private static final Comparator<Source> ORDER =
            Comparator.comparing(Source::path).thenComparingInt(Source::item);

    /** A file that is one entry. */
    public static Source file(String path) {
        return new Source(path, 1, -1);
    }

    /** The folder of the file, without a slash at the end; empty at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The file's name without folder and ending. */
    public String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    @Override
    public int compareTo(Source other) {
        return ORDER.compare(this, other);
    }
}
