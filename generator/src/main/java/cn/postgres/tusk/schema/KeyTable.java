package cn.postgres.tusk.schema;

import cn.postgres.tusk.model.Doc;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every key of a record and of the records within it, for reference pages. */
public final class KeyTable {
    /** Kinds of values, as a reader of a reference page knows them. */
    public enum Kind {
        TEXT,
        INTEGER,
        FLAG,
        DATE,
        CHOICE,
        GROUP
    }

    /**
     * One key.
     *
     * @param path with the keys above it: {@code build.drafts}; {@code []} after a list and {@code .*} for any name
     * @param list whether it takes several
     * @param doc what its record says of it
     * @param choices the allowed values; empty for any
     */
    public record Row(String path, Kind kind, boolean list, Doc doc, List<String> choices) {}

    private final RecordPlans plans;
    private final List<Row> rows = new ArrayList<>();

    private KeyTable(Class<?> type) {
        this.plans = new RecordPlans(List.of(type));
    }

    /** The keys in the order of the record; a record that holds itself is shown once. */
    public static List<Row> of(Class<? extends Record> type) {
        KeyTable table = new KeyTable(type);
        table.add(type, "", new LinkedHashSet<>());
        return List.copyOf(table.rows);
    }

    private void add(Class<?> type, String prefix, Set<Class<?>> open) {
        if (!open.add(type)) {
            return;
        }
        for (Slot slot : plans.of(type).slots()) {
            Shape shape = slot.shape();
            boolean list = shape instanceof Shape.ListOf;
            String path = prefix + slot.key();
            if (shape instanceof Shape.ListOf several) {
                shape = several.item();
            } else if (shape instanceof Shape.MapOf named) {
                shape = named.value();
                path += ".*";
            }
            List<String> choices = shape instanceof Shape.Choice choice
                    ? choice.names()
                    : List.of(slot.doc().choices());
            rows.add(new Row(path, kind(shape), list, slot.doc(), choices));
            if (shape instanceof Shape.Nested nested) {
                add(nested.type(), path + (list ? "[]." : "."), open);
            }
        }
        open.remove(type);
    }

    private static Kind kind(Shape shape) {
        if (shape instanceof Shape.Nested) {
            return Kind.GROUP;
        }
        if (shape instanceof Shape.Choice) {
            return Kind.CHOICE;
        }
        return switch ((Shape.Simple) shape) {
            case TEXT -> Kind.TEXT;
            case INTEGER -> Kind.INTEGER;
            case FLAG -> Kind.FLAG;
            case MOMENT, DAY, PARTIAL_DATE -> Kind.DATE;
        };
    }
}
