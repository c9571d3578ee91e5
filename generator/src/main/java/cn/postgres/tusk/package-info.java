/**
 * Tusk, a site generator for a community's knowledge base. {@link cn.postgres.tusk.SiteGenerator} is the façade; the
 * packages below follow the data: {@code source} → {@code frontmatter}, {@code schema}, {@code markdown}, {@code html} →
 * {@code assemble} → {@code search} → {@code theme}, {@code render}, {@code feed}, {@code asset} → {@code publish}.
 */
@NullMarked
package cn.postgres.tusk;

import org.jspecify.annotations.NullMarked;
