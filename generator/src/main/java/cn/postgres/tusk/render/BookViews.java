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
                ? new BookView(covers.of(entry), BookCitation.of(entry, book))
                : null;
    }

    /** What is to be confirmed of an entry: what it says itself, else, of an unsure book, all that is missing. */
    List<String> confirm(Entry entry) {
        List<String> own = entry.header().confirm();
        boolean unsure = entry.details() instanceof Book book
                && book.confidence() != null
                && book.confidence() != Confidence.HIGH;
        return own.isEmpty() && unsure ? missing(entry, (Book) entry.details()) : own;
    }

    /** All that a reader with the book in hand could tell. */
    private List<String> missing(Entry entry, Book book) {
        boolean print = book.format() == Book.Format.PRINT;
        List<String> missing = new ArrayList<>();
        add(missing, "authors", entry.header().authors().isEmpty() && print);
        add(missing, "publisher", book.publisher() == null && print);
        add(missing, "published", book.published() == null);
        add(missing, "isbn", book.isbn13() == null && book.isbn10() == null && print);
        add(
                missing,
                "translators",
                book.originalTitle() != null && book.translators().isEmpty());
        add(missing, "website", book.website() == null && !print);
        add(missing, "summary", book.summaryFromTitle());
        return missing;
    }

    private void add(List<String> missing, String key, boolean open) {
        if (open) {
            missing.add(labels.of("doubt." + key));
        }
    }
}
