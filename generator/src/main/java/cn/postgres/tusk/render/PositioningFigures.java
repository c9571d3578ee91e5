package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.EcosystemChart;
import cn.postgres.tusk.chart.Figure;
import cn.postgres.tusk.chart.MatrixChart;
import cn.postgres.tusk.chart.Node;
import cn.postgres.tusk.chart.SpanChart;
import cn.postgres.tusk.chart.SpanChart.Span;
import cn.postgres.tusk.chart.TreeChart;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Positioning;
import cn.postgres.tusk.model.Positioning.Version;
import cn.postgres.tusk.theme.PageAddress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a {@link Positioning}: its capability tree, its ecosystem, its versions along the years and what they
 * have. Immutable.
 */
final class PositioningFigures {
    private final SiteIndex index;
    private final Labels labels;
    private final PageAddress address;
    private final LocalDate today;

    /** @param address of the page on which the pictures stand */
    PositioningFigures(SiteIndex index, Labels labels, PageAddress address) {
        this.index = index;
        this.labels = labels;
        this.address = address;
        this.today = index.site().built().toLocalDate();
    }

    List<Figure> of(Positioning why) {
        List<Figure> figures = new ArrayList<>();
        if (!why.tree().isEmpty()) {
            figures.add(tree(why));
        }
        if (!why.roles().isEmpty()) {
            figures.add(ecosystem(why));
        }
        if (!why.versions().isEmpty()) {
            figures.add(support(why.versions()));
            if (!why.features().isEmpty()) {
                figures.add(features(why));
            }
        }
        return figures;
    }

    Figure tree(Positioning why) {
        List<Node> roots = why.tree().stream()
                .map(root -> Node.of(
                        root.title(),
                        root.groups().stream()
                                .map(group -> Node.of(
                                        group.title(),
                                        group.items().stream()
                                                .map(item -> new Node(item.title(), url(item.page()), List.of()))
                                                .toList()))
                                .toList()))
                .toList();
        return TreeChart.of(
                "capabilities",
                labels.of("why.capabilities"),
                "PostgreSQL",
                roots,
                List.of(labels.of("why.root"), labels.of("why.group"), labels.of("why.capability")));
    }

    private Figure ecosystem(Positioning why) {
        List<Node> roles = why.roles().stream()
                .map(role -> Node.of(
                        role.title(), role.drivers().stream().map(Node::leaf).toList()))
                .toList();
        return EcosystemChart.of(
                "ecosystem",
                labels.of("why.ecosystem"),
                labels.of("why.hub"),
                roles,
                List.of(labels.of("why.role"), labels.of("why.drivers")),
                labels.of("comma"));
    }

    private Figure support(List<Version> versions) {
        List<Span> spans = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Version version : versions) {
            if (version.released() != null && version.end() != null) {
                LocalDate end = lastDay(version.end());
                boolean over = end.isBefore(today);
                String key =
                        over ? "why.ended" : version.released().first().isAfter(today) ? "why.coming" : "why.until";
                String text = version.number() + " · " + labels.of(key, version.end());
                spans.add(new Span(text, version.released().first(), end, over));
                String status = over ? "why.unsupported" : "why.supported";
                rows.add(List.of(
                        "" + version.number(),
                        version.released().toString(),
                        version.end().toString(),
                        labels.of(status)));
            }
        }
        List<String> columns =
                List.of(labels.of("why.version"), labels.of("why.released"), labels.of("why.end"), labels.of("status"));
        return SpanChart.of("support", labels.of("why.support"), spans, columns, rows);
    }

    private Figure features(Positioning why) {
        List<String> things =
                why.versions().stream().map(version -> "" + version.number()).toList();
        List<MatrixChart.Line> lines = why.features().stream()
                .map(feature -> new MatrixChart.Line(
                        new Node(feature.title(), url(feature.page()), List.of()),
                        why.versions().stream()
                                .map(version -> version.number() >= feature.since())
                                .toList()))
                .toList();
        return MatrixChart.of(
                "features",
                labels.of("why.features"),
                labels.of("why.feature"),
                things,
                lines,
                labels.of("why.has"),
                labels.of("why.has-not"));
    }

    /** A capability whose article is not there is named all the same. */
    private String url(@Nullable String page) {
        Entry entry = page == null ? null : index.byPath(page);
        return entry == null ? "" : address.to(entry.url());
    }

    static LocalDate lastDay(PartialDate date) {
        LocalDate first = date.first();
        return date.day() != 0 ? first : (date.month() != 0 ? first.plusMonths(1) : first.plusYears(1)).minusDays(1);
    }
}
