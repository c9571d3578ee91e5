package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A document: its type stands as the type's id, its details as the record of that type. */
final class DocumentCodec implements Codec {
    private final Map<String, ContentType> types = new TreeMap<>();
    private final Map<String, Codec> details = new TreeMap<>();
    private final Codec text;
    private final Codec source;
    private final Codec header;
    private final Codec body;

    DocumentCodec(Collection<ContentType> contentTypes, Codecs codecs) {
        text = codecs.of(String.class);
        source = codecs.of(Source.class);
        header = codecs.of(Header.class);
        body = codecs.of(Body.class);
        for (ContentType type : contentTypes) {
            types.put(type.id(), type);
            details.put(type.id(), codecs.of(type.details()));
        }
    }

    @Override
    public void write(DataOutput out, @Nullable Object value) throws IOException {
        if (!(value instanceof Document document)) {
            throw new IOException("no document");
        }
        Codec own = details.get(document.type().id());
        if (own == null || !document.type().equals(types.get(document.type().id()))) {
            throw new IOException("unknown type " + document.type().id());
        }
        source.write(out, document.source());
        text.write(out, document.hash());
        text.write(out, document.type().id());
        header.write(out, document.header());
        own.write(out, document.details());
        body.write(out, document.body());
        out.writeInt(document.keyLines().size());
        for (Map.Entry<String, Integer> line : document.keyLines().entrySet()) {
            text.write(out, line.getKey());
            out.writeInt(line.getValue());
        }
    }

    @Override
    public Object read(DataInput in) throws IOException {
        Source from = (Source) needed(source.read(in));
        String hash = (String) needed(text.read(in));
        String id = (String) needed(text.read(in));
        ContentType type = types.get(id);
        Codec own = details.get(id);
        if (type == null || own == null) {
            throw new IOException("unknown type " + id);
        }
        Header head = (Header) needed(header.read(in));
        Details fields = (Details) needed(own.read(in));
        Body content = (Body) needed(body.read(in));
        Map<String, Integer> keyLines = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            keyLines.put((String) needed(text.read(in)), in.readInt());
        }
        return new Document(from, hash, type, head, fields, content, keyLines);
    }

    private static Object needed(@Nullable Object value) throws IOException {
        if (value == null) {
            throw new IOException("a value is missing");
        }
        return value;
    }

    @Override
    public String shape() {
        StringBuilder shape = new StringBuilder("document-with-lines(")
                .append(source.shape())
                .append(header.shape())
                .append(body.shape());
        types.forEach((id, type) -> shape.append(type));
        details.forEach((id, own) -> shape.append(id).append(own.shape()));
        return shape.append(')').toString();
    }
}
