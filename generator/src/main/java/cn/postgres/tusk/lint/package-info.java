/**
 * The check of how text is written: Chinese punctuation, spaces, names of products, headings. In goes the running text
 * of an entry with its places ({@link cn.postgres.tusk.model.Prose}), out come findings: problems, some with the edit
 * that repairs them. It must not know Markdown's grammar, files, or how an entry is read.
 */
@NullMarked
package cn.postgres.tusk.lint;

import org.jspecify.annotations.NullMarked;
