/** Runs the browser's side of search: its modules on the JVM. */
@NullMarked
package cn.postgres.tusk.search.browser;

import org.jspecify.annotations.NullMarked;
