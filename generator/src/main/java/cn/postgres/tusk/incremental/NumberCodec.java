package cn.postgres.tusk.incremental;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A whole number: 1 and four or eight bytes, or 0 for null. */
final class NumberCodec implements Codec {
    /** Nothing in a cache has more bytes or elements than this. */
    private static final int LONGEST = 1 << 28;

    private final boolean small;

    NumberCodec(boolean small) {
        this.small = small;
    }

    @Override
    public void write(DataOutput out, @Nullable Object value) throws IOException {
        out.writeByte(value == null ? 0 : 1);
        if (value != null) {
            long number = ((Number) value).longValue();
            if (small) {
                out.writeInt((int) number);
            } else {
                out.writeLong(number);
            }
        }
    }

    @Override
    public @Nullable Object read(DataInput in) throws IOException {
        if (in.readByte() == 0) {
            return null;
        }
        if (small) {
            return in.readInt();
        }
        return in.readLong();
    }

    @Override
    public String shape() {
        return small ? "int" : "long";
    }

    /** Writes a length, seven bits a byte, the low ones first. */
    static void writeLength(DataOutput out, long length) throws IOException {
        if (length > LONGEST) {
            throw new IOException("too long to be cached: " + length);
        }
        int rest = (int) length;
        while (rest > 0x7F) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    static int readLength(DataInput in) throws IOException {
        int length = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = in.readByte();
            length |= (next & 0x7F) << shift;
            if (next >= 0) {
                if (length < 0 || length > LONGEST) {
                    throw new IOException("impossible length " + length);
                }
                return length;
            }
        }
        throw new IOException("impossible length");
    }
}
