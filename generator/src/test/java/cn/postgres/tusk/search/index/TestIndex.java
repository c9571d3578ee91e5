package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.problem.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small index on the disk, and searches in it that must give no problems. */
record TestIndex(SiteSearch search) implements Closeable {
    static TestIndex of(Path folder, Vocabulary vocabulary, TestPage... pages) {
        Path index = folder.resolve("search-index");
        List<IndexedPage> indexed = Stream.of(pages).map(TestPage::indexed).toList();
        assertEquals(
                List.of(),
                new SearchIndexer(1, vocabulary).build(index, indexed).problems());
        return new TestIndex(SiteSearch.open(index).value().orElseThrow());
    }

    SearchResult search(String query) {
        return search(query, 0, 100, SiteSearch.Order.RELEVANCE);
    }

    SearchResult search(String query, int offset, int limit, SiteSearch.Order order) {
        Outcome<SearchResult> outcome = search.search(query, offset, limit, order);
        assertEquals(List.of(), outcome.problems(), query);
        return outcome.value();
    }

    List<String> urls(String query) {
        return urls(search(query));
    }

    static List<String> urls(SearchResult result) {
        return result.hits().stream().map(SearchResult.Hit::url).toList();
    }

    @Override
    public void close() throws IOException {
        search.close();
    }
}
