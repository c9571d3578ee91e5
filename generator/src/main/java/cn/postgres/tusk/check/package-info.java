/**
 * Checks of the assembled site that need all of it. In: the {@link cn.postgres.tusk.model.Site}. Out: {@link
 * cn.postgres.tusk.problem.Problem}s. Reads no file and no template.
 */
@NullMarked
package cn.postgres.tusk.check;

import org.jspecify.annotations.NullMarked;
