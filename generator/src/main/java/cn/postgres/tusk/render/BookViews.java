package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Confidence;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.render.PageView.BookView;
import cn.postgres.tusk.render.PageView.Fact;
import cn.postgres.tusk.render.PageView.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes what only pages of books have. Immutable. */
final class BookViews {
    /** From the facts of a book to the facet that has the same. */
    private static final Map<String, String> FACETS = Map.of(
            "topics", "topic",
            "level", "level",
            "format", "form",
            "published", "year",
            "publisher", "publisher");

    private final BookCovers covers;
    private final FacetViews facets;
    private final Labels labels;

    BookViews(FacetViews facets, Labels labels) {
        this.covers = new BookCovers(facets, labels);
        this.facets = facets;
        this.labels = labels;
    }

    @Nullable
    BookView of(Entry entry) {
        return entry.details() instanceof Book book
                ? new BookView(covers.of(entry), BookCitation.of(entry, book), doubts(entry, book))
                : null;
    }

    /**
     * The facts with links to all books that have the same, and to the people.
     *
     * @param people the page of somebody by name, {@code ""} where there is none
     */
    List<Row> linked(Entry entry, List<Row> rows, UnaryOperator<String> people) {
        if (!(entry.details() instanceof Book)) {
            return rows;
        }
        List<Row> linked = new ArrayList<>();
        for (Row row : rows) {
            String facet = FACETS.get(row.key());
            if (facet != null) {
                linked.add(row.with(fact -> new Fact(fact.text(), facets.url(entry, facet, fact.text()))));
            } else if (row.key().equals("translators")) {
                linked.add(row.with(fact -> new Fact(fact.text(), people.apply(fact.text()))));
            } else {
                linked.add(row);
            }
        }
        return linked;
    }

    /** Of an unsure book all that a reader with the book in hand could tell. */
    private List<String> doubts(Entry entry, Book book) {
        if (book.confidence() == null || book.confidence() == Confidence.HIGH) {
            return List.of();
        }
        boolean print = book.format() == Book.Format.PRINT;
        List<String> doubts = new ArrayList<>();
        add(doubts, "authors", entry.header().authors().isEmpty() && print);
        add(doubts, "publisher", book.publisher() == null && print);
        add(doubts, "published", book.published() == null);
        add(doubts, "isbn", book.isbn13() == null && book.isbn10() == null && print);
        add(
                doubts,
                "translators",
                book.originalTitle() != null && book.translators().isEmpty());
        add(doubts, "website", book.website() == null && !print);
        add(doubts, "summary", book.summaryFromTitle());
        if (doubts.isEmpty()) {
            doubts.add(labels.of("doubt.facts"));
        }
        return doubts;
    }

    private void add(List<String> doubts, String key, boolean open) {
        if (open) {
            doubts.add(labels.of("doubt." + key));
        }
    }
}
