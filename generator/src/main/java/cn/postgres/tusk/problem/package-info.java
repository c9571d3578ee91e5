/**
 * What went wrong, as values. Every phase returns its problems beside its result; nothing here does I/O except reading
 * the two text catalogues, and nothing here knows a phase.
 *
 * <p>Lines and columns everywhere in Tusk are 1-based and count Unicode code points. Line 0 means the whole file.
 */
@NullMarked
package cn.postgres.tusk.problem;

import org.jspecify.annotations.NullMarked;
