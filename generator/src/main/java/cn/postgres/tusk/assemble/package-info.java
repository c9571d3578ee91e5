/**
 * The only step that sees everything: parsed documents become a site. In: {@link cn.postgres.tusk.model.Document}s, the
 * configuration, the moment of the build. Out: {@link cn.postgres.tusk.model.Site}, in which every entry has an address
 * and every link knows where it leads, and the problems of that. Pure: no I/O, no clock, no templates.
 */
@NullMarked
package cn.postgres.tusk.assemble;

import org.jspecify.annotations.NullMarked;
