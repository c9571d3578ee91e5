package cn.postgres.tusk.model;

/**
 * A file to write. The array is owned by this record: nobody changes it.
 *
 * @param file relative to the output folder, {@code /} between folders, never percent-encoded
 */
public record Output(String file, byte[] bytes) {}
