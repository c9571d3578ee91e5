package cn.postgres.tusk.publish;

/**
 * What a run changed in the output folder, in files.
 *
 * @param written created or changed
 * @param unchanged already there with the same bytes
 * @param deleted owned by an earlier run and not part of this one
 */
public record Published(int written, int unchanged, int deleted) {}
