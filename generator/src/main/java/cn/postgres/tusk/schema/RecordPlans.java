package cn.postgres.tusk.schema;

import cn.postgres.tusk.model.Doc;
import cn.postgres.tusk.model.PartialDate;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plans of some records and of every record within them. Made once, immutable, safe for threads. A record that
 * cannot be read from text is a programming error and fails here.
 */
final class RecordPlans {
    private final Map<Class<?>, RecordPlan> plans = new HashMap<>();

    RecordPlans(List<? extends Class<?>> roots) {
        Deque<Class<?>> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!plans.containsKey(type)) {
                plans.put(type, plan(type, open));
            }
        }
    }

    RecordPlan of(Class<?> type) {
        RecordPlan plan = plans.get(type);
        if (plan == null) {
            throw new IllegalArgumentException("no plan for " + type);
        }
        return plan;
    }

    private static RecordPlan plan(Class<?> type, Deque<Class<?>> open) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " is not a record");
        }
        RecordComponent[] components = type.getRecordComponents();
        List<Slot> slots = new ArrayList<>(components.length);
        for (RecordComponent component : components) {
            slots.add(slot(component, open));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordPlan(constructor, slots);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Slot slot(RecordComponent component, Deque<Class<?>> open) {
        Doc doc = component.getAnnotation(Doc.class);
        if (doc == null) {
            throw new IllegalArgumentException("@Doc is missing on " + component);
        }
        List<String> names = new ArrayList<>();
        names.add(doc.key().isEmpty() ? component.getName() : doc.key());
        names.addAll(List.of(doc.also()));
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Shape shape = shape(component.getGenericType(), open);
        if (!nullable
                && (shape == Shape.Simple.MOMENT || shape == Shape.Simple.DAY || shape == Shape.Simple.PARTIAL_DATE)) {
            throw new IllegalArgumentException("a date has no default, so it must be @Nullable: " + component);
        }
        Pattern pattern = doc.pattern().isEmpty() ? null : Pattern.compile(doc.pattern());
        return new Slot(List.copyOf(names), doc, shape, nullable, pattern);
    }

    private static Shape shape(Type type, Deque<Class<?>> open) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? new Shape.ListOf(shape(arguments[0], open))
                    : new Shape.MapOf(shape(arguments[1], open));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && plain != PartialDate.class) {
            open.push(plain);
            return new Shape.Nested(plain);
        }
        return plain.isEnum() ? choice(plain) : simple(plain);
    }

    private static Shape simple(Class<?> type) {
        if (type == String.class) {
            return Shape.Simple.TEXT;
        }
        if (type == int.class || type == Integer.class) {
            return Shape.Simple.INTEGER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Shape.Simple.FLAG;
        }
        if (type == OffsetDateTime.class) {
            return Shape.Simple.MOMENT;
        }
        if (type == LocalDate.class) {
            return Shape.Simple.DAY;
        }
        if (type == PartialDate.class) {
            return Shape.Simple.PARTIAL_DATE;
        }
        throw new IllegalArgumentException("no way to read a " + type + " from text");
    }

    private static Shape choice(Class<?> type) {
        List<String> names = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Map<String, Object> bySpelling = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
            names.add(name);
            bySpelling.put(name, constant);
            bySpelling.put(name.replace('-', '_'), constant);
            Doc doc = docOf((Enum<?>) constant);
            labels.add(doc == null ? "" : doc.zh());
            if (doc != null) {
                bySpelling.put(doc.zh().toLowerCase(Locale.ROOT), constant);
                bySpelling.put(doc.en().toLowerCase(Locale.ROOT), constant);
            }
        }
        return new Shape.Choice(List.copyOf(names), List.copyOf(labels), Map.copyOf(bySpelling));
    }

    private static @Nullable Doc docOf(Enum<?> constant) {
        try {
            return constant.getDeclaringClass().getField(constant.name()).getAnnotation(Doc.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
