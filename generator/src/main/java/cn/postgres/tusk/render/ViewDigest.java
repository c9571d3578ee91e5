package cn.postgres.tusk.render;

import cn.postgres.tusk.text.Hash128;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Digest of a tree of records, lists, maps and plain values. Every value is preceded by its kind and size, so that no two
 * trees have one sequence of numbers. It is no cryptographic one ({@link Hash128}): who can write values that have one
 * digest spoils a page of their own, which a clean build makes good.
 */
public final class ViewDigest {
    private final Hash128 hash = new Hash128();

    private ViewDigest() {}

    /** Hex digest of a record. */
    public static String of(Record value) {
        ViewDigest view = new ViewDigest();
        view.add(value);
        return view.hash.hex();
    }

    private void add(@Nullable Object value) {
        if (value instanceof String text) {
            hash.add('s').add(text);
        } else if (value == null) {
            hash.add('0');
        } else if (value instanceof Record) {
            record(value);
        } else if (value instanceof Collection<?> list) {
            hash.add('l').add(list.size());
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Integer || value instanceof Long) {
            hash.add('i').add(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            hash.add(truth ? '+' : '-');
        } else {
            hash.add('v').add(value.toString());
        }
    }

    private void map(Map<?, ?> map) {
        hash.add('m').add(map.size());
        if (!map.isEmpty()) {
            new TreeMap<Object, Object>(map).forEach((key, item) -> {
                add(key);
                add(item);
            });
        }
    }

    private void record(Object value) {
        Shape shape = SHAPES.get(value.getClass());
        hash.add('r').add(shape.name);
        try {
            for (Method accessor : shape.accessors) {
                add(accessor.invoke(value));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an accessor of a record failed", e);
        }
    }

    /** A record class: its name, and what reads its components. */
    private record Shape(String name, Method[] accessors) {
        static Shape of(Class<?> type) {
            Method[] accessors = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toArray(Method[]::new);
            for (Method accessor : accessors) {
                accessor.setAccessible(true);
            }
            return new Shape(type.getName(), accessors);
        }
    }

    /** Reading the components of a class is slow; the platform forgets them with the class. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };
}
