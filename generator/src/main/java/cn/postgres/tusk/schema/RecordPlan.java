package cn.postgres.tusk.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one record is made from keys: the result of looking at its class once. Immutable. */
final class RecordPlan {
    private final Constructor<?> constructor;
    private final List<Slot> slots;
    private final List<String> names;
    private final String keys;
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> relaxed = new HashMap<>();

    RecordPlan(Constructor<?> constructor, List<Slot> slots) {
        this.constructor = constructor;
        this.slots = List.copyOf(slots);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            for (String name : slots.get(i).names()) {
                all.add(name);
                if (exact.put(name, i) != null) {
                    throw new IllegalArgumentException("key " + name + " twice in " + constructor);
                }
                relaxed.putIfAbsent(relax(name), i);
            }
        }
        this.names = List.copyOf(all);
        this.keys = slots.stream().map(Slot::key).collect(Collectors.joining(", "));
    }

    List<Slot> slots() {
        return slots;
    }

    /** Every accepted spelling. */
    List<String> names() {
        return names;
    }

    /** Whether one scalar may stand for the record: it is the first component, and no other one is required. */
    boolean isShort() {
        return slots.get(0).shape() instanceof Shape.Simple
                && slots.stream().skip(1).noneMatch(slot -> slot.doc().required());
    }

    /** The own keys, in order, for messages. */
    String keys() {
        return keys;
    }

    /**
     * Which slot a key means, or -1.
     *
     * @param strict whether case, {@code _} and {@code -} matter
     */
    int find(String key, boolean strict) {
        Integer index = exact.get(key);
        if (index == null && !strict) {
            index = relaxed.get(relax(key));
        }
        return index == null ? -1 : index;
    }

    Object create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a record read from content must accept every value: " + constructor, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String relax(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != '_' && c != '-' && c != ' ') {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
