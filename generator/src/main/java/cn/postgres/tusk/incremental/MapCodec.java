package cn.postgres.tusk.incremental;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map in its own order: how many entries plus 1, or 0 for null, then keys and values in turn. */
final class MapCodec implements Codec {
    private final Codec key;
    private final Codec value;

    MapCodec(Codec key, Codec value) {
        this.key = key;
        this.value = value;
    }

    @Override
    public void write(DataOutput out, @Nullable Object map) throws IOException {
        if (map == null) {
            out.writeByte(0);
            return;
        }
        Map<?, ?> entries = (Map<?, ?>) map;
        NumberCodec.writeLength(out, entries.size() + 1L);
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            key.write(out, entry.getKey());
            value.write(out, entry.getValue());
        }
    }

    @Override
    public @Nullable Object read(DataInput in) throws IOException {
        int size = NumberCodec.readLength(in) - 1;
        if (size < 0) {
            return null;
        }
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object name = key.read(in);
            map.put(name, value.read(in));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public String shape() {
        return "map of " + key.shape() + " to " + value.shape();
    }
}
