package cn.postgres.tusk.theme;

import java.util.Map;

/**
 * One folder of a theme before layers are laid over each other.
 *
 * @param name as in {@code name:layouts/base.html}
 * @param parent the theme it extends; empty for none
 * @param files by path, sorted
 */
record Layer(String name, String parent, Map<String, ThemeFile> files) {
    /** The name of the layer that is the site's own folder. */
    static final String SITE = "site";
}
