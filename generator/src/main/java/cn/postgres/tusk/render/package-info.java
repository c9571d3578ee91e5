/**
 * Pages. In: the site, the bodies and a theme. Out: one {@link cn.postgres.tusk.model.Output} per {@link
 * cn.postgres.tusk.render.Route}. Between them stands the view: an immutable record that holds everything a template may
 * read and nothing else, so that a page is a function of its view and its theme. Entry points: {@link
 * cn.postgres.tusk.render.Routes#of} and {@link cn.postgres.tusk.render.PageRenderer}. Nothing here writes a file or
 * knows the template engine.
 */
@NullMarked
package cn.postgres.tusk.render;

import org.jspecify.annotations.NullMarked;
