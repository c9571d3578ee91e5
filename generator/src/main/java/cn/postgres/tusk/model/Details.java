package cn.postgres.tusk.model;

/**
 * The fields a content type has beyond {@link Header}. One record per type; open, because a site may bring types of
 * its own.
 */
public interface Details {}
