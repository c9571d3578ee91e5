package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.Figure;
import cn.postgres.tusk.model.Organisation;
import java.util.ArrayList;
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
        List<Figure> figures = new ArrayList<>();
        Listing listing = route.listing();
        if (route.kind() == Route.Kind.LIST && listing != null) {
            figures.addAll(new HistoryFigures(labels, editions).of(listing, route.number()));
        }
        if (route.entry() != null && route.entry().details() instanceof Organisation organisation) {
            figures.addAll(new GrowthFigures(index, labels).of(organisation));
        }
        figures.addAll(new BranchFigures(index, labels, editions).of(route));
        figures.addAll(new CommunityFigures(index, labels, editions).of(route));
        return figures;
    }
}
