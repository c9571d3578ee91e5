/**
 * The command line, and what it shares with the Maven plugin: {@link cn.postgres.tusk.cli.SiteRun} runs a build and says
 * what happened, {@link cn.postgres.tusk.cli.Scaffold} begins a new page. In go arguments, out come lines and an exit code.
 * Nothing here knows how a site is built.
 */
@NullMarked
package cn.postgres.tusk.cli;

import org.jspecify.annotations.NullMarked;
