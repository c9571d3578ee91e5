package cn.postgres.tusk.data;

import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;

/** What can be wrong with the notation of a text; each has a phrase and a hint in the catalogues of problems. */
enum Syntax {
    TAB,
    COLON_BLANK,
    COLON_FULL_WIDTH,
    COLON_TWICE,
    COLON_MISSING,
    QUOTE_OPEN,
    QUOTE_END,
    BRACKET_OPEN,
    INDENT,
    MARKER,
    ESCAPE,
    ALIAS_UNKNOWN,
    ALIAS_TOO_MANY,
    DOCUMENTS,
    CONTROL,
    TOO_LARGE,
    KEY_NOT_TEXT,
    END,
    UNEXPECTED,
    COMMENT,
    COMMA_EXTRA,
    NUMBER,
    OTHER;

    /** The problem of this kind; the detail is shown where the phrase leaves room for it. */
    Problem problem(ProblemCode code, Place place, String detail) {
        String phrase =
                "phrase.syntax-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return Problem.of(code, place, phrase, phrase + ".hint", detail);
    }
}
