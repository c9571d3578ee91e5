/**
 * The command line, and what it shares with the Maven plugin: {@link cn.postgres.tusk.cli.CommandRun} takes
 * arguments and gives an exit code, {@link cn.postgres.tusk.cli.SiteRun} runs a build and says what happened,
 * {@code SearchRun} does so for a search. Nothing here
 * knows how a site is built.
 */
@NullMarked
package cn.postgres.tusk.cli;

import org.jspecify.annotations.NullMarked;
