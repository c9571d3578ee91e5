package cn.postgres.tusk;

import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.data.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the records of a file of facts are called: the values of the keys that hold names, by section, which is a key of
 * the file's top level. A section without names has an empty list.
 */
record FactNames(Map<String, List<String>> sections, Map<String, Integer> records, Optional<Integer> announced) {
    private static final Set<String> NAMES =
            Set.of("title", "name", "level", "category", "role", "code", "chair", "vice_chair");

    private static final Set<String> LISTS = Set.of(
            "names",
            "members",
            "lead",
            "standing_committee",
            "core_members",
            "advisers",
            "people",
            "list_2018",
            "added_by_2020",
            "vendors",
            "open_source",
            "challengers");

    static FactNames of(Path file) throws IOException {
        Value root = YamlReader.read(file.toString(), Files.readString(file), 1)
                .value()
                .orElseThrow();
        Map<String, List<String>> sections = new LinkedHashMap<>();
        Map<String, Integer> records = new LinkedHashMap<>();
        Optional<Integer> announced = Optional.empty();
        for (Value.Field field : ((Value.Mapping) root).fields()) {
            if (field.key().equals("meta")) {
                announced = Optional.ofNullable(((Value.Mapping) field.value()).get("count"))
                        .map(count -> Integer.valueOf(((Value.Scalar) count).text()));
            } else {
                List<String> names = new ArrayList<>();
                // the items of the tree are names, those of other sections are sentences
                walk(field.value(), field.key().equals("capability_tree"), names);
                sections.put(field.key(), names);
                records.put(
                        field.key(),
                        field.value() instanceof Value.Sequence list
                                ? list.items().size()
                                : 1);
            }
        }
        return new FactNames(sections, records, announced);
    }

    private static void walk(Value value, boolean items, List<String> names) {
        if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> walk(item, items, names));
        } else if (value instanceof Value.Mapping mapping) {
            for (Value.Field field : mapping.fields()) {
                // a book's level is no name
                boolean named =
                        NAMES.contains(field.key()) && !(field.key().equals("level") && mapping.get("title") != null);
                if (named && field.value() instanceof Value.Scalar scalar) {
                    names.add(scalar.text());
                } else if ((LISTS.contains(field.key()) || items && field.key().equals("items"))
                        && field.value() instanceof Value.Sequence list) {
                    list.items().forEach(item -> names.add(((Value.Scalar) item).text()));
                } else {
                    walk(field.value(), items, names);
                }
            }
        }
    }
}
