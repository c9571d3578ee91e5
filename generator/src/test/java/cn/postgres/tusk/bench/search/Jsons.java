package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.json.Json;

/** Reads and writes the command's JSON with the parser that the browser driver brings along. Stateless. */
public final class Jsons {
    private Jsons() {}

    /** The objects of a list in a file. */
    public static List<Map<String, Object>> objects(Path file) throws IOException {
        List<Map<String, Object>> read = new Json().toType(Files.readString(file), Json.LIST_OF_MAPS_TYPE);
        return read;
    }

    /** The strings of a list in a file. */
    static List<String> strings(Path file) throws IOException {
        return list(new Json().<Object>toType(Files.readString(file), Object.class)).stream()
                .map(Object::toString)
                .toList();
    }

    /** The object in a text. */
    public static Map<String, Object> object(String text) {
        Map<String, Object> read = new Json().toType(text, Json.MAP_TYPE);
        return read;
    }

    /** A value as the list it is; nothing where it is none. */
    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** A value as the object it is; empty where it is none. */
    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    /** A value as a number; 0 where it is none. */
    public static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    /** Records, lists, maps and plain values as JSON, the components of a record in their order. */
    public static String print(Object value) {
        return new Json().toJson(plain(value)) + "\n";
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Jsons::plain).orElse(null);
        }
        if (value instanceof Record record) {
            return fields(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Jsons::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
            return copy;
        }
        return value instanceof Double number ? Math.round(number * 1e6) / 1e6 : value;
    }

    private static Map<String, @Nullable Object> fields(Record record) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                fields.put(component.getName(), plain(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component.toString(), e);
            }
        }
        return fields;
    }
}
