package cn.postgres.tusk.source;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;

/** Why something could not be read, as the name of a phrase in the catalogues. Stateless. */
final class ReadFailure {
    private ReadFailure() {}

    static String phrase(Exception e) {
        Throwable cause =
                e instanceof UncheckedIOException || e instanceof DirectoryIteratorException ? e.getCause() : e;
        if (cause instanceof AccessDeniedException) {
            return "phrase.read-denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "phrase.read-gone";
        }
        return "phrase.read-failed";
    }
}
