package cn.postgres.tusk.incremental;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A record: 1 and its components in order, or 0 for null. Reading goes through the record's own constructor. */
final class RecordCodec implements Codec {
    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Codec[] components;
    private final String shape;

    private RecordCodec(Constructor<?> constructor, Method[] accessors, Codec[] components, String shape) {
        this.constructor = constructor;
        this.accessors = accessors;
        this.components = components;
        this.shape = shape;
    }

    static RecordCodec of(Class<?> type, Codecs codecs) {
        RecordComponent[] parts = type.getRecordComponents();
        Codec[] components = Arrays.stream(parts)
                .map(part -> codecs.of(part.getGenericType()))
                .toArray(Codec[]::new);
        Method[] accessors =
                Arrays.stream(parts).map(RecordComponent::getAccessor).toArray(Method[]::new);
        for (Method accessor : accessors) {
            accessor.setAccessible(true);
        }
        String shape = IntStream.range(0, parts.length)
                .mapToObj(i -> parts[i].getName() + ": " + components[i].shape())
                .collect(Collectors.joining(", ", type.getName() + "(", ")"));
        return new RecordCodec(constructor(type, parts), accessors, components, shape);
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] parts) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(DataOutput out, @Nullable Object value) throws IOException {
        out.writeByte(value == null ? 0 : 1);
        if (value == null) {
            return;
        }
        for (int i = 0; i < components.length; i++) {
            components[i].write(out, component(value, i));
        }
    }

    private @Nullable Object component(Object value, int i) throws IOException {
        try {
            return accessors[i].invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    @Override
    public @Nullable Object read(DataInput in) throws IOException {
        if (in.readByte() == 0) {
            return null;
        }
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].read(in);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String shape() {
        return shape;
    }
}
