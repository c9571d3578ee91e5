package cn.postgres.tusk.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Edits applied to the text of a file. Everything between them stays as it is, line ends included.
 *
 * @param text the new text
 * @param applied the findings that were repaired, in the order of the text
 */
public record Patch(String text, List<Finding> applied) {
    public Patch {
        applied = List.copyOf(applied);
    }

    /** An edit at its offset in the text. */
    private record Cut(int from, int to, String text) {}

    /**
     * Applies what can be applied: a finding whose edits do not stand where they should, or touch those of one before, is
     * left for another time.
     */
    public static Patch of(String text, List<Finding> findings) {
        SourceRows rows = new SourceRows(text);
        List<Finding> applied = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        Occupied occupied = new Occupied();
        List<Finding> inOrder = findings.stream()
                .filter(finding -> !finding.edits().isEmpty())
                .sorted(Comparator.comparing(Finding::problem))
                .toList();
        for (Finding finding : inOrder) {
            List<Cut> wanted = cuts(text, rows, finding);
            if (!wanted.isEmpty() && wanted.stream().allMatch(cut -> occupied.isFree(cut.from(), cut.to()))) {
                wanted.forEach(cut -> occupied.take(cut.from(), cut.to()));
                cuts.addAll(wanted);
                applied.add(finding);
            }
        }
        return new Patch(apply(text, cuts), applied);
    }

    /** The finding's edits in this text; none where one of them does not fit. */
    private static List<Cut> cuts(String text, SourceRows rows, Finding finding) {
        List<Cut> cuts = new ArrayList<>();
        for (Edit edit : finding.edits()) {
            int from = rows.offset(edit.at().line(), edit.at().column());
            if (from < 0 || !text.startsWith(edit.old(), from)) {
                return List.of();
            }
            cuts.add(new Cut(from, from + edit.old().length(), edit.text()));
        }
        return cuts;
    }

    private static String apply(String text, List<Cut> cuts) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int done = 0;
        for (Cut cut : cuts.stream().sorted(Comparator.comparingInt(Cut::from)).toList()) {
            out.append(text, done, cut.from()).append(cut.text());
            done = cut.to();
        }
        return out.append(text, done, text.length()).toString();
    }

    /**
     * The texts that a reader sees once the findings are repaired.
     *
     * @param passages the texts before
     */
    public static List<String> expected(List<String> passages, List<Finding> applied) {
        List<List<Cut>> cuts = new ArrayList<>();
        passages.forEach(passage -> cuts.add(new ArrayList<>()));
        for (Finding finding : applied) {
            for (Edit edit : finding.edits()) {
                Cut cut = new Cut(edit.index(), edit.index() + edit.old().length(), edit.text());
                cuts.get(edit.passage()).add(cut);
            }
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            expected.add(apply(passages.get(i), cuts.get(i)));
        }
        return expected;
    }
}
