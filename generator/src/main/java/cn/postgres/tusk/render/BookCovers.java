package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.BookCover;
import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.typeset.Phrasing;
import java.util.List;
import java.util.Locale;

/** Has a cover drawn for each book. Immutable. */
final class BookCovers {
    private final FacetViews facets;
    private final Labels labels;

    BookCovers(FacetViews facets, Labels labels) {
        this.facets = facets;
        this.labels = labels;
    }

    /** The cover as an SVG element; empty for what is no book. */
    String of(Entry entry) {
        if (!(entry.details() instanceof Book book)) {
            return "";
        }
        int end = titleEnd(entry.title());
        return new BookCover(
                        Phrasing.pieces(entry.title().substring(0, end)),
                        Phrasing.pieces(entry.title().substring(end).replaceFirst("^：", "")),
                        people(entry, book),
                        imprint(book),
                        book.topics().isEmpty()
                                ? ""
                                : facets.slug(entry, "topic", book.topics().get(0)),
                        book.format().name().toLowerCase(Locale.ROOT),
                        book.level() == null ? 0 : book.level().ordinal() + 1)
                .svg();
    }

    /** Where the subtitle begins: behind a colon, or with a bracket. */
    private static int titleEnd(String title) {
        for (int i = 2; i < title.length(); i++) {
            if ("：（".indexOf(title.charAt(i)) >= 0) {
                return i;
            }
        }
        return title.length();
    }

    private String people(Entry entry, Book book) {
        List<String> authors = entry.header().authors();
        if (!authors.isEmpty()) {
            return String.join(labels.of("comma"), authors);
        }
        return book.translators().isEmpty()
                ? ""
                : labels.of("book.translated", String.join(labels.of("comma"), book.translators()));
    }

    private static String imprint(Book book) {
        String publisher = book.publisher() == null ? "" : book.publisher();
        String year = book.published() == null ? "" : "" + book.published().year();
        return publisher.isEmpty() || year.isEmpty() ? publisher + year : publisher + " · " + year;
    }
}
