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
import java.util.function.Supplier;

/**
 * The texts of one document of a parse, read from the cache whenever they are asked for. The texts of a parse are one
 * entry: for each document HTML, text and code as {@link TextCodec} writes them.
 */
final class KeptTexts extends Texts {
    private static final int PARTS = 3;
    private static final TextCodec TEXT = new TextCodec("text", Function.identity());

    private final Supplier<byte[]> entry;
    private final int number;

    private KeptTexts(Supplier<byte[]> entry, int number) {
        this.entry = entry;
        this.number = number;
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

    /**
     * Documents whose texts are told by number, with those of an entry.
     *
     * @param entry reads it, or throws {@link LostTexts}
     */
    static List<Document> kept(List<Document> numbered, Supplier<byte[]> entry) throws IOException {
        List<Document> kept = new ArrayList<>(numbered.size());
        for (Document document : numbered) {
            if (!(document.body().texts() instanceof TextsCodec.Numbered texts)) {
                throw CacheFault.damaged();
            }
            kept.add(with(document, new KeptTexts(entry, texts.number)));
        }
        return kept;
    }

    private static Document with(Document document, Texts texts) {
        return document.withBody(document.body().withTexts(texts));
    }

    @Override
    public String html() {
        return part(0);
    }

    @Override
    public String text() {
        return part(1);
    }

    @Override
    public String code() {
        return part(2);
    }

    @Override
    public Texts plain() {
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
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry.get()));
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
