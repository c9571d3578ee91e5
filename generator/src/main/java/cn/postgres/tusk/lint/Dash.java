package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;

/** Hyphens in place of a dash between Han: {@code 主库--备库}. */
final class Dash extends BlockRule {
    Dash() {
        super(ProblemCode.LINT_DASH);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '-') {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) == '-') {
                end++;
            }
            if (end - i == 2 || end - i == 3) {
                run(passage, findings, i, end);
            }
            i = end;
        }
    }

    private void run(Passage passage, Findings findings, int from, int to) {
        int start = from;
        int end = to;
        while (passage.at(start - 1) == ' ') {
            start--;
        }
        while (passage.at(end) == ' ') {
            end++;
        }
        boolean even = start == from && end == to || start < from && end > to;
        if (even && isText(passage.before(start)) && isText(passage.behind(end))) {
            findings.add(
                    code(),
                    passage,
                    from,
                    Findings.replace(passage, start, end, "——"),
                    passage.text().substring(from, to));
        }
    }

    private static boolean isText(int c) {
        return Signs.isHan(c) || "”’）》」』".indexOf(c) >= 0 || "“‘（《「『".indexOf(c) >= 0;
    }
}
