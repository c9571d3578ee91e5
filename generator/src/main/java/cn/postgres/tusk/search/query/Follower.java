package cn.postgres.tusk.search.query;

/**
 * A term that another must follow.
 *
 * @param next code point that puts the follower into its bucket
 */
public record Follower(String term, int next) {}
