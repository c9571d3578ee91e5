package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.Figure;
import cn.postgres.tusk.chart.Node;
import cn.postgres.tusk.chart.TreeChart;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.model.Positioning;
import cn.postgres.tusk.theme.PageAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures of the organisation and of why PostgreSQL: on the pages of the entries that have their data, and those
 * that tell most on top of the lists. Immutable.
 */
final class CommunityFigures {
    private final SiteIndex index;
    private final Labels labels;
    private final Editions editions;

    CommunityFigures(SiteIndex index, Labels labels, Editions editions) {
        this.index = index;
        this.labels = labels;
        this.editions = editions;
    }

    List<Figure> of(Route route) {
        Entry entry = route.entry();
        if (entry != null) {
            return of(entry.details(), route);
        }
        Listing listing = route.listing();
        return listing == null || listing.kind() != Route.Kind.LIST || route.number() != 1
                ? List.of()
                : listing.entries().stream()
                        .map(Entry::details)
                        .flatMap(details -> leading(details, route))
                        .limit(1)
                        .toList();
    }

    private List<Figure> of(Details details, Route route) {
        if (details instanceof Positioning why) {
            return positioning(route).of(why);
        }
        return leading(details, route).toList();
    }

    private Stream<Figure> leading(Details details, Route route) {
        if (details instanceof Positioning why && !why.tree().isEmpty()) {
            return Stream.of(positioning(route).tree(why));
        }
        if (details instanceof Organisation organisation
                && !organisation.levels().isEmpty()) {
            return Stream.of(structure(organisation));
        }
        return Stream.empty();
    }

    private PositioningFigures positioning(Route route) {
        return new PositioningFigures(
                index, labels, PageAddress.relative(route.url()).in(editions.tree()));
    }

    private Figure structure(Organisation organisation) {
        List<Node> levels = organisation.levels().stream()
                .map(level -> Node.of(
                        level.title(), level.items().stream().map(Node::leaf).toList()))
                .toList();
        return TreeChart.of(
                "structure",
                labels.of("organisation.structure"),
                labels.of("organisation.trunk"),
                levels,
                List.of(labels.of("organisation.level"), labels.of("organisation.duty")));
    }
}
