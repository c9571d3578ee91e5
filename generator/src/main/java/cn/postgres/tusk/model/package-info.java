/**
 * What a site is: immutable records, no I/O, no template engine, nothing of ours but {@code problem}'s absence. Data
 * flow: {@link cn.postgres.tusk.model.Document} (one source, parsed, with body) → {@link
 * cn.postgres.tusk.model.Entry} (the same in its site, without body) → {@link cn.postgres.tusk.model.Site}.
 */
@NullMarked
package cn.postgres.tusk.model;

import org.jspecify.annotations.NullMarked;
