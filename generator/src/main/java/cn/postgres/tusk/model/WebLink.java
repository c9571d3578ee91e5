package cn.postgres.tusk.model;

/**
 * A link that belongs to an entry's data, such as a shop or a recording.
 *
 * @param title what a reader clicks on
 * @param link an absolute address
 */
public record WebLink(
        @Doc(zh = "显示的文字", en = "Label", required = true) String title,

        @Doc(
                zh = "网址",
                en = "Address",
                required = true,
                also = {"url"})
        String link) {}
