package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Confidence;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.render.PageView.BookView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what only pages of books have. Immutable. */
final class BookViews {
    private final BookCovers covers;
    private final Labels labels;

    BookViews(FacetViews facets, Labels labels) {
        this.covers = new BookCovers(facets, labels);
        this.labels = labels;
    }

    @Nullable
    BookView of(Entry entry) {
        return entry.details() instanceof Book book
                ? new BookView(covers.of(entry), BookCitation.of(entry, book), doubts(entry, book))
                : null;
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
