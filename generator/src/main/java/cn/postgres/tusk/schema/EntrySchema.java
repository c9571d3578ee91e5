package cn.postgres.tusk.schema;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.Value.Field;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits what an entry says of itself between {@link Header} and the {@link Details} of its type. A key that the
 * type's record knows belongs to the type; a key that neither knows is a warning. Immutable, safe for threads; make one
 * for the whole run.
 */
public final class EntrySchema {
    /** Keys that are read elsewhere: before the type is known, and by the check of how text is written. */
    private static final List<String> READ_BEFORE = List.of("type", "lint");

    private final Binder binder;
    private final RecordPlan header;
    private final Map<Class<?>, Known> known = new HashMap<>();

    /** A schema for the given types. */
    public EntrySchema(ContentTypes types) {
        List<Class<?>> records = new ArrayList<>(List.of(Header.class));
        types.all().forEach(type -> records.add(type.details()));
        this.binder = new Binder(Binder.Unknown.WARNING, records);
        this.header = binder.plans().of(Header.class);
        types.all().forEach(type -> known.put(type.details(), known(type)));
    }

    /** Both halves of an entry. */
    public record Typed(Header header, Details details) {}

    /** What may be written in entries of a type. */
    private record Known(RecordPlan details, List<String> names, String keys) {}

    private Known known(ContentType type) {
        RecordPlan details = binder.plans().of(type.details());
        List<String> names = new ArrayList<>(header.names());
        names.addAll(details.names());
        return new Known(details, List.copyOf(names), details.keys() + ", " + header.keys());
    }

    /**
     * Reads an entry. A wrong value is a problem and its default is used, so that the page can still be built.
     *
     * @param path the file, for problems
     * @param zone the site's zone, for dates that name none
     */
    public Outcome<Typed> read(ContentType type, Value.Mapping fields, String path, ZoneId zone) {
        Known of = known.get(type.details());
        if (of == null) {
            throw new IllegalArgumentException("not one of this schema's types: " + type.id());
        }
        Binding binding = binder.binding(path, zone);
        List<Field> common = new ArrayList<>();
        List<Field> own = new ArrayList<>();
        for (Field field : fields.fields()) {
            if (of.details().find(field.key(), false) >= 0) {
                own.add(field);
            } else if (header.find(field.key(), false) >= 0) {
                common.add(field);
            } else if (!READ_BEFORE.contains(field.key())) {
                binding.unknownKey(field, "", of.names(), of.keys());
            }
        }
        Header first = (Header) binding.record(header, common, fields.mark(), "");
        Details second = (Details) binding.record(of.details(), own, fields.mark(), "");
        List<Problem> problems = new ArrayList<>(binding.problems());
        if (ContactCheck.concerns(type)) {
            problems.addAll(ContactCheck.fields(fields, path));
        }
        return new Outcome<>(new Typed(first, second), problems);
    }
}
