package cn.postgres.tusk.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where the cells of a CSV text begin; the parser tells only the lines of rows. Used by one thread. */
final class CsvCells {
    private final TextCursor cursor;
    private final int firstLine;

    CsvCells(String text, int firstLine) {
        this.cursor = new TextCursor(text, firstLine);
        this.firstLine = firstLine;
    }

    /** The places of a row's cells; rows must be asked for in order. */
    List<Mark> marks(int rowLine, int count) {
        while (cursor.peek() >= 0 && cursor.line() < rowLine + firstLine - 1) {
            cursor.next();
        }
        List<Mark> marks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            marks.add(cursor.mark());
            skipCell(cursor);
            if (cursor.peek() == ',') {
                cursor.next();
            }
        }
        return marks;
    }

    /** The place of a quote that is never closed. */
    static Optional<Mark> openQuote(String text, int firstLine) {
        TextCursor cursor = new TextCursor(text, firstLine);
        while (cursor.peek() >= 0) {
            Mark mark = cursor.mark();
            if (!skipCell(cursor)) {
                return Optional.of(mark);
            }
            if (cursor.peek() >= 0) {
                cursor.next();
            }
        }
        return Optional.empty();
    }

    /** Moves to the end of the cell; false when its quote is never closed. */
    private static boolean skipCell(TextCursor cursor) {
        if (cursor.peek() == '"') {
            cursor.next();
            if (!skipQuoted(cursor)) {
                return false;
            }
        }
        while (cursor.peek() >= 0 && cursor.peek() != ',' && cursor.peek() != '\n' && cursor.peek() != '\r') {
            cursor.next();
        }
        return true;
    }

    private static boolean skipQuoted(TextCursor cursor) {
        while (cursor.peek() >= 0) {
            boolean quote = cursor.peek() == '"';
            cursor.next();
            if (quote && cursor.peek() != '"') {
                return true;
            }
            if (quote) {
                cursor.next();
            }
        }
        return false;
    }
}
