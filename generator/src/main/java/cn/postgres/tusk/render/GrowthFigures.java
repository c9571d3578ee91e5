package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.Figure;
import cn.postgres.tusk.chart.RowChart;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a community has grown: a chart for each thing that its record counts more than once, with the source of every
 * number, and one of its events by year. Immutable.
 */
final class GrowthFigures {
    private final SiteIndex index;
    private final Labels labels;

    GrowthFigures(SiteIndex index, Labels labels) {
        this.index = index;
        this.labels = labels;
    }

    List<Figure> of(Organisation organisation) {
        Map<String, List<Organisation.Figure>> measures = new LinkedHashMap<>();
        for (Organisation.Figure figure : organisation.figures()) {
            if (figure.measure() != null && figure.value() != null) {
                measures.computeIfAbsent(figure.measure(), name -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<Figure> charts = new ArrayList<>();
        measures.forEach((name, figures) -> {
            if (figures.size() > 1) {
                charts.add(measured("growth-" + (charts.size() + 1), name, figures));
            }
        });
        if (!charts.isEmpty()) {
            events(charts);
        }
        return charts;
    }

    private Figure measured(String id, String name, List<Organisation.Figure> figures) {
        List<RowChart.Row> rows = figures.stream()
                .map(figure -> new RowChart.Row(String.valueOf(figure.date()), Arrays.asList(figure.value())))
                .toList();
        List<List<String>> table = figures.stream()
                .map(figure -> List.of(
                        String.valueOf(figure.date()),
                        String.valueOf(figure.value()),
                        figure.text(),
                        figure.source() == null ? "" : figure.source().title()))
                .toList();
        List<String> columns =
                List.of(labels.of("growth.date"), name, labels.of("growth.words"), labels.of("growth.source"));
        String caption = labels.of("growth.measured", name);
        return new Figure(id, caption, RowChart.of(rows, new RowChart.Words(caption, List.of(name))), columns, table);
    }

    private void events(List<Figure> charts) {
        Map<Integer, List<Event>> years = new TreeMap<>();
        for (Entry entry : index.site().lists().getOrDefault("event", List.of())) {
            if (entry.details() instanceof Event event && event.start() != null) {
                years.computeIfAbsent(event.start().year(), year -> new ArrayList<>())
                        .add(event);
            }
        }
        if (years.size() < 2) {
            return;
        }
        List<RowChart.Row> rows = new ArrayList<>();
        years.forEach((year, events) -> rows.add(new RowChart.Row(
                String.valueOf(year),
                Arrays.asList(events.size(), sum(events, Event::signups), sum(events, Event::attendance)))));
        List<String> measures =
                List.of(labels.of("growth.events"), labels.of("growth.signups"), labels.of("growth.attendance"));
        List<String> columns = new ArrayList<>(List.of(labels.of("growth.year")));
        columns.addAll(measures);
        charts.add(new Figure(
                "growth-events",
                labels.of("growth.events.caption"),
                RowChart.of(rows, new RowChart.Words(labels.of("growth.events.label"), measures)),
                columns,
                rows.stream().map(GrowthFigures::cells).toList()));
    }

    private static List<String> cells(RowChart.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.label()));
        row.values().forEach(value -> cells.add(value == null ? "" : value.toString()));
        return cells;
    }

    /** What the records of the events say in all; null where none says anything. */
    private static @Nullable Integer sum(List<Event> events, Function<Event, @Nullable Integer> number) {
        List<Integer> known =
                events.stream().map(number).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : (Integer) known.stream().mapToInt(Integer::intValue).sum();
    }
}
