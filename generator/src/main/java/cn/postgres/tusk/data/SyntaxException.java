package cn.postgres.tusk.data;

import java.io.Serial;

/** Ends the reading of a text at its first error; never leaves this package. */
final class SyntaxException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Syntax syntax;
    private final transient Mark mark;
    private final String detail;
    private final boolean depth;

    SyntaxException(Syntax syntax, Mark mark, String detail) {
        this(syntax, mark, detail, false);
    }

    private SyntaxException(Syntax syntax, Mark mark, String detail, boolean depth) {
        super(detail, null, false, false);
        this.syntax = syntax;
        this.mark = mark;
        this.detail = detail;
        this.depth = depth;
    }

    /** Nesting beyond {@link Bounds#DEPTH}. */
    static SyntaxException tooDeep(Mark mark) {
        return new SyntaxException(Syntax.OTHER, mark, "", true);
    }

    Syntax syntax() {
        return syntax;
    }

    Mark mark() {
        return mark;
    }

    String detail() {
        return detail;
    }

    boolean isDepth() {
        return depth;
    }
}
