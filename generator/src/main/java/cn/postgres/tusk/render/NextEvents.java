package cn.postgres.tusk.render;

import cn.postgres.tusk.render.PageView.Item;
import java.time.LocalDate;
import java.util.List;

/**
 * What is still to come, as seen on the day of the build. Immutable. The day stands on the page, and {@code Moments} lets a
 * site with events be built anew when it is over.
 *
 * @param asOf the day of the build
 * @param items the next ones, the very next first; on the home page only
 */
public record NextEvents(LocalDate asOf, List<Item> items) {
    public NextEvents {
        items = List.copyOf(items);
    }
}
