/**
 * What the entries of a type can be told apart by: a book's topic, level, year. In: the lists of a site. Out: the
 * {@link cn.postgres.tusk.facet.Facets} of one type, each value with an address and its entries. Knows neither pages nor
 * words of a theme.
 */
@NullMarked
package cn.postgres.tusk.facet;

import org.jspecify.annotations.NullMarked;
