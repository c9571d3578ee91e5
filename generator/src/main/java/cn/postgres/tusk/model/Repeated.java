package cn.postgres.tusk.model;

/**
 * A block that the site repeats on many pages.
 *
 * @param pages on how many pages it stands
 * @param type id of their content type
 * @param text its beginning; for pictures, empty
 * @param source the first page it stands on
 * @param line where it begins there
 */
public record Repeated(int pages, String type, String text, String source, int line) {}
