package cn.postgres.tusk.theme;

/**
 * A file of a theme. The array is owned by this record: nobody changes it.
 *
 * @param path relative to the theme, {@code /} between folders: {@code layouts/base.html}
 * @param place where it comes from, for messages: {@code theme/layouts/base.html} for the site's own, {@code
 *     themes/community/layouts/base.html} for one that Tusk brings along
 */
public record ThemeFile(String path, String place, byte[] bytes) {}
