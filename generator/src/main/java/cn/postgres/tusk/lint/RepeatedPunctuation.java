package cn.postgres.tusk.lint;

import cn.postgres.tusk.problem.ProblemCode;
import java.util.List;

/** Punctuation that is doubled: {@code ！！}, {@code 。。}, and marks that exclude each other: {@code 。，}. */
final class RepeatedPunctuation extends BlockRule {
    private static final String MARKS = "，。；：！？、";
    private static final String HALF = ",;!?";

    RepeatedPunctuation() {
        super(ProblemCode.LINT_REPEATED_PUNCTUATION);
    }

    @Override
    void check(Passage passage, Findings findings) {
        String text = passage.text();
        int i = 0;
        while (i < text.length()) {
            if (!isMark(passage, i)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length()
                    && (MARKS.indexOf(text.charAt(end)) >= 0 || HALF.indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            if (end > i + 1) {
                run(passage, findings, i, end);
            }
            i = end;
        }
    }

    private static boolean isMark(Passage passage, int index) {
        char c = passage.at(index);
        return MARKS.indexOf(c) >= 0 || HALF.indexOf(c) >= 0 && Signs.isHan(passage.before(index));
    }

    private void run(Passage passage, Findings findings, int start, int end) {
        String run = passage.text().substring(start, end);
        String full = full(run);
        boolean same = full.chars().allMatch(c -> c == full.charAt(0));
        boolean stop = same && full.charAt(0) == '。';
        boolean pause = same && full.charAt(0) == '、';
        if (stop && run.length() > 2 || isAllowed(full)) {
            // Three full stops are an ellipsis; ？！ is a question that cries out
            return;
        }
        String right = same ? full.substring(0, 1) : better(full);
        boolean sure = same && !(pause && run.length() > 2) || right.length() == 2;
        List<Edit> edits = sure ? Findings.replace(passage, start, end, right) : List.of();
        findings.add(code(), passage, start, edits, run, right);
    }

    private static String full(String run) {
        StringBuilder out = new StringBuilder(run.length());
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            out.append(c == ',' ? '，' : c == ';' ? '；' : c == '!' ? '！' : c == '?' ? '？' : c);
        }
        return out.toString();
    }

    private static boolean isAllowed(String run) {
        return run.equals("？！") || run.equals("！？");
    }

    /** What a run of different marks probably means: one question and one cry, else the gravest of them. */
    private static String better(String run) {
        boolean cry = run.indexOf('！') >= 0;
        boolean question = run.indexOf('？') >= 0;
        if (cry && question && run.chars().allMatch(c -> c == '！' || c == '？')) {
            return run.charAt(0) == '！' ? "！？" : "？！";
        }
        for (char c : "？！。；：，、".toCharArray()) {
            if (run.indexOf(c) >= 0) {
                return Character.toString(c);
            }
        }
        return run.substring(0, 1);
    }
}
