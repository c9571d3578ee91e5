package cn.postgres.tusk.data;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of a data file or a header, with the place it came from. Immutable. */
public sealed interface Value {
    /** Where the value starts. */
    Mark mark();

    /** What a scalar was written as. Dates and times of any format are {@link #TEXT}. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }

    /**
     * A scalar, kept as it was written, so that the tag {@code 9.60} stays {@code 9.60}.
     *
     * @param text the source text after unquoting; {@code true} or {@code false} for booleans, empty for null
     */
    record Scalar(String text, Kind kind, Mark mark) implements Value {
        public Scalar {
            Objects.requireNonNull(text);
        }
    }

    /** A list in source order. */
    record Sequence(List<Value> items, Mark mark) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * One key of a mapping.
     *
     * @param mark where the key stands
     */
    record Field(String key, Value value, Mark mark) {}

    /** Keys and values in source order; keys are unique (the first of a duplicate wins and the reader reports it). */
    record Mapping(List<Field> fields, Mark mark) implements Value {
        public Mapping {
            fields = List.copyOf(fields);
        }

        /** The value of a key, or null. */
        public @Nullable Value get(String key) {
            for (Field field : fields) {
                if (field.key().equals(key)) {
                    return field.value();
                }
            }
            return null;
        }
    }
}
