package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;

/** A rule that looks at each block by itself. */
abstract class BlockRule implements Rule {
    private final ProblemCode code;

    BlockRule(ProblemCode code) {
        this.code = code;
    }

    @Override
    public final ProblemCode code() {
        return code;
    }

    @Override
    public final void check(Page page, Findings findings) {
        for (Passage passage : page.passages()) {
            check(passage, findings);
        }
    }

    abstract void check(Passage passage, Findings findings);
}
