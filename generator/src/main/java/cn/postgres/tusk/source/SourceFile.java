package cn.postgres.tusk.source;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of the content folder. Immutable.
 *
 * @param path relative to the content folder, {@code /} between folders, NFC
 * @param file where it is
 * @param size in bytes when the folder was read
 * @param kind what becomes of it
 */
public record SourceFile(String path, Path file, long size, Kind kind) {
    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
    }

    /** What becomes of a file. */
    public enum Kind {
        /** Becomes a page. */
        MARKDOWN,
        /** Becomes a page. */
        HTML,
        /** Entries as data in the folder of a content type. */
        DATA,
        /** Data for templates: below the top folder {@code data}. */
        TEMPLATE_DATA,
        /** Is copied as it is. */
        ASSET,
        /** Would be a page, but its name or {@code build.ignore} leaves it out; it is listed for the report only. */
        IGNORED
    }
}
