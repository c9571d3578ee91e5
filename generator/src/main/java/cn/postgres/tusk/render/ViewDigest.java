package cn.postgres.tusk.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over a tree of records, lists, maps and plain values. Every value is preceded by its kind and size, so that no
 * two trees have one sequence of bytes.
 */
public final class ViewDigest {
    private final MessageDigest digest;

    private ViewDigest(MessageDigest digest) {
        this.digest = digest;
    }

    /** Hex digest of a record. */
    public static String of(Record value) {
        try {
            ViewDigest view = new ViewDigest(MessageDigest.getInstance("SHA-256"));
            view.add(value);
            return HexFormat.of().formatHex(view.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            head('0', 0);
        } else if (value instanceof Record) {
            record(value);
        } else if (value instanceof Collection<?> list) {
            head('l', list.size());
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            head('m', map.size());
            new TreeMap<Object, Object>(map).forEach((key, item) -> {
                add(key);
                add(item);
            });
        } else {
            byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
            head('v', bytes.length);
            digest.update(bytes);
        }
    }

    private void record(Object value) {
        RecordComponent[] components = COMPONENTS.get(value.getClass());
        byte[] name = value.getClass().getName().getBytes(StandardCharsets.UTF_8);
        head('r', name.length);
        digest.update(name);
        try {
            for (RecordComponent component : components) {
                add(component.getAccessor().invoke(value));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("an accessor of a record failed", e);
        }
    }

    private void head(char kind, int size) {
        digest.update((byte) kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (size >> shift));
        }
    }

    /** Reading the components of a class is slow; the platform forgets them with the class. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };
}
