package cn.postgres.tusk.chart;

import java.util.List;

/**
 * A picture drawn from data, on its way into a page. Immutable.
 *
 * @param id anchor, unique within a page; the theme finds its style by it, as {@code chart-<id>}
 * @param caption what the picture shows, in a line
 * @param svg an element ready to print: everything in it is escaped
 * @param columns headings of the data table; empty where the picture's words already are all of its data
 * @param rows the data behind the picture, as many cells as there are columns
 */
public record Figure(String id, String caption, String svg, List<String> columns, List<List<String>> rows) {
    public Figure {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("rows: a row has " + row.size() + " cells of " + columns.size());
            }
        }
    }
}
