package cn.postgres.tusk.incremental;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;

/** Something of a cache cannot be used. The message is the name of a phrase in the catalogues of problems. */
public final class CacheFault extends IOException {
    private static final long serialVersionUID = 1;

    private CacheFault(String phrase) {
        super(phrase);
    }

    /** It ends too early: whoever wrote it was stopped, or the disk was full. */
    public static CacheFault cutOff() {
        return new CacheFault("phrase.cache-cut-off");
    }

    /** A checksum is not that of the bytes. */
    public static CacheFault damaged() {
        return new CacheFault("phrase.cache-damaged");
    }

    /** Another Tusk wrote it. */
    public static CacheFault otherVersion() {
        return new CacheFault("phrase.cache-other-version");
    }

    /** Somebody else has changed it since. */
    public static CacheFault touched() {
        return new CacheFault("phrase.cache-touched");
    }

    /** A folder stands where a file is to be, or a file where a folder is. */
    static CacheFault inTheWay() {
        return new CacheFault("phrase.cache-in-the-way");
    }

    /** Another run has it. */
    static CacheFault busy() {
        return new CacheFault("phrase.cache-busy");
    }

    /** Why something cannot be read or written: the name of a phrase, or what the system says. */
    static String reason(Exception cause) {
        if (cause instanceof CacheFault fault) {
            return String.valueOf(fault.getMessage());
        }
        if (cause instanceof AccessDeniedException) {
            return "phrase.read-denied";
        }
        if (cause instanceof EOFException) {
            return String.valueOf(cutOff().getMessage());
        }
        if (cause instanceof NotDirectoryException
                || cause instanceof FileAlreadyExistsException
                || cause instanceof DirectoryNotEmptyException) {
            return String.valueOf(inTheWay().getMessage());
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        boolean said = cause instanceof IOException && cause.getMessage() != null;
        return String.valueOf(said ? cause.getMessage() : damaged().getMessage());
    }
}
