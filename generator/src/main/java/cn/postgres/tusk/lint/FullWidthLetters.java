package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;

/** Letters and digits in full width: {@code ＰＧ１２}. */
final class FullWidthLetters extends BlockRule {
    private static final int SHIFT = 0xff01 - '!';

    FullWidthLetters() {
        super(ProblemCode.LINT_FULL_WIDTH_LETTERS);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isFullWidth(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                String right = right(text, i, end);
                findings.add(
                        code(), passage, i, Findings.replace(passage, i, end, right), text.substring(i, end), right);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isFullWidth(char c) {
        return c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
    }

    private static String right(String text, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            out.append((char) (text.charAt(i) - SHIFT));
        }
        return out.toString();
    }
}
