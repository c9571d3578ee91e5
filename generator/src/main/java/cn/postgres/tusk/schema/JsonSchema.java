package cn.postgres.tusk.schema;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * JSON Schemas (<a href="https://json-schema.org/draft/2020-12">draft 2020-12</a>) for editors, made from the records
 * that read the same files, with Chinese descriptions. Same input, same text.
 */
public final class JsonSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final RecordPlans plans;
    private final boolean closed;
    private final Map<String, Object> definitions = new TreeMap<>();
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    private JsonSchema(RecordPlans plans, boolean closed) {
        this.plans = plans;
        this.closed = closed;
    }

    /** For front matter and data files of a type: one entry, or a list of entries. */
    public static String ofContent(ContentType type) {
        JsonSchema schema = new JsonSchema(new RecordPlans(List.of(Header.class, type.details())), false);
        List<Slot> slots = new ArrayList<>(schema.plans.of(type.details()).slots());
        Set<String> own = new LinkedHashSet<>(schema.plans.of(type.details()).names());
        for (Slot slot : schema.plans.of(Header.class).slots()) {
            if (!own.contains(slot.key())) {
                slots.add(slot);
            }
        }
        Map<String, Object> entry = schema.object(slots);
        schema.definitions.put("entry", entry);
        Map<String, Object> root = head(type.id(), type.labelZh());
        Map<String, Object> one = Map.of("$ref", "#/$defs/entry");
        root.put("anyOf", List.of(one, ordered("type", "array", "items", one)));
        root.put("$defs", schema.definitions);
        return JsonText.of(root);
    }

    /** For a file of settings, in which every key must be known. */
    public static String ofSettings(Class<? extends Record> type, String title) {
        JsonSchema schema = new JsonSchema(new RecordPlans(List.of(type)), true);
        Map<String, Object> root = head(title, title);
        root.putAll(schema.object(schema.plans.of(type).slots()));
        if (!schema.definitions.isEmpty()) {
            root.put("$defs", schema.definitions);
        }
        return JsonText.of(root);
    }

    private static Map<String, Object> head(String id, String title) {
        return ordered("$schema", DRAFT, "$id", "tusk:" + id, "title", title);
    }

    private Map<String, Object> object(List<Slot> slots) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> alternatives = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (Slot slot : slots) {
            properties.put(slot.key(), property(slot));
            if (slot.doc().required() && slot.names().size() == 1) {
                required.add(slot.key());
            } else if (slot.doc().required()) {
                List<Object> names = new ArrayList<>();
                slot.names().forEach(name -> names.add(Map.of("required", List.of(name))));
                alternatives.add(Map.of("anyOf", names));
            }
        }
        Map<String, Object> object = ordered("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        if (!alternatives.isEmpty()) {
            object.put("allOf", alternatives);
        }
        if (closed) {
            object.put("additionalProperties", false);
        }
        return object;
    }

    private Map<String, Object> property(Slot slot) {
        Map<String, Object> property = ordered("description", slot.doc().zh());
        property.putAll(value(slot.shape(), slot));
        String fallback = slot.doc().fallback();
        if (!fallback.isEmpty()) {
            property.put("default", constant(slot.shape(), fallback));
        }
        return property;
    }

    private static Object constant(Shape shape, String text) {
        return shape == Shape.Simple.FLAG
                ? (Object) Boolean.valueOf(text)
                : shape == Shape.Simple.INTEGER ? (Object) Integer.valueOf(text) : text;
    }

    private Map<String, Object> value(Shape shape, Slot slot) {
        if (shape instanceof Shape.ListOf list) {
            Map<String, Object> item = value(list.item(), slot);
            return ordered("anyOf", List.of(ordered("type", "array", "items", item), item));
        }
        if (shape instanceof Shape.MapOf map) {
            return ordered("type", "object", "additionalProperties", value(map.value(), slot));
        }
        if (shape instanceof Shape.Nested nested) {
            return nested(nested.type());
        }
        if (shape instanceof Shape.Choice choice) {
            List<String> spellings = new ArrayList<>(choice.names());
            choice.labels().stream().filter(label -> !label.isEmpty()).forEach(spellings::add);
            return ordered("enum", spellings);
        }
        return simple((Shape.Simple) shape, slot);
    }

    private Map<String, Object> nested(Class<?> type) {
        String name = type.getSimpleName();
        if (seen.add(type)) {
            definitions.put(name, object(plans.of(type).slots()));
        }
        Map<String, Object> reference = ordered("$ref", "#/$defs/" + name);
        RecordPlan plan = plans.of(type);
        return plan.isShort()
                ? ordered(
                        "anyOf",
                        List.of(
                                reference,
                                simple(
                                        (Shape.Simple) plan.slots().get(0).shape(),
                                        plan.slots().get(0))))
                : reference;
    }

    private static Map<String, Object> simple(Shape.Simple shape, Slot slot) {
        return switch (shape) {
            case TEXT -> text(slot);
            case INTEGER -> integer(slot);
            case FLAG -> ordered("type", "boolean");
            case MOMENT ->
                ordered("type", List.of("string", "integer"), "examples", List.of("2018-08-01", "2018-08-01 09:30"));
            case DAY -> ordered("type", List.of("string", "integer"), "examples", List.of("2018-08-01"));
            case PARTIAL_DATE ->
                ordered("type", List.of("string", "integer"), "examples", List.of("2018", "2018-08", "2018-08-01"));
        };
    }

    private static Map<String, Object> text(Slot slot) {
        Map<String, Object> text = ordered("type", List.of("string", "number", "boolean"));
        if (slot.pattern() != null) {
            text.put("pattern", "^(?:" + slot.pattern() + ")$");
        }
        if (slot.doc().choices().length > 0) {
            text.put("enum", List.of(slot.doc().choices()));
        }
        return text;
    }

    private static Map<String, Object> integer(Slot slot) {
        Map<String, Object> integer = ordered("type", "integer");
        if (slot.doc().min() != Integer.MIN_VALUE) {
            integer.put("minimum", slot.doc().min());
        }
        if (slot.doc().max() != Integer.MAX_VALUE) {
            integer.put("maximum", slot.doc().max());
        }
        return integer;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
