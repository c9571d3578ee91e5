/** The community's real site, built from {@code content/} and held against what a reader, a machine and a law of the web expect. */
@NullMarked
package cn.postgres.tusk.community;

import org.jspecify.annotations.NullMarked;
