package cn.postgres.tusk.math;

/**
 * What is wrong in the source of a formula.
 *
 * @param offset where, in UTF-16 units from the beginning of the source
 * @param token what stands there: a command with its backslash, the name of an environment, a character
 */
public record Fault(Kind kind, int offset, String token) {
    /** The ways to be wrong. */
    public enum Kind {
        /** A command nobody knows. */
        UNKNOWN_COMMAND,
        /** An environment nobody knows. */
        UNKNOWN_ENVIRONMENT,
        /** A command of TeX that has no place in contributed text: definitions, links, colours. */
        FORBIDDEN,
        /** A group, an environment or {@code \left} without its end. */
        UNCLOSED,
        /** The end of something that was not begun, or a column where there is no table. */
        UNEXPECTED,
        /** A command whose argument is missing. */
        NO_ARGUMENT,
        /** Two superscripts or two subscripts on one base. */
        DOUBLE_SCRIPT,
        /** Not a delimiter behind {@code \left}, {@code \right}, {@code \big}. */
        NOT_A_DELIMITER,
        /** Nested deeper than {@link TexMath#DEEPEST}. */
        TOO_DEEP,
        /** Longer than allowed. */
        TOO_LONG
    }
}
