/**
 * Writes a site into its output folder. In: {@link cn.postgres.tusk.model.Output}s and files to copy. Out: the folder,
 * in which exactly the files of this run and those of other owners stand, and a {@link
 * cn.postgres.tusk.publish.Published}. Knows files and hashes, never what is in them, and no content type.
 *
 * <p>Two files of its own stand in the output folder:
 *
 * <ul>
 *   <li>{@code .tusk-manifest}, the files Tusk owns: a line {@code tusk-manifest 1}, then a line for each file, sorted:
 *       hex SHA-256, two spaces, the file relative to the folder with {@code /}. UTF-8, line feeds.
 *   <li>{@code .tusk-journal}, only while a run is under way or after one was killed: a line for each file that the run
 *       created and the manifest does not list yet. It is locked while the run lasts.
 * </ul>
 */
@NullMarked
package cn.postgres.tusk.publish;

import org.jspecify.annotations.NullMarked;
