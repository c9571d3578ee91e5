package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.Figure;
import java.util.List;

/** Chooses the pictures that the build draws for a page, and gives them their data and words. Immutable. */
final class Figures {
    private final SiteIndex index;
    private final Labels labels;
    private final Editions editions;

    Figures(SiteIndex index, Labels labels, Editions editions) {
        this.index = index;
        this.labels = labels;
        this.editions = editions;
    }

    List<Figure> of(Route route) {
        return new CommunityFigures(index, labels, editions).of(route);
    }
}
