package cn.postgres.tusk.model;

/**
 * A heading of a body.
 *
 * @param level 1–6
 * @param id anchor, unique on its page
 * @param text visible text, without markup
 */
public record Heading(int level, String id, String text) {}
