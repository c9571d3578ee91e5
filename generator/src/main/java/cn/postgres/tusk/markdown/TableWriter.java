package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;

/** Writes a table in a box that scrolls by itself on a narrow screen. */
final class TableWriter {
    /** Empty cells added to short rows of a table at most, lest a wide head and many rows fill the memory. */
    private static final int ADDED = 100_000;

    private final Dialect dialect;
    private final Sink sink;
    private final InlineWriter inlines;
    private int added;

    TableWriter(Dialect dialect, Sink sink, InlineWriter inlines) {
        this.dialect = dialect;
        this.sink = sink;
        this.inlines = inlines;
    }

    void write(Node table) {
        int columns = columns(table);
        StringBuilder html = sink.html;
        html.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(dialect.word("表格", "Table"))
                .append("\">\n<table>\n");
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            if (section.getFirstChild() == null) {
                continue;
            }
            String tag = section instanceof TableHead ? "thead" : "tbody";
            html.append('<').append(tag).append(">\n");
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    row(row, columns, section instanceof TableHead ? "th" : "td");
                }
            }
            html.append("</").append(tag).append(">\n");
        }
        html.append("</table>\n</div>\n");
        sink.endBlock();
    }

    private void row(Node row, int columns, String tag) {
        StringBuilder html = sink.html;
        html.append("<tr>");
        int written = 0;
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                html.append('<').append(tag).append(align(cell)).append('>');
                inlines.cell(cell);
                html.append("</").append(tag).append('>');
                sink.gap();
                written++;
            }
        }
        for (; written < columns && added < ADDED; written++) {
            added++;
            html.append('<').append(tag).append("></").append(tag).append('>');
        }
        html.append("</tr>\n");
        sink.endBlock();
    }

    private static String align(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == null) {
            return "";
        }
        return switch (alignment) {
            case LEFT -> " class=\"align-left\"";
            case CENTER -> " class=\"align-center\"";
            case RIGHT -> " class=\"align-right\"";
        };
    }

    /** Cells of the longest row: a row with surplus cells widens the table instead of losing them. */
    private static int columns(Node table) {
        int most = 0;
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; ) {
                int cells = 0;
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells++;
                }
                most = Math.max(most, cells);
                row = row.getNext();
            }
        }
        return most;
    }
}
