/**
 * YAML, TOML, JSON and CSV as one tree of values that know their line and column. In: text. Out: {@link
 * cn.postgres.tusk.data.Value}. No object is ever constructed from a tag, aliases and depth are limited, and nothing
 * here knows what the values mean.
 */
@NullMarked
package cn.postgres.tusk.data;

import org.jspecify.annotations.NullMarked;
