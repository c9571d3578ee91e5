package cn.postgres.tusk.model;

/**
 * One source, parsed: the result of the parse phase, cached by the hash of its source.
 *
 * @param hash hex SHA-256 of the source's bytes
 * @param type its content type
 * @param header as written, with the title and the date already filled from heading, file name or Git
 * @param details the type's own fields
 */
public record Document(Source source, String hash, ContentType type, Header header, Details details, Body body) {}
