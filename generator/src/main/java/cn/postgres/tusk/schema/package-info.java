/**
 * From untyped values to records. In: a {@link cn.postgres.tusk.data.Value.Mapping} from a header, a data file or
 * {@code site.yml}. Out: a record with every field filled, and problems with line and column for what did not fit. The
 * JSON Schemas for editors come from the same records. Must not know where a mapping comes from, nor what a record is
 * used for.
 */
@NullMarked
package cn.postgres.tusk.schema;

import org.jspecify.annotations.NullMarked;
