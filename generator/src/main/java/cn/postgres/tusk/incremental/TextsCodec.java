package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.Texts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The texts of a body as their number among those of one parse: they stand in an entry of their own. */
final class TextsCodec implements Codec {
    /** Texts that are told by their number alone. */
    static final class Numbered extends Texts {
        final int number;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        public String html() {
            throw new IllegalStateException("texts are elsewhere");
        }

        @Override
        public String text() {
            return html();
        }

        @Override
        public String code() {
            return html();
        }
    }

    @Override
    public void write(DataOutput out, @Nullable Object value) throws IOException {
        if (!(value instanceof Numbered texts)) {
            throw new IOException("no numbered texts");
        }
        NumberCodec.writeLength(out, texts.number);
    }

    @Override
    public Object read(DataInput in) throws IOException {
        return new Numbered(NumberCodec.readLength(in));
    }

    @Override
    public String shape() {
        return "texts elsewhere";
    }
}
