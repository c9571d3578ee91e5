package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;

/** Marks of Markdown that the reader of the page will see, because they did not become what they were meant for. */
final class LeftoverMarkup extends BlockRule {
    /** The longest text or address of a link that is looked at. */
    private static final int FAR = 500;

    LeftoverMarkup() {
        super(ProblemCode.LINT_LEFTOVER_MARKUP);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '*' && c != '~' && c != ']' && c != '_' || !passage.isLiteral(i, i + 1)) {
                continue;
            }
            int end = i + 1;
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
            if (c == ']') {
                if (text.charAt(i + 1) == '(' || text.charAt(i + 1) == '（') {
                    link(passage, findings, i);
                }
            } else if (end == i + 2 && isMark(passage, i, end, c)) {
                findings.add(code(), passage, i, text.substring(i, end));
            }
            i = end - 1;
        }
    }

    /** Two marks that touch a word with one side only, or Han. */
    private static boolean isMark(Passage passage, int from, int to, char c) {
        int before = passage.before(from);
        int behind = passage.behind(to);
        boolean left = isWord(before);
        boolean right = isWord(behind);
        if (c == '_') {
            return left != right && (Signs.isHan(before) || Signs.isHan(behind));
        }
        boolean han = Signs.isHanOrClosing(before) || Signs.isHanOrClosing(behind) || Signs.isWide(behind);
        return han || c == '~' && left != right;
    }

    private static boolean isWord(int c) {
        return Signs.isLatin(c) || Signs.isHan(c) || Signs.isWide(c);
    }

    /** {@code [text](} with something like an address behind it; the bracket may be a full-width one. */
    private void link(Passage passage, Findings findings, int index) {
        String text = passage.text();
        int open = index - 1;
        while (open >= 0 && index - open < FAR && text.charAt(open) != '[' && text.charAt(open) != '\n') {
            open--;
        }
        int next = passage.behind(index + 2);
        boolean address = next == Passage.OBJECT
                || next == '/'
                || next == '.'
                || next == '#'
                || text.startsWith("http", index + 2)
                || hasEnding(text, index + 2);
        if (passage.at(open) == '[' && address) {
            findings.add(code(), passage, index, text.substring(index, index + 2));
        }
    }

    private static boolean hasEnding(String text, int from) {
        int end = Math.min(text.length(), from + FAR);
        int close = from;
        while (close < end && ") \n）。，；".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        String target = text.substring(from, close);
        return target.endsWith(".md")
                || target.endsWith(".html")
                || target.endsWith(".png")
                || target.endsWith(".jpg")
                || target.endsWith(".pdf");
    }
}
