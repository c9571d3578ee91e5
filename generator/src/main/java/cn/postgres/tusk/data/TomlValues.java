package cn.postgres.tusk.data;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Turns the TOML parser's tables into values; numbers are taken as they were written. Used by one thread. */
final class TomlValues {
    private final String[] lines;
    private final int firstLine;
    private int seenLine = -1;
    private int seenColumn = 1;
    private int seenIndex;

    TomlValues(String text, int firstLine) {
        this.lines = text.split("\n", -1);
        this.firstLine = firstLine;
    }

    Value.Mapping mapping(TomlTable table, Mark mark) {
        List<Value.Field> fields = new ArrayList<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Mark keyMark = mark(table.inputPositionOf(path), mark);
            Mark valueMark = afterEquals(keyMark);
            fields.add(new Value.Field(key, value(table.get(path), valueMark), keyMark));
        }
        // the parser keeps no order of its own
        fields.sort(java.util.Comparator.comparingInt(
                        (Value.Field field) -> field.mark().line())
                .thenComparingInt(field -> field.mark().column())
                .thenComparing(Value.Field::key));
        return new Value.Mapping(fields, mark);
    }

    private Value value(@Nullable Object value, Mark mark) {
        if (value instanceof TomlTable table) {
            return mapping(table, mark);
        }
        if (value instanceof TomlArray array) {
            return sequence(array, mark);
        }
        if (value instanceof Long number) {
            return new Value.Scalar(written(number, mark), Value.Kind.INTEGER, mark);
        }
        if (value instanceof Double number) {
            return new Value.Scalar(written(number, mark), Value.Kind.DECIMAL, mark);
        }
        Value.Kind kind = value instanceof Boolean ? Value.Kind.BOOLEAN : Value.Kind.TEXT;
        String text = value instanceof TemporalAccessor time ? time.toString() : String.valueOf(value);
        return new Value.Scalar(text, kind, mark);
    }

    private Value.Sequence sequence(TomlArray array, Mark mark) {
        List<Value> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(value(array.get(i), mark(array.inputPositionOf(i), mark)));
        }
        return new Value.Sequence(items, mark);
    }

    private Mark mark(@Nullable TomlPosition position, Mark otherwise) {
        return position == null ? otherwise : new Mark(position.line() + firstLine - 1, position.column());
    }

    /** The value's place on a line {@code key = value}; the key's own where there is no equals sign. */
    private Mark afterEquals(Mark key) {
        String line = line(key);
        int at = index(line, key);
        char quote = 0;
        while (at < line.length() && (quote != 0 || line.charAt(at) != '=')) {
            char c = line.charAt(at++);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        if (at >= line.length()) {
            return key;
        }
        at++;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return new Mark(key.line(), key.column() + line.codePointCount(index(line, key), at));
    }

    /** The number as it stands in the text, or as the parser has it when the text there is something else. */
    private String written(Number number, Mark mark) {
        String line = line(mark);
        int from = index(line, mark);
        int to = from;
        while (to < line.length() && " \t,]}#\r".indexOf(line.charAt(to)) < 0) {
            to++;
        }
        String text = line.substring(from, to).replace("_", "");
        Value.Kind kind = CoreSchema.numberKind(text);
        boolean same = kind == (number instanceof Long ? Value.Kind.INTEGER : Value.Kind.DECIMAL);
        return same ? text : number.toString();
    }

    private String line(Mark mark) {
        int number = mark.line() - firstLine;
        return number >= 0 && number < lines.length ? lines[number] : "";
    }

    /** The index of a column, sought from the last one: values of a long line are asked for in order. */
    private int index(String line, Mark mark) {
        if (mark.line() != seenLine || mark.column() < seenColumn) {
            seenLine = mark.line();
            seenColumn = 1;
            seenIndex = 0;
        }
        while (seenColumn < mark.column() && seenIndex < line.length()) {
            seenIndex += Character.charCount(line.codePointAt(seenIndex));
            seenColumn++;
        }
        return seenIndex;
    }
}
