package cn.postgres.tusk.config;

/** What was published once and stays so. Immutable. */
public record Frozen(FrozenRows permalinks, FrozenRows anchors) {
    /** Nothing published yet. */
    public static final Frozen NOTHING = new Frozen(FrozenRows.permalinks(), FrozenRows.anchors());
}
