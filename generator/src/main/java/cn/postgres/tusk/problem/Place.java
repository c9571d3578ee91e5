package cn.postgres.tusk.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a file of the site.
 *
 * @param file path relative to the content folder, with {@code /}; empty where no file is meant
 * @param line 1-based line, 0 for the whole file
 * @param column 1-based column in code points, 0 for the whole line
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public Place {
        Objects.requireNonNull(file, "file");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must be >= 0: " + line + ":" + column);
        }
    }

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, without the parts that are 0. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
