/**
 * The goals of the Maven plugin. Each only maps its parameters to the arguments of {@link cn.postgres.tusk.cli.CommandRun}, which the
 * command line uses too, and turns the result into Maven's; none knows how a site is built.
 */
@NullMarked
package cn.postgres.tusk.plugin;

import org.jspecify.annotations.NullMarked;
