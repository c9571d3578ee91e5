package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;

/** Half-width punctuation behind Han: {@code 中文,后文}, {@code 注意:}, {@code 数据库(DB)}. */
final class HalfWidthPunctuation extends BlockRule {
    private static final String HALF = ",;:!?.";
    private static final String FULL = "，；：！？。";

    HalfWidthPunctuation() {
        super(ProblemCode.LINT_HALF_WIDTH_PUNCTUATION);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x40) {
                continue;
            }
            if (c == '(') {
                brackets(passage, findings, i);
                mixed(passage, findings, i, next(text, i), '）', "（");
            } else if (c == ')') {
                mixed(passage, findings, i, previous(text, i), '（', "）");
            } else if (HALF.indexOf(c) >= 0 && (isSentence(passage, i, c) || isBeforeHan(passage, i, c))) {
                mark(passage, findings, i, FULL.charAt(HALF.indexOf(c)));
            }
        }
    }

    private void mark(Passage passage, Findings findings, int index, char full) {
        String text = passage.text();
        int end = index + 1;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        // Blanks at the end of a line are Markdown's
        int until = end == text.length() || text.charAt(end) == '\n' ? index + 1 : end;
        if (!passage.isLiteral(index, until)) {
            until = index + 1;
        }
        String before = Character.toString(passage.before(index));
        findings.add(
                code(),
                passage,
                index,
                Findings.replace(passage, index, until, Character.toString(full)),
                before + text.charAt(index),
                before + full);
    }

    /** A mark between a Latin word or code and Han: {@code 用 PG,很好}. */
    private static boolean isBeforeHan(Passage passage, int index, char c) {
        int before = passage.before(index);
        int next = passage.behind(passage.at(index + 1) == ' ' ? index + 2 : index + 1);
        return (c == ',' || c == '?')
                && Signs.isHan(next)
                && (Signs.isLatin(before) || before == Passage.OBJECT || before == ')');
    }

    /** Whether the mark behind Han is one of the sentence. */
    private static boolean isSentence(Passage passage, int index, char c) {
        int before = passage.before(index);
        char next = passage.at(index + 1);
        // Runs of marks are the business of other rules
        if (HALF.indexOf(next) >= 0 || next == '=') {
            return false;
        }
        if (!Signs.isHan(before)) {
            return "）》】」』”’".indexOf(before) >= 0 && (next == ' ' || next == '\n' || Signs.isHan(next)) && c != '.';
        }
        return switch (c) {
            case '.' -> isFullStop(passage, index);
            case '?', '!' -> !Signs.isLatin(next);
            case ':' -> next != '/' && next != '\\';
            default -> true;
        };
    }

    /** A dot is a full stop at the end of a block or line that has the length of a sentence. */
    private static boolean isFullStop(Passage passage, int index) {
        char next = passage.at(index + 1);
        if (next != '\n' && !(next == ' ' && Signs.isHan(passage.behind(index + 2)))) {
            return false;
        }
        int start = index;
        int han = 0;
        while (start > 0 && passage.at(start - 1) != '\n' && han < 6) {
            han += Signs.isHan(passage.at(start - 1)) ? 1 : 0;
            start--;
        }
        return han >= 6;
    }

    private void brackets(Passage passage, Findings findings, int open) {
        int close = closing(passage.text(), open);
        if (close < 0) {
            return;
        }
        String text = passage.text();
        boolean inside = Signs.hasHan(text, open + 1, close);
        boolean left = Signs.isHan(passage.before(open));
        boolean right = Signs.isHan(passage.behind(close + 1)) || Signs.isWide(passage.behind(close + 1));
        if (left && (inside || right) && close > open + 1) {
            List<Edit> edits = Findings.together(
                    Findings.replace(passage, open, open + 1, "（"), Findings.replace(passage, close, close + 1, "）"));
            String inner = text.substring(open + 1, close);
            String shown = inner.length() > 20 ? inner.substring(0, 18) + "…" : inner;
            findings.add(code(), passage, open, edits, "(" + shown + ")", "（" + shown + "）");
        }
    }

    /** One half of a pair is full-width and the other is not: {@code （中文)}, {@code (中文）}. */
    private void mixed(Passage passage, Findings findings, int index, int partner, char expected, String full) {
        if (partner >= 0 && passage.text().charAt(partner) == expected) {
            List<Edit> edits = Findings.replace(passage, index, index + 1, full);
            findings.add(code(), passage, index, edits, passage.text().charAt(index), full);
        }
    }

    /** The next bracket on the same line; -1 for none. */
    private static int next(String text, int from) {
        for (int i = from + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if ("()（）".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The bracket before, on the same line; -1 for none. */
    private static int previous(String text, int from) {
        for (int i = from - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            if ("()（）".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The bracket that closes, on the same line and without another pair in between; -1 for none. */
    private static int closing(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return i;
            }
            if (c == '(' || c == '\n' || c == '（' || c == '）') {
                return -1;
            }
        }
        return -1;
    }
}
