package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.search.analysis.FoldingTable;
import cn.postgres.tusk.search.browser.JsModules;
import cn.postgres.tusk.search.export.ExportInput;
import cn.postgres.tusk.search.export.ExportedIndex;
import cn.postgres.tusk.search.query.SearchQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.graalvm.polyglot.Value;

/**
 * Both searchers over one index: Java's on the Lucene index, the browser's on what is exported from it. An answer is text
 * that must be the same and scores that may differ in the last bit.
 */
final class SearchTwin implements AutoCloseable {
    private static final String EACH = """
            {
              store: (open, fetch) => open({ fetch: path => fetch(path) }),
              searcher: (searcher, store, more) => searcher(store, async () => more),
              parser: (parse, decode, folding) => {
                const table = decode(folding);
                return typed => parse(typed, table);
              },
              answers: async (searcher, cases) => {
                const parts = excerpt => excerpt.map(part => part.mark ? `[${part.text}]` : part.text).join('|');
                const all = [];
                for (const { query, sort, offset, limit } of cases) {
                  const r = await searcher.search(query, { sort, offset, limit, facets: false });
                  all.push([[`${r.total} ${r.exact} ${r.corrected ?? ''} ${r.relaxed?.dropped ?? ''}`,
                    ...r.hits.map(hit => [hit.url, hit.title, hit.type, hit.date, hit.authors, hit.anchor, hit.section,
                      parts(hit.excerpt)].join('\\t'))].join('\\n'), r.hits.map(hit => hit.score)]);
                }
                return all;
              },
              ranked: async (ranking, parse, synonyms, cases) => {
                const all = [];
                for (const { query: typed } of cases) {
                  const query = parse(typed);
                  const { found, score } = query.terms.length && !Object.keys(query.filters).length
                    ? await ranking.rank(query, query.terms.length, null, synonyms, false) : { found: new Int32Array(0) };
                  const first = [...found.subarray(0, 10)];
                  all.push([`${found.length} ${first}`, first.map(page => score[page])]);
                }
                return all;
              },
              cases: (queries, orders, offset, limit) =>
                queries.map((query, i) => ({ query, sort: orders[i].toLowerCase(), offset, limit })),
              facets: async (searcher, query) => JSON.stringify((await searcher.search(query, { facets: true })).facets),
            }
            """;

    /** What one side says of one query. */
    record Answer(String text, List<Float> scores) {}

    final DirectoryReader reader;
    final ExportedIndex files;
    final JsModules modules = JsModules.open();
    final Value each = modules.eval(EACH);
    private final SiteSearch search;
    private final IndexSearcher lucene;
    private final SiteQuery queries;
    private final Value store;
    private final Value searcher;

    SearchTwin(Path folder, List<IndexedPage> pages, Vocabulary vocabulary) throws IOException {
        Path index = folder.resolve("search-index");
        assertEquals(
                List.of(), new SearchIndexer(1, vocabulary).build(index, pages).problems());
        files = ExportedIndex.of(
                index,
                new ExportInput(
                        vocabulary.foldedSynonyms(),
                        vocabulary.pinyin(),
                        FoldingTable.bytes(),
                        FoldingTable::isNeededFor),
                1);
        search = SiteSearch.open(index).value().orElseThrow();
        reader = IndexReading.open(index);
        lucene = new IndexSearcher(reader);
        lucene.setSimilarity(new FieldSimilarity());
        queries = new SiteQuery(
                new Dictionary(reader.leaves().get(0).reader()), new Synonyms(vocabulary.synonyms()), false);
        store = modules.invoke(
                each, "store", modules.export("store.js", "openStore"), (Function<String, byte[]>) files::inflated);
        searcher = searcher(store);
    }

    /** A browser's searcher over any files. */
    Value searcher(Value anyStore) throws IOException {
        List<Object> more = new ArrayList<>();
        for (String name : List.of("allowedPages", "facetsOf", "mend", "suggest", "complete")) {
            more.add(modules.export("more.js", name));
        }
        Value loaded = modules.invoke(
                modules.eval("{ more: ([allowedPages, facetsOf, mend, suggest, complete]) =>"
                        + " ({ allowedPages, facetsOf, mend, suggest, complete }) }"),
                "more",
                more);
        return modules.invoke(each, "searcher", modules.export("search.js", "searcher"), anyStore, loaded);
    }

    Value store() {
        return store;
    }

    /** What the browser's searcher answers. */
    List<Answer> browser(List<TwinQueries.Case> cases, int offset, int limit) {
        return answers(modules.invoke(each, "answers", searcher, cases(cases, offset, limit)));
    }

    /** What the browser's ranking finds for each query without filters, before any text is read. */
    List<Answer> browserRanked(List<TwinQueries.Case> cases) throws IOException {
        Value ranking = modules.call("wider.js", "widened", store);
        Value parse = modules.invoke(
                each,
                "parser",
                modules.export("query.js", "parseQuery"),
                modules.export("analysis.js", "decodeFolding"),
                FoldingTable.bytes());
        Value table = modules.call("analysis.js", "decodeFolding", (Object) FoldingTable.bytes());
        Value synonyms =
                modules.call("query.js", "spellings", store.getMember("root").getMember("synonyms"), table);
        return answers(modules.invoke(each, "ranked", ranking, parse, synonyms, cases(cases, 0, 10)));
    }

    String browserFacets(String query) {
        return modules.invoke(each, "facets", searcher, query).asString();
    }

    private Value cases(List<TwinQueries.Case> cases, int offset, int limit) {
        return modules.invoke(
                each,
                "cases",
                cases.stream().map(TwinQueries.Case::query).toList(),
                cases.stream().map(one -> one.order().name()).toList(),
                offset,
                limit);
    }

    private static List<Answer> answers(Value array) {
        List<Answer> all = new ArrayList<>();
        for (int i = 0; i < array.getArraySize(); i++) {
            Value scores = array.getArrayElement(i).getArrayElement(1);
            List<Float> floats = new ArrayList<>();
            for (int n = 0; n < scores.getArraySize(); n++) {
                floats.add((float) scores.getArrayElement(n).asDouble());
            }
            all.add(new Answer(array.getArrayElement(i).getArrayElement(0).asString(), floats));
        }
        return all;
    }

    /** What Java answers. */
    Answer java(TwinQueries.Case one, int offset, int limit) {
        SearchResult result = result(one.query(), one.order(), offset, limit);
        StringBuilder text = new StringBuilder(result.total() + " " + result.exact() + " " + result.corrected() + " "
                + String.join(",", result.dropped()));
        result.hits().forEach(hit -> text.append('\n').append(line(hit)));
        return new Answer(
                text.toString(),
                result.hits().stream().map(SearchResult.Hit::score).toList());
    }

    SearchResult result(String query, SiteSearch.Order order, int offset, int limit) {
        var outcome = search.search(query, offset, limit, order);
        assertEquals(List.of(), outcome.problems(), query);
        return outcome.value();
    }

    private static String line(SearchResult.Hit hit) {
        List<String> parts = hit.excerpt().stream()
                .map(part -> part.mark() ? "[" + part.text() + "]" : part.text())
                .toList();
        return String.join(
                "\t",
                hit.url(),
                hit.title(),
                hit.type(),
                hit.date(),
                String.join(",", hit.authors()),
                hit.anchor(),
                hit.section(),
                String.join("|", parts));
    }

    /** What Lucene's own searcher finds. */
    Answer luceneRanked(TwinQueries.Case one) throws IOException {
        SearchQuery query = SearchQuery.of(one.query());
        if (query.terms().isEmpty() || !query.filters().isEmpty()) {
            return new Answer("0 ", List.of());
        }
        var found = lucene.search(
                queries.of(query, query.terms().size()), new TopScoreDocCollectorManager(10, Integer.MAX_VALUE));
        List<String> pages = new ArrayList<>();
        List<Float> scores = new ArrayList<>();
        for (ScoreDoc page : found.scoreDocs) {
            pages.add(String.valueOf(page.doc));
            scores.add(page.score);
        }
        int total = lucene.count(queries.of(query, query.terms().size()));
        return new Answer(total + " " + String.join(",", pages), scores);
    }

    /** Order and text are the same, scores but for the last bit. */
    static void assertSame(List<TwinQueries.Case> cases, List<Answer> expected, List<Answer> found) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Answer one = expected.get(i);
            Answer other = found.get(i);
            if (!one.text().equals(other.text()) || !near(one.scores(), other.scores())) {
                differences.add(cases.get(i) + difference(one, other));
            }
        }
        assertEquals(List.of(), differences.stream().limit(12).toList(), () -> differences.size() + " queries differ");
    }

    /** The first line in which two answers differ, or their scores. */
    private static String difference(Answer one, Answer other) {
        String[] some = one.text().split("\n", -1);
        String[] others = other.text().split("\n", -1);
        for (int i = 0; i < Math.min(some.length, others.length); i++) {
            if (!some[i].equals(others[i])) {
                return "\n  " + some[i] + "\n  " + others[i] + "\n";
            }
        }
        return "\n  " + one.scores() + "\n  " + other.scores() + "\n";
    }

    private static boolean near(List<Float> some, List<Float> others) {
        for (int i = 0; i < some.size(); i++) {
            if (Math.abs(Float.floatToIntBits(some.get(i)) - Float.floatToIntBits(others.get(i))) > 1) {
                return false;
            }
        }
        return some.size() == others.size();
    }

    @Override
    public void close() throws IOException {
        modules.close();
        IndexReading.close(reader);
        search.close();
    }
}
