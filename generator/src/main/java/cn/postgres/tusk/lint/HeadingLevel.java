package cn.postgres.tusk.lint;

import cn.postgres.tusk.model.Prose.Kind;
import cn.postgres.tusk.problem.ProblemCode;

/** Headings that skip a level: {@code ##} and then {@code ####}. The page's own title counts as the first. */
final class HeadingLevel implements Rule {
    @Override
    public ProblemCode code() {
        return ProblemCode.LINT_HEADING_LEVEL;
    }

    @Override
    public void check(Page page, Findings findings) {
        int before = 1;
        for (Passage passage : page.passages()) {
            if (passage.kind() != Kind.HEADING) {
                continue;
            }
            int level = passage.level();
            if (level > before + 1) {
                int wanted = before + 1;
                findings.add(code(), passage, 0, before, level, wanted, "#".repeat(wanted));
            }
            before = level;
        }
    }
}
