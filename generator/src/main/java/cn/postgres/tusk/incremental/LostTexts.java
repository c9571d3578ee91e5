package cn.postgres.tusk.incremental;

/**
 * Texts that a cache had, and that cannot be read any more: it was damaged after it was opened, or where nobody looked.
 * The cache is then discarded; a run that meets this begins again without it.
 */
public final class LostTexts extends RuntimeException {
    private static final long serialVersionUID = 1;

    LostTexts(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
