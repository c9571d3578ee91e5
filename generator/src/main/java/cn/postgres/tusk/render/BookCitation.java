package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A book as a Chinese list of references names it, after GB/T 7714—2015, 4.1 and 4.6: {@code 主要责任者. 题名[M]. 其他责任者.
 * 版本项. 出版地: 出版者, 出版年.} Where nobody knows the place or the publisher, the standard wants that said (8.8.1.4). The
 * marks are the standard's half-width ones in every language. Pure functions.
 */
final class BookCitation {
    /** The standard names three people and then {@code 等} (8.1.2). */
    private static final int NAMED = 3;

    private BookCitation() {}

    static String of(Entry entry, Book book) {
        List<String> parts = new ArrayList<>();
        String authors = people(entry.header().authors());
        if (!authors.isEmpty()) {
            parts.add(authors);
        }
        parts.add(entry.title() + kind(book));
        if (!book.translators().isEmpty()) {
            parts.add(people(book.translators()) + ", 译");
        }
        if (book.edition() != null && !entry.title().contains(book.edition()) && !isFirst(book.edition())) {
            parts.add(book.edition());
        }
        parts.add(imprint(book));
        if (book.format() != Book.Format.PRINT && book.website() != null) {
            parts.add(book.website());
        }
        return String.join(". ", parts.stream().filter(part -> !part.isEmpty()).toList()) + ".";
    }

    /** A first edition is not mentioned (8.3). */
    private static boolean isFirst(String edition) {
        return edition.equals("第1版") || edition.equals("第一版") || edition.equals("1");
    }

    private static String kind(Book book) {
        return switch (book.format()) {
            case PRINT -> "[M]";
            case EBOOK -> "[M/OL]";
            case ONLINE -> "[EB/OL]";
        };
    }

    private static String imprint(Book book) {
        String year = book.published() == null ? "" : "" + book.published().year();
        if (book.publisher() != null) {
            return "[出版地不详]: " + book.publisher() + (year.isEmpty() ? "" : ", " + year);
        }
        if (book.format() != Book.Format.PRINT) {
            return year;
        }
        return "[出版地不详]: [出版者不详]" + (year.isEmpty() ? "" : ", " + year);
    }

    private static String people(List<String> names) {
        List<String> written =
                names.stream().limit(NAMED).map(BookCitation::person).toList();
        String joined = String.join(", ", written);
        return names.size() > NAMED ? joined + ", 等" : joined;
    }

    /** A name in Latin letters: the surname in capitals, then the initials (8.1.1). */
    private static String person(String name) {
        String[] words = name.strip().split("\\s+");
        if (words.length < 2 || !name.chars().allMatch(c -> c < 0x250)) {
            return name;
        }
        StringBuilder out = new StringBuilder(words[words.length - 1].toUpperCase(Locale.ROOT));
        for (int i = 0; i + 1 < words.length; i++) {
            for (String given : words[i].split("-")) {
                if (!given.isEmpty()) {
                    out.append(' ').appendCodePoint(Character.toUpperCase(given.codePointAt(0)));
                }
            }
        }
        return out.toString();
    }
}
