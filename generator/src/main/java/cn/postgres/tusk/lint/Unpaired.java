package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Full-width brackets, quotes and title marks without their partner in the same block. */
final class Unpaired extends BlockRule {
    private static final String OPENING = "（《【「『“‘〈〔";
    private static final String CLOSING = "）》】」』”’〉〕";

    /** How far apart two brackets may be that do not match. */
    private static final int FAR = 500;

    Unpaired() {
        super(ProblemCode.LINT_UNPAIRED);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        Deque<Integer> open = new ArrayDeque<>();
        int[] counts = new int[OPENING.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x2018 || isApostrophe(text, i)) {
                continue;
            }
            if (OPENING.indexOf(c) >= 0) {
                counts[OPENING.indexOf(c)]++;
                open.push(i);
            } else if (CLOSING.indexOf(c) >= 0) {
                close(passage, findings, open, counts, i);
            }
        }
        open.descendingIterator().forEachRemaining(i -> alone(passage, findings, i, CLOSING, OPENING));
    }

    private void close(Passage passage, Findings findings, Deque<Integer> open, int[] counts, int index) {
        String text = passage.text();
        char partner = OPENING.charAt(CLOSING.indexOf(text.charAt(index)));
        int kind = CLOSING.indexOf(text.charAt(index));
        if (counts[kind] == 0) {
            if (!isEnumeration(text, index) && !isMixed(text, index)) {
                alone(passage, findings, index, OPENING, CLOSING);
            }
            return;
        }
        while (text.charAt(open.element()) != partner) {
            counts[OPENING.indexOf(text.charAt(open.element()))]--;
            alone(passage, findings, open.pop(), CLOSING, OPENING);
        }
        counts[kind]--;
        open.pop();
    }

    private void alone(Passage passage, Findings findings, int index, String partners, String own) {
        char c = passage.at(index);
        if (c == '（' && isMixedOpening(passage.text(), index)) {
            return;
        }
        findings.add(code(), passage, index, c, partners.charAt(own.indexOf(c)));
    }

    /** {@code it’s}. */
    private static boolean isApostrophe(String text, int index) {
        return (text.charAt(index) == '’' || text.charAt(index) == '‘')
                && index > 0
                && Signs.isLatin(text.charAt(index - 1))
                && (index + 1 == text.length()
                        || Signs.isLatin(text.charAt(index + 1))
                        || text.charAt(index + 1) == ' ');
    }

    /** {@code 1）}, {@code a）}, {@code 一）} at the beginning of a line or behind a mark. */
    private static boolean isEnumeration(String text, int index) {
        if (text.charAt(index) != '）') {
            return false;
        }
        int start = index;
        while (start > 0
                && index - start < 5
                && (Signs.isLatin(text.charAt(start - 1)) || "一二三四五六七八九十.".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return start < index
                && (start == 0
                        || "\n ，；。：、！？（(".indexOf(text.charAt(start - 1)) >= 0
                        || Signs.isHan(text.charAt(start - 1)));
    }

    /** A full-width bracket that closes a half-width one: {@code (中文）}; a break of another rule. */
    private static boolean isMixed(String text, int index) {
        if (text.charAt(index) != '）') {
            return false;
        }
        int depth = 0;
        for (int i = index - 1; i >= Math.max(0, index - FAR); i--) {
            char c = text.charAt(i);
            depth += c == ')' || c == '）' ? 1 : 0;
            if ((c == '(' || c == '（') && depth-- == 0) {
                return c == '(';
            }
        }
        return false;
    }

    private static boolean isMixedOpening(String text, int index) {
        int depth = 0;
        for (int i = index + 1; i < Math.min(text.length(), index + FAR); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '（' ? 1 : 0;
            if ((c == ')' || c == '）') && depth-- == 0) {
                return c == ')';
            }
        }
        return false;
    }
}
