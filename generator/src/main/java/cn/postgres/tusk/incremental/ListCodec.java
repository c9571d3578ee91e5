package cn.postgres.tusk.incremental;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list: how many elements plus 1, or 0 for null, then the elements. */
final class ListCodec implements Codec {
    private final Codec element;

    ListCodec(Codec element) {
        this.element = element;
    }

    @Override
    public void write(DataOutput out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(0);
            return;
        }
        List<?> list = (List<?>) value;
        NumberCodec.writeLength(out, list.size() + 1L);
        for (Object one : list) {
            element.write(out, one);
        }
    }

    @Override
    public @Nullable Object read(DataInput in) throws IOException {
        int size = NumberCodec.readLength(in) - 1;
        if (size < 0) {
            return null;
        }
        List<@Nullable Object> list = new ArrayList<>(Math.min(size, 1000));
        for (int i = 0; i < size; i++) {
            list.add(element.read(in));
        }
        return Collections.unmodifiableList(list);
    }

    @Override
    public String shape() {
        return "list of " + element.shape();
    }
}
