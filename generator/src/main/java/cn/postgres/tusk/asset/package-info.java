/**
 * Files beside the pages. In: a theme's styles, scripts and pictures as bytes, and the files beside the content as paths.
 * Out: {@link cn.postgres.tusk.asset.Assets}, minified and named by their content, and the content's files as they are.
 *
 * <p>Minifying only drops comments and white space. A file that the small lexers here do not fully understand is left as
 * it is, never guessed at.
 */
@NullMarked
package cn.postgres.tusk.asset;

import org.jspecify.annotations.NullMarked;
