/**
 * {@code site.yml} and {@code terms.yml} as typed, closed records: an unknown key is a problem that names the nearest
 * known one. In: a {@link cn.postgres.tusk.data.Value}. Out: {@link cn.postgres.tusk.config.SiteConfig}. Without a
 * file, every key has its default.
 */
@NullMarked
package cn.postgres.tusk.config;

import org.jspecify.annotations.NullMarked;
