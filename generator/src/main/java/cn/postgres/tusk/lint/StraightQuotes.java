package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Straight quotes around Chinese: {@code "引用"}. */
final class StraightQuotes extends BlockRule {
    /** What makes a text one for machines, in which quotes are part of its grammar. */
    private static final String GRAMMAR = "={}[]\\<>|$`;";

    StraightQuotes() {
        super(ProblemCode.LINT_STRAIGHT_QUOTES);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        if (text.indexOf('"') < 0) {
            return;
        }
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            line(passage, findings, from, end);
            from = end + 1;
        }
    }

    /** Pairs are made on one line, and only where none is left over. */
    private void line(Passage passage, Findings findings, int from, int to) {
        String text = passage.text();
        List<Integer> quotes = new ArrayList<>();
        for (int i = text.indexOf('"', from); i >= 0 && i < to; i = text.indexOf('"', i + 1)) {
            quotes.add(i);
        }
        if (quotes.size() % 2 != 0) {
            return;
        }
        for (int i = 0; i < quotes.size(); i += 2) {
            pair(passage, findings, quotes.get(i), quotes.get(i + 1));
        }
    }

    private void pair(Passage passage, Findings findings, int open, int close) {
        String text = passage.text();
        // Latin in quotes is most often a value, and the quotes belong to it
        if (!Signs.hasHan(text, open + 1, close) || isGrammar(passage, open, close)) {
            return;
        }
        List<Edit> edits = Findings.together(
                Findings.replace(passage, open, open + 1, "“"), Findings.replace(passage, close, close + 1, "”"));
        String inner = text.substring(open + 1, close);
        String shown = inner.length() > 20 ? inner.substring(0, 18) + "…" : inner;
        findings.add(code(), passage, open, edits, '"' + shown + '"', '“' + shown + '”');
    }

    private static boolean isGrammar(Passage passage, int open, int close) {
        for (int i = open + 1; i < close; i++) {
            if (GRAMMAR.indexOf(passage.at(i)) >= 0) {
                return true;
            }
        }
        int before = passage.before(open);
        int behind = passage.behind(close + 1);
        return GRAMMAR.indexOf(before) >= 0
                || GRAMMAR.indexOf(behind) >= 0
                || "(.:,'".indexOf(before) >= 0
                || "):.'".indexOf(behind) >= 0
                || passage.at(open + 1) == ' '
                || passage.at(close - 1) == ' ';
    }
}
