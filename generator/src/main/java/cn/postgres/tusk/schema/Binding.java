package cn.postgres.tusk.schema;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.Value.Field;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reading of one mapping into records, collecting its problems. For one thread and one mapping. */
final class Binding {
    private final RecordPlans plans;
    private final Binder.Unknown unknown;
    private final String path;
    private final ScalarReader scalars;
    private final List<Problem> problems = new ArrayList<>();

    Binding(RecordPlans plans, Binder.Unknown unknown, String path, ZoneId zone) {
        this.plans = plans;
        this.unknown = unknown;
        this.path = path;
        this.scalars = new ScalarReader(zone, this::report);
    }

    List<Problem> problems() {
        return problems;
    }

    boolean strict() {
        return unknown == Binder.Unknown.ERROR;
    }

    /** The record, with defaults for what is missing or wrong. */
    Object record(RecordPlan plan, List<Field> fields, Mark mark, String prefix) {
        return create(plan, choose(plan, fields, prefix), mark, prefix);
    }

    /**
     * Reports a key that is none of the given names.
     *
     * @param keys the names worth showing
     */
    void unknownKey(Field field, String prefix, List<String> names, String keys) {
        String key = prefix + ScalarReader.shown(field.key());
        NearestKey.of(field.key(), names)
                .ifPresentOrElse(
                        nearest -> report(
                                strict() ? ProblemCode.UNKNOWN_SETTING_NEAREST : ProblemCode.UNKNOWN_KEY_NEAREST,
                                field.mark(),
                                key,
                                prefix + nearest),
                        () -> report(
                                strict() ? ProblemCode.UNKNOWN_SETTING : ProblemCode.UNKNOWN_KEY,
                                field.mark(),
                                key,
                                keys));
    }

    /** The record with every default. */
    Object defaults(RecordPlan plan) {
        List<Slot> slots = plan.slots();
        @Nullable Object[] values = new @Nullable Object[slots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = missing(slots.get(i));
        }
        return plan.create(values);
    }

    /** For each slot the field that is meant for it: the own key before other spellings, the first before later ones. */
    private @Nullable Field[] choose(RecordPlan plan, List<Field> fields, String prefix) {
        @Nullable Field[] chosen = new @Nullable Field[plan.slots().size()];
        for (Field field : fields) {
            int index = plan.find(field.key(), strict());
            if (index < 0) {
                unknownKey(field, prefix, plan.names(), plan.keys());
                continue;
            }
            Field rival = chosen[index];
            if (rival == null) {
                chosen[index] = field;
                continue;
            }
            List<String> names = plan.slots().get(index).names();
            boolean better = rank(names, field.key()) < rank(names, rival.key());
            Field winner = better ? field : rival;
            Field loser = better ? rival : field;
            chosen[index] = winner;
            report(ProblemCode.SAME_KEY, loser.mark(), prefix + loser.key(), prefix + winner.key());
        }
        return chosen;
    }

    private static int rank(List<String> names, String key) {
        int index = names.indexOf(key);
        return index < 0 ? names.size() : index;
    }

    private Object create(RecordPlan plan, @Nullable Field[] chosen, Mark mark, String prefix) {
        @Nullable Object[] values = new @Nullable Object[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            Slot slot = plan.slots().get(i);
            Field field = chosen[i];
            Field given = field == null || isEmpty(field.value()) ? null : field;
            if (given == null && slot.doc().required()) {
                report(ProblemCode.MISSING_KEY, field == null ? mark : field.mark(), prefix + slot.key());
            }
            Object value = given == null ? null : read(slot.shape(), slot, given.value(), prefix + given.key());
            values[i] = value != null ? value : missing(slot);
        }
        return plan.create(values);
    }

    /** The value in the given shape, or null if there was a problem. */
    private @Nullable Object read(Shape shape, Slot slot, Value value, String key) {
        if (shape instanceof Shape.ListOf list) {
            return list(list.item(), slot, value, key);
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map.value(), slot, value, key);
        }
        if (shape instanceof Shape.Nested nested) {
            return nested(plans.of(nested.type()), value, key);
        }
        return scalars.read(shape, slot, value, key);
    }

    private List<Object> list(Shape item, Slot slot, Value value, String key) {
        List<Object> items = new ArrayList<>();
        if (value instanceof Value.Sequence sequence) {
            for (Value each : sequence.items()) {
                add(items, item, slot, each, key);
            }
        } else if (value instanceof Value.Scalar scalar && slot.doc().split()) {
            for (String part : ScalarReader.split(scalar.text())) {
                add(items, item, slot, new Value.Scalar(part, Value.Kind.TEXT, scalar.mark()), key);
            }
        } else {
            add(items, item, slot, value, key);
        }
        return items;
    }

    private void add(List<Object> items, Shape item, Slot slot, Value value, String key) {
        Object read = isEmpty(value) ? null : read(item, slot, value, key);
        if (read != null) {
            items.add(read);
        }
    }

    private @Nullable Map<String, Object> map(Shape shape, Slot slot, Value value, String key) {
        if (!(value instanceof Value.Mapping mapping)) {
            report(ProblemCode.NOT_MAPPING, value.mark(), key, ScalarReader.shown(value));
            return null;
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Field field : mapping.fields()) {
            Object read = isEmpty(field.value()) ? null : read(shape, slot, field.value(), key + "." + field.key());
            if (read == null && isEmpty(field.value())) {
                read = shape instanceof Shape.Nested nested ? defaults(plans.of(nested.type())) : "";
            }
            if (read != null) {
                entries.put(field.key(), read);
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** A record within a record. One scalar stands for its first component, if it needs no other. */
    private @Nullable Object nested(RecordPlan plan, Value value, String key) {
        List<Field> fields;
        if (value instanceof Value.Mapping mapping) {
            fields = mapping.fields();
        } else if (value instanceof Value.Scalar && plan.isShort()) {
            fields = List.of(new Field(plan.slots().get(0).key(), value, value.mark()));
        } else {
            report(ProblemCode.NOT_MAPPING, value.mark(), key, ScalarReader.shown(value));
            return null;
        }
        @Nullable Field[] chosen = choose(plan, fields, key + ".");
        Object record = create(plan, chosen, value.mark(), key + ".");
        return isComplete(plan, chosen) ? record : null;
    }

    private static boolean isComplete(RecordPlan plan, @Nullable Field[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (plan.slots().get(i).doc().required() && (chosen[i] == null || isEmpty(chosen[i].value()))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object missing(Slot slot) {
        if (slot.nullable()) {
            return null;
        }
        if (!slot.doc().fallback().isEmpty()) {
            return read(
                    slot.shape(), slot, new Value.Scalar(slot.doc().fallback(), Value.Kind.TEXT, new Mark(1, 1)), "");
        }
        if (slot.shape() instanceof Shape.Nested nested) {
            return defaults(plans.of(nested.type()));
        }
        if (slot.shape() instanceof Shape.Choice choice) {
            return choice.bySpelling().get(choice.names().get(0));
        }
        return slot.shape() instanceof Shape.ListOf
                ? List.of()
                : slot.shape() instanceof Shape.MapOf ? Map.of() : ScalarReader.zero(slot.shape());
    }

    /** Whether nothing was written: a key with nothing behind it, or blanks. */
    private static boolean isEmpty(Value value) {
        return value instanceof Value.Scalar scalar
                && (scalar.kind() == Value.Kind.NULL || scalar.text().isBlank());
    }

    private void report(ProblemCode code, Mark mark, Object... arguments) {
        problems.add(Problem.of(code, new Place(path, mark.line(), mark.column()), arguments));
    }
}
