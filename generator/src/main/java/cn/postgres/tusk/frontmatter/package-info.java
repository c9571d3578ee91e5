/**
 * Splits a source into its header and its body. In: the text of one file. Out: {@link
 * cn.postgres.tusk.frontmatter.RawHeader}, the header's values with their places and the body with the line at which it
 * begins. Knows YAML, TOML and JSON headers and the one digoal writes; knows no content type and no Markdown beyond
 * headings and rules.
 *
 * <p>No text is ever lost: what is not understood as a header stays in the body.
 */
@NullMarked
package cn.postgres.tusk.frontmatter;

import org.jspecify.annotations.NullMarked;
