package cn.postgres.tusk.model;

import org.jspecify.annotations.Nullable;

/**
 * The fields a content type has beyond {@link Header}. One record per type; open, because a site may bring types of
 * its own. A key that a type's record knows belongs to the type even where the header knows it too: the {@code date}
 * of an event is the day it takes place, not the day its page is published.
 */
public interface Details {
    /** The date by which an entry is sorted and filed whose header has none; null for types without one. */
    default @Nullable PartialDate day() {
        return null;
    }

    /** A file beside the entry whose address its page needs, relative to the entry's source; null for none. */
    default @Nullable String attachment() {
        return null;
    }
}
