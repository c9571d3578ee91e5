package cn.postgres.tusk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.data.JsonReader;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.schema.ContentTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditorSchemasTest {
    private final Map<String, String> files = EditorSchemas.files(ContentTypes.builtIn());

    @Test
    void thereIsOneForEachTypeAndForBothSettingsFiles() {
        assertEquals(ContentTypes.builtIn().all().size() + 2, files.size());
        assertTrue(files.keySet().containsAll(List.of("post.json", "case.json", "site.json", "terms.json")));
    }

    @Test
    void eachIsJsonWhoseReferencesAreDefined() {
        files.forEach((name, text) -> {
            Outcome<Optional<Value>> read = JsonReader.read(name, text, 1);
            assertEquals(List.of(), read.problems(), name);
            Value.Mapping root = (Value.Mapping) read.value().orElseThrow();
            Set<String> defined = new HashSet<>();
            if (root.get("$defs") instanceof Value.Mapping definitions) {
                definitions.fields().forEach(field -> defined.add("#/$defs/" + field.key()));
            }
            assertReferences(root, defined, name);
        });
    }

    private static void assertReferences(Value value, Set<String> defined, String name) {
        if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> assertReferences(item, defined, name));
        }
        if (value instanceof Value.Mapping mapping) {
            if (mapping.get("$ref") instanceof Value.Scalar reference) {
                assertTrue(defined.contains(reference.text()), name + " " + reference.text());
            }
            mapping.fields().forEach(field -> assertReferences(field.value(), defined, name));
        }
    }

    @Test
    void anUnknownSettingIsRefusedAtEveryLevel() {
        String site = files.get("site.json");
        int objects = site.split("\"properties\": ", -1).length - 1;
        int closed = site.split("\"additionalProperties\": false", -1).length - 1;
        assertEquals(objects, closed);
    }
}
