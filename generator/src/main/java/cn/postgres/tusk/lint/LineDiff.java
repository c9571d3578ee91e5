package cn.postgres.tusk.lint;

import java.util.ArrayList;
import java.util.List;

/** A unified diff of two texts that have the same number of lines, which is all that repairs within lines can lead to. */
public final class LineDiff {
    private static final int CONTEXT = 1;

    private LineDiff() {}

    /** The lines of the diff; none where the texts are the same. Line ends are not shown. */
    public static List<String> of(String path, String old, String text) {
        SourceRows before = new SourceRows(old);
        SourceRows after = new SourceRows(text);
        List<Integer> changed = new ArrayList<>();
        for (int line = 1; line <= Math.max(before.count(), after.count()); line++) {
            if (!before.row(line).equals(after.row(line))) {
                changed.add(line);
            }
        }
        List<String> out = new ArrayList<>();
        if (!changed.isEmpty()) {
            out.add("--- a/" + path);
            out.add("+++ b/" + path);
        }
        for (int i = 0; i < changed.size(); ) {
            int last = i;
            while (last + 1 < changed.size() && changed.get(last + 1) - changed.get(last) <= 2 * CONTEXT + 1) {
                last++;
            }
            hunk(out, before, after, changed.get(i), changed.get(last));
            i = last + 1;
        }
        return out;
    }

    private static void hunk(List<String> out, SourceRows before, SourceRows after, int first, int last) {
        int from = Math.max(1, first - CONTEXT);
        int to = Math.min(before.lastShown(), last + CONTEXT);
        int length = to - from + 1;
        out.add("@@ -" + from + "," + length + " +" + from + "," + length + " @@");
        for (int line = from; line <= to; ) {
            int end = line;
            while (end <= to && !before.row(end).equals(after.row(end))) {
                end++;
            }
            for (int i = line; i < end; i++) {
                out.add("-" + before.row(i));
            }
            for (int i = line; i < end; i++) {
                out.add("+" + after.row(i));
            }
            if (end == line) {
                out.add(" " + before.row(line));
                end++;
            }
            line = end;
        }
    }
}
