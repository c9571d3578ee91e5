/** Pictures of every kind of page of a site, to be looked at one by one. */
@NullMarked
package cn.postgres.tusk.screenshots;

import org.jspecify.annotations.NullMarked;
