package cn.postgres.tusk.incremental;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value as text in UTF-8: the length in bytes plus 1, or 0 for null, then the bytes. */
final class TextCodec implements Codec {
    private final String shape;
    private final Function<String, @Nullable Object> reading;

    TextCodec(String shape, Function<String, ? extends @Nullable Object> reading) {
        this.shape = shape;
        this.reading = reading::apply;
    }

    @Override
    public void write(DataOutput out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeByte(0);
            return;
        }
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        if (hasLoneSurrogate(text)) {
            throw new IOException("text that UTF-8 cannot hold");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        NumberCodec.writeLength(out, bytes.length + 1L);
        out.write(bytes);
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    @Override
    public @Nullable Object read(DataInput in) throws IOException {
        int length = NumberCodec.readLength(in);
        if (length == 0) {
            return null;
        }
        byte[] bytes = new byte[length - 1];
        in.readFully(bytes);
        try {
            return reading.apply(new String(bytes, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw new IOException(shape + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String shape() {
        return shape;
    }
}
