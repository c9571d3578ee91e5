/**
 * Reads the content folder. In: a folder and the site's settings. Out: the list of its files in a fixed order, the text
 * of a file with its hash, and the dates Git knows. Nothing here knows what a text means, and nothing here writes.
 */
@NullMarked
package cn.postgres.tusk.source;

import org.jspecify.annotations.NullMarked;
