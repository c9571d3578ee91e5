package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Confidence;
import cn.postgres.tusk.render.PageView.Fact;
import cn.postgres.tusk.render.PageView.Row;
import java.util.List;
import java.util.Set;

/**
 * What a reader should check of an entry that is not sure of itself: what it lists, else its note, else all of its facts
 * by their labels. Immutable.
 */
final class Doubts {
    private static final Set<String> NO_FACTS = Set.of("sources", "confidence", "links", "website", "cover");

    private final Labels labels;

    Doubts(Labels labels) {
        this.labels = labels;
    }

    /**
     * Empty where the entry is sure, or does not say.
     *
     * @param listed what the entry lists itself
     */
    List<String> of(List<String> listed, List<Row> rows) {
        String sure = labels.of(Confidence.HIGH);
        boolean doubtful = rows.stream()
                .anyMatch(row -> row.key().equals("confidence")
                        && row.facts().stream().noneMatch(fact -> fact.text().equals(sure)));
        if (!doubtful || !listed.isEmpty()) {
            return doubtful ? listed : List.of();
        }
        List<String> note = rows.stream()
                .filter(row -> row.key().equals("note"))
                .flatMap(row -> row.facts().stream())
                .map(Fact::text)
                .toList();
        return !note.isEmpty()
                ? note
                : rows.stream()
                        .filter(row -> !NO_FACTS.contains(row.key()))
                        .map(Row::label)
                        .toList();
    }
}
