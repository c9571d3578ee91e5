package cn.postgres.tusk.search.index;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of a small index, written down briefly. Immutable. */
record TestPage(
        String url,
        String title,
        List<String> headings,
        List<String> tags,
        String body,
        String code,
        String repeated,
        String type,
        @Nullable LocalDate date,
        List<String> authors,
        List<String> versions) {

    static TestPage of(String url, String title, String body) {
        return new TestPage(url, title, List.of(), List.of(), body, "", "", "post", null, List.of(), List.of());
    }

    TestPage headings(String... some) {
        return new TestPage(url, title, List.of(some), tags, body, code, repeated, type, date, authors, versions);
    }

    TestPage tags(String... some) {
        return new TestPage(url, title, headings, List.of(some), body, code, repeated, type, date, authors, versions);
    }

    TestPage code(String text) {
        return new TestPage(url, title, headings, tags, body, text, repeated, type, date, authors, versions);
    }

    TestPage repeated(String text) {
        return new TestPage(url, title, headings, tags, body, code, text, type, date, authors, versions);
    }

    TestPage type(String id) {
        return new TestPage(url, title, headings, tags, body, code, repeated, id, date, authors, versions);
    }

    TestPage date(String day) {
        return new TestPage(
                url, title, headings, tags, body, code, repeated, type, LocalDate.parse(day), authors, versions);
    }

    TestPage authors(String... some) {
        return new TestPage(url, title, headings, tags, body, code, repeated, type, date, List.of(some), versions);
    }

    TestPage versions(String... some) {
        return new TestPage(url, title, headings, tags, body, code, repeated, type, date, authors, List.of(some));
    }

    /** As it is indexed: a line of text for each heading, body, code, repeated text; {@code #h1} and so on as anchors. */
    IndexedPage indexed() {
        List<String> blocks = Stream.concat(headings.stream(), Stream.of(body, code, repeated))
                .toList();
        List<String> ids = Stream.iterate(1, i -> i + 1)
                .limit(headings.size())
                .map(i -> "h" + i)
                .toList();
        PageText text = PageText.of(blocks, ids, headings, tags);
        return new IndexedPage(url, title, headings, tags, body, code, repeated, text, type, date, authors, versions);
    }
}
