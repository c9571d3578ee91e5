package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;

/** Dots in place of an ellipsis behind Han: {@code 等等...}, {@code 。。。}. */
final class Ellipsis extends BlockRule {
    Ellipsis() {
        super(ProblemCode.LINT_ELLIPSIS);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '.' && c != '。') {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
            if (end - i >= 3 && (c == '。' || isSentence(passage, i, end))) {
                findings.add(code(), passage, i, Findings.replace(passage, i, end, "……"), text.substring(i, end));
            }
            i = end;
        }
    }

    private static boolean isSentence(Passage passage, int from, int to) {
        int behind = passage.behind(to);
        return Signs.isHanOrClosing(passage.before(from)) && !Signs.isLatin(behind) && behind != '/';
    }
}
