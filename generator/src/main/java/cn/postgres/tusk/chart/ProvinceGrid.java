package cn.postgres.tusk.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the regions of China as equal squares, without borders. Pure function. */
public final class ProvinceGrid {
    private static final int SIDE = 48;
    private static final int STEP = 52;

    private ProvinceGrid() {}

    /**
     * What a square shows of its region.
     *
     * @param note second line, short: {@code 2 处}
     * @param label what the square says to those who do not see it: {@code 浙江：杭州、温州}
     * @param link where it leads, as the page writes it
     * @param strong whether there is more than a single event
     */
    public record Tile(String note, String label, String link, boolean strong) {}

    /**
     * The grid.
     *
     * @param tiles by the name of the region; regions without one are drawn empty
     * @param names of the regions as the page writes them, by Chinese name; Chinese where there is none
     * @param label what is to be seen, for those who do not see it
     */
    public static Figure draw(
            String caption,
            String label,
            Map<String, Tile> tiles,
            Map<String, String> names,
            List<String> columns,
            List<List<String>> rows) {
        double width = Region.COLUMNS * STEP - (STEP - SIDE);
        double height = Region.ROWS * STEP - (STEP - SIDE);
        Svg svg = Svg.map(width, height, label);
        for (Region region : Region.all()) {
            square(svg, region, names.getOrDefault(region.name(), region.name()), tiles.get(region.name()));
        }
        return new Figure("provinces", caption, svg.toString(), columns, rows);
    }

    private static void square(Svg svg, Region region, String name, @Nullable Tile tile) {
        if (tile == null) {
            box(svg, region, "tile");
            words(svg, region, name, SIDE / 2.0 + 5, "tile-name");
            return;
        }
        svg.begin("a", "href", tile.link(), "aria-label", tile.label(), "class", "tile-link");
        box(svg, region, tile.strong() ? "tile tile-strong" : "tile tile-some");
        String shade = tile.strong() ? " tile-on" : "";
        words(svg, region, name, 21, "tile-name" + shade);
        words(svg, region, tile.note(), 39, "tile-note" + shade);
        svg.end();
    }

    private static void box(Svg svg, Region region, String style) {
        svg.add(
                "rect",
                "x",
                region.column() * STEP,
                "y",
                region.row() * STEP,
                "width",
                SIDE,
                "height",
                SIDE,
                "rx",
                4,
                "class",
                style);
    }

    private static void words(Svg svg, Region region, String text, double down, String style) {
        svg.text(
                "text",
                text,
                "x",
                region.column() * STEP + SIDE / 2.0,
                "y",
                region.row() * STEP + down,
                "text-anchor",
                "middle",
                "class",
                style);
    }
}
