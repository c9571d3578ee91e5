package cn.postgres.tusk.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One source, parsed: the result of the parse phase, cached by the hash of its source.
 *
 * @param hash hex SHA-256 of the source's bytes
 * @param type its content type
 * @param header as written, with the title and the date already filled from heading, file name or Git
 * @param details the type's own fields
 * @param keyLines 1-based lines of the keys {@code slug}, {@code url} and {@code aliases} that are written
 */
public record Document(
        Source source,
        String hash,
        ContentType type,
        Header header,
        Details details,
        Body body,
        Map<String, Integer> keyLines) {
    public Document {
        keyLines = Collections.unmodifiableMap(new TreeMap<>(keyLines));
    }

    /** One of which no line is known but the first. */
    public Document(Source source, String hash, ContentType type, Header header, Details details, Body body) {
        this(source, hash, type, header, details, body, Map.of());
    }

    /** The same with another header. */
    public Document withHeader(Header newHeader) {
        return new Document(source, hash, type, newHeader, details, body, keyLines);
    }

    /** The same with another body. */
    public Document withBody(Body newBody) {
        return new Document(source, hash, type, header, details, newBody, keyLines);
    }
}
