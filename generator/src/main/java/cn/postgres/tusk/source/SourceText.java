package cn.postgres.tusk.source;

import java.util.Objects;

/**
 * The text of a file. Immutable.
 *
 * @param path relative to the content folder
 * @param text decoded, without byte order mark, line ends as in the file
 * @param hash SHA-256 of the file's bytes, hexadecimal
 */
public record SourceText(String path, String text, String hash) {
    public SourceText {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(hash, "hash");
    }
}
