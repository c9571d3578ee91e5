/**
 * One Chinese script as the other. In: text, or a whole HTML page, in Simplified characters (or in Traditional ones, for
 * the opposite direction). Out: the same in the other script, word by word, by the longest phrase that a dictionary has.
 * Nothing here knows the site. Entry point: {@link cn.postgres.tusk.hanzi.HanConverter}.
 *
 * <p>The general dictionaries are those of OpenCC as the library opencc4j brings them along (data of its jar, none of
 * its classes); what they have wrong for technical prose stands in the files beside this package.
 */
@NullMarked
package cn.postgres.tusk.hanzi;

import org.jspecify.annotations.NullMarked;
