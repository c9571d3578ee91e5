/**
 * What pages say of themselves in short. In: all parsed documents. Out: the same documents with summary, counts and
 * reading time, and with the blocks marked that stand on so many pages that they say nothing about one. This is the only
 * step beside assembling that sees all documents. It must not know files, links, addresses or templates.
 */
@NullMarked
package cn.postgres.tusk.digest;

import org.jspecify.annotations.NullMarked;
