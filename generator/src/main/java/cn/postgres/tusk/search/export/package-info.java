/** The browser index. */
@NullMarked
package cn.postgres.tusk.search.export;

import org.jspecify.annotations.NullMarked;
