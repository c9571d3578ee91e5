package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;

/** One rule of writing. Immutable, safe for threads. */
interface Rule {
    /** What a break of it is. */
    ProblemCode code();

    /** Adds what breaks it. */
    void check(Page page, Findings findings);
}
