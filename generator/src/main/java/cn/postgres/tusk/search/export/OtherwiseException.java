package cn.postgres.tusk.search.export;

import java.io.IOException;

/** Something is not as an earlier export left it, and all is to be made anew. */
final class OtherwiseException extends IOException {
    private static final long serialVersionUID = 1;

    OtherwiseException(String what) {
        super(what);
    }
}
