/**
 * Themes: folders of templates, styles, scripts, pictures and strings that build on each other, and the engine that
 * fills the templates. In: a theme's name and the site's own {@code theme/} folder. Out: an immutable {@link
 * cn.postgres.tusk.theme.Theme} and a {@link cn.postgres.tusk.theme.TemplateEngine}. Pebble is used here and nowhere
 * else. Nothing here knows what a page is: a template sees the values it is given, and content is never a template.
 */
@NullMarked
package cn.postgres.tusk.theme;

import org.jspecify.annotations.NullMarked;
