package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser's searcher with damaged files and hostile queries: an answer, or an error with one of the codes. */
class SearchDamageIT {
    private static final Set<String> OUTCOMES = Set.of("answered", "broken", "version", "missing");
    private static final String TRY = """
            { outcome: async (open, make, fetch, more, query) => {
                try {
                  const searcher = make(await open({ fetch }), async () => more);
                  await searcher.search(query, { facets: true });
                  await searcher.complete(query);
                  return 'answered';
                } catch (e) {
                  return e instanceof Error && typeof e.code === 'string' ? e.code : `uncaught ${e}`;
                }
              },
              more: (allowedPages, facetsOf, mend, suggest, complete) => ({ allowedPages, facetsOf, mend, suggest, complete }),
              missing: fetch => async path => {
                const bytes = await fetch(path);
                if (!bytes.length) throw Object.assign(new Error('404'), { code: 'missing' });
                return bytes;
              } }
            """;

    @TempDir
    static Path folder;

    private static SearchTwin twin;
    private static Value tried;
    private static Value more;

    @BeforeAll
    static void build() throws IOException {
        twin = new SearchTwin(folder, pages(), TwinPages.VOCABULARY);
        tried = twin.modules.eval(TRY);
        List<Object> exports = new ArrayList<>();
        for (String name : List.of("allowedPages", "facetsOf", "mend", "suggest", "complete")) {
            exports.add(twin.modules.export("more.js", name));
        }
        more = twin.modules.invoke(tried, "more", exports.toArray());
    }

    @AfterAll
    static void close() throws IOException {
        twin.close();
    }

    /** Plain ones, so that the folding table is loaded by the queries that need it only. */
    private static List<IndexedPage> pages() {
        List<IndexedPage> pages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = TwinPages.HAN[i] + " vacuum 事务 索引 " + TwinPages.LATIN[i + 5] + " shared" + i;
            List<String> tags = List.of("索引", "标签" + i);
            pages.add(new IndexedPage(
                    "/p/" + i + "/",
                    "第 " + i + " 页 vacuum",
                    List.of("小节"),
                    tags,
                    body,
                    "SELECT " + i,
                    i % 2 == 0 ? "post" : "doc",
                    java.time.LocalDate.of(2015 + i, 1, 1),
                    List.of("张三"),
                    List.of("16")));
        }
        return pages;
    }

    private static String outcome(Function<String, byte[]> files, String query) throws IOException {
        Value fetch = twin.modules.invoke(tried, "missing", files);
        return twin.modules
                .invoke(
                        tried,
                        "outcome",
                        twin.modules.export("store.js", "openStore"),
                        twin.modules.export("search.js", "searcher"),
                        fetch,
                        more,
                        query)
                .asString();
    }

    @Test
    void damagedFilesAreTold() throws IOException {
        Random random = new Random(12);
        List<String> paths = List.copyOf(twin.files.files().keySet());
        List<String> kinds = List.of("index", "t/", "d/", "x/", "w/", "p/", "m/");
        String[] queries = {"索引", "vacuum 事务", "vacum", "type:post tag:索引", "sy", "s"};
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < 1000; i++) {
            String kind = kinds.get(random.nextInt(kinds.size()));
            boolean all = random.nextBoolean();
            List<String> own =
                    paths.stream().filter(path -> path.startsWith(kind)).toList();
            String one = own.get(random.nextInt(own.size()));
            long seed = random.nextLong();
            String query = kind.equals("m/") && i % 40 == 0 ? "資料庫" : queries[random.nextInt(queries.length)];
            String outcome = outcome(
                    path -> path.equals(one) || all && path.startsWith(kind)
                            ? damaged(twin.files.inflated(path), new Random(seed))
                            : twin.files.inflated(path),
                    query);
            outcomes.merge(outcome, 1, Integer::sum);
            assertTrue(OUTCOMES.contains(outcome), outcome + " " + one + " " + query + " number " + i);
        }
        assertEquals(OUTCOMES, outcomes.keySet(), "each comes about: " + outcomes);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0:
                return new byte[0];
            case 1:
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2:
                random.nextBytes(bytes);
                return bytes;
            case 3:
                return Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
            default:
                for (int n = 1 + random.nextInt(3); n > 0; n--) {
                    int limit = random.nextBoolean() ? Math.min(40, bytes.length) : bytes.length;
                    bytes[random.nextInt(limit)] = (byte) random.nextInt(256);
                }
                return bytes;
        }
    }

    @Test
    void hostileQueriesAreAnswered() throws IOException {
        List<String> queries = List.of(
                "索引".repeat(5000),
                "a ".repeat(5000),
                "\"".repeat(10_000),
                "-".repeat(10_000),
                "_".repeat(10_000),
                "1.".repeat(5000),
                "tag:".repeat(2500),
                "\uD800".repeat(10_000),
                "\uDC00\uD800x",
                "\0\u0001\u001F\u007F\u0085\uFFFF",
                "(a+)+$ (.*)*\\1 [z-a] (?<=",
                "<script>alert(1)</script> \"><img src=x onerror=alert(1)>",
                "constructor __proto__ toString hasOwnProperty",
                "__proto__:x type:__proto__ year:constructor");
        for (String query : queries) {
            assertEquals(
                    "answered", outcome(twin.files::inflated, query), query.substring(0, Math.min(40, query.length())));
            assertEquals(
                    List.of(),
                    twin.result(query, SiteSearch.Order.RELEVANCE, 0, 10).dropped().stream()
                            .filter(String::isEmpty)
                            .toList());
        }
    }
}
