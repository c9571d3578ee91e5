package cn.postgres.tusk.model;

/**
 * A kind of content.
 *
 * @param id the name in {@code type:} and in reports: {@code post}
 * @param folder the content folder whose files have this type: {@code posts}
 * @param details the record of its own fields
 * @param labelZh what a reader sees: 文章
 * @param labelEn the same in English
 * @param permalink default address pattern: {@code :section}, {@code :folder}, {@code :year}, {@code :month}, {@code
 *     :day}, {@code :slug}, {@code :path} (folder and slug)
 * @param order how its list is sorted
 */
public record ContentType(
        String id,
        String folder,
        Class<? extends Details> details,
        String labelZh,
        String labelEn,
        String permalink,
        Order order) {

    /** How the list of a type is sorted; ties are broken by weight, title and source. */
    public enum Order {
        /** Newest first. */
        DATE_DOWN,
        /** Oldest first. */
        DATE_UP,
        /** By weight, then title. */
        WEIGHT,
        /** By title. */
        TITLE
    }
}
