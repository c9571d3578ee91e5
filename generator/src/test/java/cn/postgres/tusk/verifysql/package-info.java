/**
 * Runs the SQL of articles against a real PostgreSQL and holds what they print to what came;
 * {@link cn.postgres.tusk.verifysql.VerifySql} is the command.
 *
 * <p>An article is run from top to bottom in one session of psql, on a server of its own that has just been made. Code
 * named {@code sql} is statements that must not fail. Code named {@code psql} is a session: each statement stands after
 * the prompt {@code postgres=# }, its further lines after {@code postgres-# } or {@code postgres(# }, and below it exactly
 * what psql prints. Comments on lines of their own say what cannot be seen from that:
 *
 * <table>
 * <caption>Comments</caption>
 * <tr><td>{@code <!-- verify-sql: needs postgis -->}<td>at the top: extensions without which the article is passed over
 * <tr><td>{@code <!-- verify-sql: preload pg_stat_statements -->}<td>at the top: libraries the server starts with
 * <tr><td>{@code <!-- verify-sql: session b -->}<td>the code that follows runs in another session, called b
 * <tr><td>{@code <!-- verify-sql: session b waits -->}<td>the same, and its statement waits for another session; what is
 *     printed is what comes in the end
 * <tr><td>{@code <!-- verify-sql: skip REASON -->}<td>the code that follows is not run
 * </table>
 *
 * <p>What differs from run to run is told by {@link cn.postgres.tusk.verifysql.Leniency}.
 *
 * <p>The data flow: {@code ArticleReader} makes an {@code Article} of a file, {@code ArticleRun} runs it on a
 * {@code Server} through {@code PsqlSession}s and hands each result to {@code Comparison}; what is wrong becomes a
 * {@code Finding}, what came a {@code Printout} that {@code Rewriter} can put into the file.
 */
@NullMarked
package cn.postgres.tusk.verifysql;

import org.jspecify.annotations.NullMarked;
