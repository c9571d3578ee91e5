/**
 * Makes few and small scripts of many modules while the generator is built. In: the ES modules of {@code
 * generator/src/main/web}; out: the scripts that a site serves, resources of the generator. Nothing here runs when a site
 * is built.
 */
@NullMarked
package cn.postgres.tusk.bundler;

import org.jspecify.annotations.NullMarked;
