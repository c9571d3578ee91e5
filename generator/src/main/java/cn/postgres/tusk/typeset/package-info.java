/**
 * How text is set. In: the HTML of a finished page. Out: the same HTML with nothing taken away or changed and some tags
 * added: gaps between Han and Latin, the language of runs that are not in the page's, places where a heading may break.
 * None of it is text: what is copied, searched or read aloud stays what was written. Knows nothing of entries, templates
 * or sources. Entry point: {@link cn.postgres.tusk.typeset.Typesetter}.
 */
@NullMarked
package cn.postgres.tusk.typeset;

import org.jspecify.annotations.NullMarked;
