package cn.postgres.tusk.incremental;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codec of a type: text, numbers, truth values, dates, enums, lists, maps, and records of all these. Some
 * types can be given codecs of their own. Safe for threads.
 */
final class Codecs {
    private final Map<Type, Codec> byType = new HashMap<>();

    Codecs() {
        byType.put(String.class, new TextCodec("text", Function.identity()));
        byType.put(OffsetDateTime.class, new TextCodec("moment", OffsetDateTime::parse));
        byType.put(Instant.class, new TextCodec("instant", Instant::parse));
        byType.put(LocalDate.class, new TextCodec("day", LocalDate::parse));
        byType.put(LocalTime.class, new TextCodec("time", LocalTime::parse));
        for (Class<?> number : List.of(int.class, Integer.class, long.class, Long.class)) {
            byType.put(number, new NumberCodec(number == int.class || number == Integer.class));
        }
        byType.put(double.class, new TextCodec("double", Double::valueOf));
        byType.put(Double.class, new TextCodec("double", Double::valueOf));
        byType.put(boolean.class, new TextCodec("truth", Boolean::valueOf));
        byType.put(Boolean.class, new TextCodec("truth", Boolean::valueOf));
    }

    /** From now on this codec is used for a type, also inside of others. */
    synchronized void put(Type type, Codec codec) {
        byType.put(type, codec);
    }

    /** @throws IllegalArgumentException if a value of the type cannot be written */
    synchronized Codec of(Type type) {
        Codec known = byType.get(type);
        if (known == null) {
            known = make(type);
            byType.put(type, known);
        }
        return known;
    }

    private Codec make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ListCodec(of(of[0]));
            }
            if (generic.getRawType() == Map.class) {
                return new MapCodec(of(of[0]), of(of[1]));
            }
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return new TextCodec("one of " + List.of(plain.getEnumConstants()), name -> constant(plain, name));
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return RecordCodec.of(plain, this);
        }
        throw new IllegalArgumentException("cannot be cached: " + type);
    }

    private static @Nullable Object constant(Class<?> type, String name) {
        for (Object one : type.getEnumConstants()) {
            if (((Enum<?>) one).name().equals(name)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no such constant: " + name);
    }
}
