package cn.postgres.tusk.config;

/**
 * What was published once and stays so. Immutable.
 *
 * @param moved the addresses of a former site, by the page that stands for them now; written by hand
 */
public record Frozen(FrozenRows permalinks, FrozenRows anchors, FrozenRows moved) {
    /** Nothing published yet. */
    public static final Frozen NOTHING =
            new Frozen(FrozenRows.permalinks(), FrozenRows.anchors(), FrozenRows.redirects());
}
