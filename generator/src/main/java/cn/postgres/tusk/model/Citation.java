package cn.postgres.tusk.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from. Written as one text or as title and address; a text that is an address is both.
 *
 * @param title what was read, as a reader would look it up
 * @param link where it can be read; null where there is no public address
 */
public record Citation(
        @Doc(
                zh = "出处的名称",
                en = "What was read",
                required = true,
                also = {"ref"})
        String title,

        @Doc(
                zh = "出处的网址",
                en = "Its address",
                also = {"url"})
        @Nullable
        String link) {
    public Citation {
        if (link == null && (title.startsWith("https://") || title.startsWith("http://"))) {
            link = title;
        }
    }
}
