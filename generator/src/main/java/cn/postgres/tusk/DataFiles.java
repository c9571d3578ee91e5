package cn.postgres.tusk;

import cn.postgres.tusk.data.CsvReader;
import cn.postgres.tusk.data.JsonReader;
import cn.postgres.tusk.data.TomlReader;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.YamlReader;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Data files as content: one mapping is one entry; a list of mappings, or a mapping of one such list, is many. */
final class DataFiles {
    private DataFiles() {}

    static Outcome<Optional<Value>> read(SourceText text) {
        String path = text.path();
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> JsonReader.read(path, text.text(), 1);
            case "csv" -> CsvReader.read(path, text.text(), 1);
            case "toml" -> TomlReader.read(path, text.text(), 1);
            default -> YamlReader.read(path, text.text(), 1);
        };
    }

    static Outcome<List<Value.Mapping>> items(Value value, String path) {
        if (value instanceof Value.Mapping mapping) {
            return mapping.fields().size() == 1
                            && mapping.fields().get(0).value() instanceof Value.Sequence list
                            && !list.items().isEmpty()
                            && list.items().stream().allMatch(Value.Mapping.class::isInstance)
                    ? items(list, path)
                    : Outcome.of(List.of(mapping));
        }
        if (value instanceof Value.Sequence list) {
            List<Value.Mapping> items = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Value item : list.items()) {
                if (item instanceof Value.Mapping mapping) {
                    items.add(mapping);
                } else {
                    problems.add(shape(item, path));
                }
            }
            return new Outcome<>(items, problems);
        }
        return new Outcome<>(List.of(), List.of(shape(value, path)));
    }

    private static Problem shape(Value value, String path) {
        return Problem.of(
                ProblemCode.DATA_SHAPE,
                new Place(path, value.mark().line(), value.mark().column()));
    }

    static Value.Mapping without(Value.Mapping mapping, String key) {
        return new Value.Mapping(
                mapping.fields().stream().filter(f -> !f.key().equals(key)).toList(), mapping.mark());
    }
}
