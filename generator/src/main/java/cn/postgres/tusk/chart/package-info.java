/**
 * Pictures that the build draws from data. In: plain values and the words that stand in the picture, in the reader's
 * language. Out: a {@link cn.postgres.tusk.chart.Figure}, that is SVG with a text alternative and the same data as a
 * table. Knows neither the site nor a theme: colours are classes, which the theme's sheet ({@code chart.css}) fills.
 */
@NullMarked
package cn.postgres.tusk.chart;

import org.jspecify.annotations.NullMarked;
