package cn.postgres.tusk.lint;

import cn.postgres.tusk.config.LintConfig.Spacing;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Han and Latin or digits side by side: {@code 使用PG做}. A word with Han on both sides is one finding. The title of a work
 * is cited as it is: what stands between 《 and 》 is left alone.
 */
final class HanLatinSpace extends BlockRule {
    /** Chinese words that are written with a Latin letter. */
    private static final Set<String> WORDS =
            Set.of("A股", "B股", "H股", "T恤", "K线", "U盘", "C盘", "D盘", "E盘", "X光", "卡拉OK", "阿Q", "去O", "去IOE");

    private static final int LONGEST_TITLE = 200;

    private final Spacing spacing;

    HanLatinSpace(Spacing spacing) {
        super(ProblemCode.LINT_HAN_LATIN_SPACE);
        this.spacing = spacing;
    }

    @Override
    void check(Passage passage, Findings findings) {
        switch (spacing) {
            case REQUIRE -> missing(passage, findings);
            case FORBID -> surplus(passage, findings);
            case OFF -> {}
        }
    }

    private void missing(Passage passage, Findings findings) {
        String text = passage.text();
        int i = 1;
        int titles = text.indexOf('《');
        while (i < text.length()) {
            if (titles >= 0 && i > titles) {
                i = Math.max(i, titleEnd(text, titles));
                titles = text.indexOf('《', i);
                continue;
            }
            boolean left = opens(passage, i);
            if (!left && !closes(passage, i)) {
                i++;
                continue;
            }
            int start = left ? i : wordStart(text, i);
            int end = left ? wordEnd(text, i) : i;
            boolean right = !left || end < text.length() && closes(passage, end);
            report(passage, findings, start, end, left, right);
            i = Math.max(i, end) + 1;
        }
    }

    /** The offset behind the title that opens at an offset; right behind the sign where it does not close on its line. */
    private static int titleEnd(String text, int open) {
        int end = Math.min(text.length(), open + LONGEST_TITLE);
        for (int i = open + 1; i < end && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '》') {
                return i + 1;
            }
        }
        return open + 1;
    }

    private void report(Passage passage, Findings findings, int start, int end, boolean left, boolean right) {
        String text = passage.text();
        List<Edit> edits = new ArrayList<>();
        String word = text.substring(start, end);
        String found = word;
        String better = word;
        if (left) {
            edits.add(Findings.insert(passage, start, " "));
            String han = Character.toString(text.codePointBefore(start));
            found = han + found;
            better = han + " " + better;
        }
        if (right) {
            edits.add(Findings.insert(passage, end, " "));
            String han = Character.toString(text.codePointAt(end));
            found += han;
            better += " " + han;
        }
        findings.add(code(), passage, left ? start : end - 1, edits, found, better);
    }

    /** Whether a Latin word begins at an index right behind Han. */
    private static boolean opens(Passage passage, int index) {
        char c = passage.at(index);
        return c < 0x250 && Signs.isLatin(c) && Signs.isHan(passage.before(index)) && !isWord(passage.text(), index);
    }

    /** Whether Han begins at an index right behind a Latin word. */
    private static boolean closes(Passage passage, int index) {
        char before = passage.at(index - 1);
        if (before >= 0x250 || !Signs.isHan(passage.behind(index))) {
            return false;
        }
        boolean sign = (before == '%' || before == '+' || before == '#') && Signs.isLatin(passage.at(index - 2))
                || before == '+' && passage.at(index - 2) == '+' && Signs.isLatin(passage.at(index - 3));
        return (sign || Signs.isLatin(before)) && !isWord(passage.text(), index);
    }

    private static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && isWordChar(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWordChar(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordChar(char c) {
        return c > ' ' && c < 0x250 && c != '\u00a0' && "()[]{}<>,;\"'".indexOf(c) < 0;
    }

    /** Whether a place lies in one of those words or at its edge. */
    private static boolean isWord(String text, int index) {
        for (String word : WORDS) {
            for (int shift = 0; shift <= word.length(); shift++) {
                int from = index - shift;
                if (from >= 0 && text.startsWith(word, from) && isBounded(text, from, from + word.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBounded(String text, int from, int to) {
        boolean begin = from == 0 || !Signs.isLatin(text.charAt(from)) || !Signs.isLatin(text.charAt(from - 1));
        boolean end = to == text.length() || !Signs.isLatin(text.charAt(to - 1)) || !Signs.isLatin(text.charAt(to));
        return begin && end;
    }

    private void surplus(Passage passage, Findings findings) {
        String text = passage.text();
        int titles = text.indexOf('《');
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            if (titles >= 0 && i > titles) {
                i = Math.max(i, titleEnd(text, titles)) - 1;
                titles = text.indexOf('《', i + 1);
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
            int before = passage.before(i);
            int behind = passage.behind(end);
            if (Signs.isHan(before) && Signs.isLatin(behind) || Signs.isLatin(before) && Signs.isHan(behind)) {
                String left = Character.toString(before);
                String right = Character.toString(behind);
                findings.add(
                        ProblemCode.LINT_HAN_LATIN_SPACE,
                        passage,
                        i,
                        Findings.replace(passage, i, end, ""),
                        left + " " + right,
                        left + right);
            }
            i = end - 1;
        }
    }
}
