package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line of dashes below the head of a table, which tells how many columns there are and how each is aligned. */
final class TableRule {
    private TableRule() {}

    /** One entry for each column, null where none is said; empty if the line is something else. */
    static List<TableCell.@Nullable Alignment> columns(BasedSequence line) {
        int from = 0;
        int end = line.length();
        while (from < end && line.charAt(from) <= ' ') {
            from++;
        }
        while (end > from && line.charAt(end - 1) <= ' ') {
            end--;
        }
        for (int i = from; i < end; i++) {
            if ("-|: \t".indexOf(line.charAt(i)) < 0) {
                return List.of();
            }
        }
        List<TableCell.@Nullable Alignment> columns = new ArrayList<>();
        for (BasedSequence cell : TableLine.cells(line.subSequence(from, end), Integer.MAX_VALUE)) {
            boolean left = !cell.isEmpty() && cell.charAt(0) == ':';
            boolean right = cell.length() > 1 && cell.charAt(cell.length() - 1) == ':';
            if (!isDashes(cell, left ? 1 : 0, right ? cell.length() - 1 : cell.length())) {
                return List.of();
            }
            columns.add(alignment(left, right));
        }
        return columns;
    }

    private static boolean isDashes(BasedSequence cell, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cell.charAt(i) != '-') {
                return false;
            }
        }
        return from < to;
    }

    private static TableCell.@Nullable Alignment alignment(boolean left, boolean right) {
        if (left && right) {
            return TableCell.Alignment.CENTER;
        }
        return left ? TableCell.Alignment.LEFT : right ? TableCell.Alignment.RIGHT : null;
    }
}
