package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A book in the words of <a href="https://schema.org/Book">schema.org</a>. Pure functions. */
final class BookThing {
    private BookThing() {}

    /**
     * @param language of the text of the book
     * @param url of its page, null where the site's address is not known
     */
    static Map<String, Object> of(Entry entry, Book book, String description, String language, @Nullable String url) {
        Map<String, Object> thing = SchemaOrg.thing("Book", entry.title());
        SchemaOrg.put(thing, "description", description);
        people(thing, "author", entry.header().authors());
        people(thing, "translator", book.translators());
        if (book.publisher() != null) {
            thing.put("publisher", SchemaOrg.thing("Organization", book.publisher()));
        }
        SchemaOrg.put(thing, "datePublished", book.published());
        thing.put("inLanguage", language);
        SchemaOrg.put(thing, "bookEdition", book.edition());
        format(thing, book);
        SchemaOrg.put(thing, "isbn", isbn(book.isbn13(), book.isbn10()));
        if (book.pages() != null) {
            thing.put("numberOfPages", book.pages());
        }
        if (!book.topics().isEmpty()) {
            thing.put("about", book.topics());
        }
        if (book.originalTitle() != null) {
            Map<String, Object> original = SchemaOrg.thing("CreativeWork", book.originalTitle());
            people(original, "author", entry.header().authors());
            thing.put("translationOfWork", original);
        }
        editions(thing, entry, book);
        List<String> same =
                new ArrayList<>(book.links().stream().map(link -> link.link()).toList());
        if (book.website() != null) {
            same.add(0, book.website());
        }
        if (!same.isEmpty()) {
            thing.put("sameAs", same);
        }
        SchemaOrg.put(thing, "url", url);
        return thing;
    }

    private static void people(Map<String, Object> thing, String key, List<String> names) {
        if (!names.isEmpty()) {
            thing.put(key, names.stream().map(PersonThing::maker).toList());
        }
    }

    /** Of paper, schema.org knows only bindings, and which one it is nobody has said. */
    private static void format(Map<String, Object> thing, Book book) {
        if (book.format() != Book.Format.PRINT) {
            thing.put("bookFormat", "https://schema.org/EBook");
        }
    }

    private static void editions(Map<String, Object> thing, Entry entry, Book book) {
        List<Object> editions = new ArrayList<>();
        for (Book.Edition edition : book.editions()) {
            Map<String, Object> other = new LinkedHashMap<>(SchemaOrg.thing("Book", entry.title()));
            people(other, "author", entry.header().authors());
            other.put("bookEdition", edition.edition());
            if (edition.publisher() != null) {
                other.put("publisher", SchemaOrg.thing("Organization", edition.publisher()));
            }
            SchemaOrg.put(other, "datePublished", edition.published());
            SchemaOrg.put(other, "isbn", isbn(edition.isbn13(), edition.isbn10()));
            editions.add(other);
        }
        if (!editions.isEmpty()) {
            thing.put("workExample", editions);
        }
    }

    private static @Nullable String isbn(@Nullable String thirteen, @Nullable String ten) {
        String isbn = thirteen != null ? thirteen : ten;
        return isbn == null ? null : isbn.replace("-", "");
    }
}
