package cn.postgres.tusk.incremental;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes and reads the values of one type; null is a value of every type. Immutable, safe for threads. */
interface Codec {
    void write(DataOutput out, @Nullable Object value) throws IOException;

    /** @throws IOException if the bytes are none of this type */
    @Nullable
    Object read(DataInput in) throws IOException;

    /** What its bytes look like, in words: two codecs of one shape read each other's bytes. */
    String shape();
}
