package cn.postgres.tusk.schema;

import cn.postgres.tusk.data.Mark;
import cn.postgres.tusk.data.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values for tests, built by hand, so that these tests do not depend on a reader of files. */
final class Yaml {
    private Yaml() {}

    /** A mapping of keys and values in turn; the n-th pair stands on line n, its value at column 10. */
    static Value.Mapping of(Object... keysAndValues) {
        List<Value.Field> fields = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            int line = i / 2 + 1;
            fields.add(
                    new Value.Field((String) keysAndValues[i], value(keysAndValues[i + 1], line), new Mark(line, 1)));
        }
        return new Value.Mapping(fields, new Mark(1, 1));
    }

    private static Value value(Object written, int line) {
        Mark mark = new Mark(line, 10);
        if (written instanceof Value value) {
            return value;
        }
        if (written instanceof List<?> list) {
            return new Value.Sequence(
                    Stream.iterate(0, n -> n + 1)
                            .limit(list.size())
                            .map(n -> value(list.get(n), line + n))
                            .toList(),
                    mark);
        }
        if (written instanceof Integer) {
            return new Value.Scalar(written.toString(), Value.Kind.INTEGER, mark);
        }
        if (written instanceof Boolean) {
            return new Value.Scalar(written.toString(), Value.Kind.BOOLEAN, mark);
        }
        return written.equals("~")
                ? new Value.Scalar("", Value.Kind.NULL, mark)
                : new Value.Scalar((String) written, Value.Kind.TEXT, mark);
    }
}
