package cn.postgres.tusk.schema;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Makes records from mappings. It never fails: a value that does not fit is a problem at its place, and the component
 * has its default. Immutable, safe for threads; make one and keep it, because making it looks at every class.
 */
public final class Binder {
    /** What an unknown key is. */
    public enum Unknown {
        /** A warning: content may come from elsewhere. Case, {@code _} and {@code -} in keys do not matter. */
        WARNING,
        /** An error: settings are closed. */
        ERROR
    }

    private final RecordPlans plans;
    private final Unknown unknown;

    /** A binder for the given records and all records within them. */
    public Binder(Unknown unknown, List<? extends Class<?>> types) {
        this.unknown = unknown;
        this.plans = new RecordPlans(types);
    }

    /**
     * Reads a record.
     *
     * @param path the file the mapping comes from, for problems
     * @param zone of dates that name none
     */
    public <R extends Record> Outcome<R> bind(Class<R> type, Value.Mapping mapping, String path, ZoneId zone) {
        Binding binding = binding(path, zone);
        R record = type.cast(binding.record(plans.of(type), mapping.fields(), mapping.mark(), ""));
        return new Outcome<>(record, binding.problems());
    }

    /** The record with every default. */
    public <R extends Record> R defaults(Class<R> type) {
        return type.cast(binding("", ZoneOffset.UTC).defaults(plans.of(type)));
    }

    RecordPlans plans() {
        return plans;
    }

    Binding binding(String path, ZoneId zone) {
        return new Binding(plans, unknown, path, zone);
    }
}
