/** What a run did, as values: counts, times and problems, and their printing as text and JSON. */
@NullMarked
package cn.postgres.tusk.report;

import org.jspecify.annotations.NullMarked;
