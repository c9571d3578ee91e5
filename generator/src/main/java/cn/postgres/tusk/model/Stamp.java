package cn.postgres.tusk.model;

/**
 * By what a file of an earlier run is known again without being read.
 *
 * @param hash hex SHA-256 of its bytes
 * @param size in bytes
 * @param modified last change in nanoseconds since 1970, as the file system tells it
 */
public record Stamp(String hash, long size, long modified) {}
