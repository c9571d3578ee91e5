/**
 * Markdown to HTML. In: the text of a body and its first line in the source file. Out: a {@link
 * cn.postgres.tusk.model.RawBody} with HTML, headings, links with their places, anchors, plain text, code and counts,
 * all from one pass over the tree, and problems. All of flexmark is in here, and only its parser is used. Knows nothing
 * of other files: links are recorded as written. {@link cn.postgres.tusk.markdown.MarkdownParser} is the entry.
 */
@NullMarked
package cn.postgres.tusk.markdown;

import org.jspecify.annotations.NullMarked;
