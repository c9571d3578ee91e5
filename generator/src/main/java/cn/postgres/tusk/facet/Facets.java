package cn.postgres.tusk.facet;

import cn.postgres.tusk.config.NamesConfig.Han;
import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facets of the one type that has some, which is that of books. Immutable, safe for threads.
 *
 * @param type null on a site without books
 * @param all in the order in which they are shown; a facet whose values nobody has is left out
 */
public record Facets(@Nullable ContentType type, List<Facet> all) {
    public Facets {
        all = List.copyOf(all);
    }

    /**
     * Of all lists of a site.
     *
     * @param han what becomes of Han characters in addresses
     */
    public static Facets of(Collection<List<Entry>> lists, Han han) {
        return lists.stream()
                .filter(list -> !list.isEmpty() && list.get(0).type().details() == Book.class)
                .findFirst()
                .map(books -> ofBooks(books, han))
                .orElse(new Facets(null, List.of()));
    }

    private static Facets ofBooks(List<Entry> books, Han han) {
        FacetMaker maker = new FacetMaker(books, han);
        List<Facet> all = List.of(
                maker.texts("topic", books(Book::topics)),
                maker.constants("level", books(book -> one(book.level()))),
                maker.constants("form", books(book -> one(book.format()))),
                maker.years(
                        "year",
                        books(book -> book.published() == null
                                ? List.of()
                                : List.of(book.published().year()))),
                maker.texts("publisher", books(book -> one(book.publisher()))));
        return new Facets(
                books.get(0).type(),
                all.stream().filter(facet -> !facet.values().isEmpty()).toList());
    }

    private static Function<Entry, List<?>> books(Function<Book, List<?>> values) {
        return entry -> entry.details() instanceof Book book ? values.apply(book) : List.of();
    }

    private static List<?> one(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? List.of() : List.of(value);
    }
}
