package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Texts;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes records of any shape by chance, the same ones for the same seed: every component filled, empty or null. */
final class InventedRecords {
    private static final String[] TEXTS = {"", "象牙", "a\u0000b", "🐘 大象", "line\nline", "x".repeat(300)};
    private final Random random;

    InventedRecords(long seed) {
        random = new Random(seed);
    }

    <R> R record(Class<R> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> value(part.getGenericType(), mayBeNull(part)))
                .toArray();
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private static boolean mayBeNull(RecordComponent part) {
        return Arrays.stream(part.getAnnotatedType().getAnnotations())
                .anyMatch(one -> one.annotationType().getSimpleName().equals("Nullable"));
    }

    private Object value(Type type, boolean mayBeNull) {
        if (mayBeNull && random.nextInt(3) == 0) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text();
        } else if (plain == int.class || plain == Integer.class) {
            return random.nextInt();
        } else if (plain == long.class) {
            return random.nextLong();
        } else if (plain == boolean.class || plain == Boolean.class) {
            return random.nextBoolean();
        } else if (plain == Texts.class) {
            return Texts.of(text(), text(), text());
        } else if (plain == PartialDate.class) {
            return new PartialDate(1986 + random.nextInt(40), 0, 0);
        } else if (plain == OffsetDateTime.class) {
            return OffsetDateTime.of(2018, 8, 1, 9, 30, 0, random.nextInt(1_000_000_000), ZoneOffset.ofHours(8));
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return record(plain);
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(1000);
    }

    private Object collection(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                map.put(value(of[0], false), value(of[1], false));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(of[0], false));
        }
        return list;
    }
}
