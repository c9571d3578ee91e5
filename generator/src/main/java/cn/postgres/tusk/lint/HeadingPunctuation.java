package cn.postgres.tusk.lint;

import cn.postgres.tusk.model.Prose.Kind;
import cn.postgres.tusk.problem.ProblemCode;

/** A heading that ends like a sentence. */
final class HeadingPunctuation extends BlockRule {
    private static final String MARKS = "。，；：、,;:";

    HeadingPunctuation() {
        super(ProblemCode.LINT_HEADING_PUNCTUATION);
    }

    @Override
    void check(Passage passage, Findings findings) {
        if (passage.kind() != Kind.HEADING) {
            return;
        }
        int end = passage.text().stripTrailing().length();
        char last = passage.at(end - 1);
        boolean stop = last == '.' && Signs.isHan(passage.before(end - 1));
        if (end > 1 && (stop || MARKS.indexOf(last) >= 0)) {
            findings.add(code(), passage, end - 1, last);
        }
    }
}
