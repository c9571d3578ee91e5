/**
 * Pure functions on text: counting, summaries, slugs, escaping, nearest names. In: strings. Out: strings and small
 * values. Knows no file, no configuration and no markup but HTML's five special characters. Everything here is
 * stateless and thread-safe.
 */
@NullMarked
package cn.postgres.tusk.text;

import org.jspecify.annotations.NullMarked;
