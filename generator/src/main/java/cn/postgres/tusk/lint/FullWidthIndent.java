package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;

/** Full-width spaces at the beginning of a line. */
final class FullWidthIndent extends BlockRule {
    private static final char SPACE = '\u3000';

    FullWidthIndent() {
        super(ProblemCode.LINT_FULL_WIDTH_INDENT);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        for (int i = text.indexOf(SPACE); i >= 0; i = text.indexOf(SPACE, i + 1)) {
            if (passage.at(i - 1) != '\n') {
                continue;
            }
            int end = i;
            while (passage.at(end) == SPACE || passage.at(end) == ' ') {
                end++;
            }
            boolean alone = passage.at(end) == '\n';
            findings.add(code(), passage, i, alone ? List.of() : Findings.replace(passage, i, end, ""));
            i = end;
        }
    }
}
