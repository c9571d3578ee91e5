package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.Figure;
import cn.postgres.tusk.chart.TimelineChart;
import cn.postgres.tusk.chart.TimelineChart.Kind;
import cn.postgres.tusk.chart.TimelineChart.Mark;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Milestone;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.theme.PageAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The overview above the list of history: every point of it, whichever page of the list it stands on. Immutable. */
final class HistoryFigures {
    /** Fewer points are seen at a glance in the list. */
    private static final int FEWEST = 8;

    private final Labels labels;
    private final Editions editions;

    HistoryFigures(Labels labels, Editions editions) {
        this.labels = labels;
        this.editions = editions;
    }

    List<Figure> of(Listing listing, int number) {
        PageAddress page = PageAddress.relative(listing.url(number)).in(editions.tree());
        List<Mark> marks = new ArrayList<>();
        Map<Integer, String> years = new HashMap<>();
        for (int i = 1; i <= listing.pages(); i++) {
            for (Entry entry : listing.entries(i)) {
                if (entry.details() instanceof Milestone milestone && milestone.date() != null) {
                    String place = (i == number ? "" : page.to(listing.url(i))) + '#';
                    years.putIfAbsent(
                            milestone.date().year(),
                            place + 'y' + milestone.date().year());
                    marks.add(mark(entry.title(), milestone, milestone.date(), place + Mentions.anchor(entry)));
                }
            }
        }
        if (number != 1 || marks.size() < FEWEST) {
            return List.of();
        }
        return List.of(TimelineChart.of("timeline", marks, words(marks.size()), years::get));
    }

    private static Mark mark(String title, Milestone milestone, PartialDate date, String place) {
        String label = date + " " + title;
        int lane = milestone.region() == Milestone.Region.CHINA ? 0 : 1;
        return new Mark(date.year(), lane, milestone.kind().ordinal(), label, place);
    }

    private TimelineChart.Words words(int count) {
        List<Kind> kinds = Arrays.stream(Milestone.Kind.values())
                .map(kind -> new Kind(kind.name().toLowerCase(Locale.ROOT), labels.of("milestone.kind." + kind)))
                .toList();
        List<String> lanes = Arrays.stream(Milestone.Region.values())
                .map(region -> labels.of("milestone.region." + region))
                .toList();
        return new TimelineChart.Words(
                labels.of("milestone.overview", count),
                labels.of("milestone.overview.caption"),
                lanes,
                List.of("china", "world"),
                kinds,
                labels.of("milestone.year"));
    }
}
