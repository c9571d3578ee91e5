/**
 * The preview: shows the built site on this machine only, builds it again when a source changes and tells the open pages.
 * In go an output folder and a way to build, out come HTTP responses. The script that reloads a page is added to
 * responses, never to a file. Nothing here knows what a page is made of.
 */
@NullMarked
package cn.postgres.tusk.serve;

import org.jspecify.annotations.NullMarked;
