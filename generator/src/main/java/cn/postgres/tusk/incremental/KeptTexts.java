package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one document of a parse, read from the cache whenever they are asked for. The texts of a parse are one
 * entry: for each document HTML, text and code as {@link TextCodec} writes them.
 */
final class KeptTexts extends Texts {
    private static final int PARTS = 3;
    private static final TextCodec TEXT = new TextCodec("text", Function.identity());

    private final ParseCache cache;
    private final CacheKey key;
    private final int number;
    /** The same in memory, as long as all are read anyway. */
    private volatile @Nullable Texts held;

    private KeptTexts(ParseCache cache, CacheKey key, int number, @Nullable Texts held) {
        this.cache = cache;
        this.key = key;
        this.number = number;
        this.held = held;
    }

    void release() {
        held = null;
    }

    /** The entry of the texts of some documents. */
    static byte[] written(List<Document> documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
        DataOutputStream data = new DataOutputStream(out);
        for (Document document : documents) {
            TEXT.write(data, document.body().html());
            TEXT.write(data, document.body().text());
            TEXT.write(data, document.body().code());
        }
        return out.toByteArray();
    }

    /** The documents with their texts told by number. */
    static List<Document> numbered(List<Document> documents) {
        List<Document> numbered = new ArrayList<>(documents.size());
        for (Document document : documents) {
            numbered.add(with(document, new TextsCodec.Numbered(numbered.size())));
        }
        return numbered;
    }

    /** Documents whose texts are told by number, with those of an entry. */
    static List<Document> kept(List<Document> numbered, ParseCache cache, CacheKey key) throws IOException {
        List<Document> kept = new ArrayList<>(numbered.size());
        for (Document document : numbered) {
            if (!(document.body().texts() instanceof TextsCodec.Numbered texts)) {
                throw new IOException("damaged");
            }
            kept.add(with(document, new KeptTexts(cache, key, texts.number, null)));
        }
        return kept;
    }

    /** Documents with their texts in memory and in an entry. */
    static List<Document> held(List<Document> documents, ParseCache cache, CacheKey key) {
        List<Document> held = new ArrayList<>(documents.size());
        for (Document document : documents) {
            held.add(with(
                    document,
                    new KeptTexts(cache, key, held.size(), document.body().texts())));
        }
        return held;
    }

    private static Document with(Document document, Texts texts) {
        return new Document(
                document.source(),
                document.hash(),
                document.type(),
                document.header(),
                document.details(),
                document.body().withTexts(texts),
                document.keyLines());
    }

    @Override
    public String html() {
        Texts now = held;
        return now == null ? part(0) : now.html();
    }

    @Override
    public String text() {
        Texts now = held;
        return now == null ? part(1) : now.text();
    }

    @Override
    public String code() {
        Texts now = held;
        return now == null ? part(2) : now.code();
    }

    @Override
    public Texts plain() {
        if (held != null) {
            return super.plain();
        }
        try {
            DataInputStream in = at(1);
            return Texts.of("", read(in), read(in));
        } catch (IOException | NegativeArraySizeException e) {
            throw new LostTexts(e);
        }
    }

    private String part(int part) {
        try {
            return read(at(part));
        } catch (IOException | NegativeArraySizeException e) {
            throw new LostTexts(e);
        }
    }

    private DataInputStream at(int part) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(cache.texts(key)));
        for (int before = number * PARTS + part; before > 0; before--) {
            in.skipNBytes(Math.max(0, NumberCodec.readLength(in) - 1));
        }
        return in;
    }

    private static String read(DataInputStream in) throws IOException {
        byte[] text = new byte[NumberCodec.readLength(in) - 1];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
