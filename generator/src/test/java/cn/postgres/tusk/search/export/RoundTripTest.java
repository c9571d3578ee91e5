package cn.postgres.tusk.search.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.search.browser.JsModules;
import cn.postgres.tusk.search.index.IndexReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the JavaScript reader finds in the browser index is what Lucene's reader finds in the Lucene index. */
class RoundTripTest {
    private static final String[] FIELDS = {"title", "headings", "tags", "body", "code", "repeated"};
    private static final ExportInput INPUT = new ExportInput(
            List.of(List.of("膨胀", "bloat"), List.of("alone")),
            List.of("suo yin\t索引", "shi wu\t事务", "a\t啊"),
            new byte[] {3, 1, 4},
            c -> c == '膨');

    @TempDir
    static Path folder;

    private static ExportedIndex index;
    private static DirectoryReader reader;
    private static JsModules modules;
    private static Value store;

    @BeforeAll
    static void export() throws IOException {
        index = ExportedIndex.of(folder, SamplePages.varied(120), INPUT);
        reader = IndexReading.open(index.lucene());
        modules = JsModules.open();
        store = open(index::inflated);
    }

    private static Value open(Function<String, byte[]> files) throws IOException {
        Value io = modules.eval("{ wrap: f => ({ fetch: f }) }");
        return modules.call("store.js", "openStore", modules.invoke(io, "wrap", files));
    }

    @AfterAll
    static void close() throws IOException {
        modules.close();
        IndexReading.close(reader);
    }

    private static LeafReader leaf() {
        return reader.leaves().get(0).reader();
    }

    /** By term, for each page and field that has it a line with frequency and norm. */
    private static TreeMap<BytesRef, TreeSet<String>> lucenePostings() throws IOException {
        TreeMap<BytesRef, TreeSet<String>> found = new TreeMap<>();
        for (String field : FIELDS) {
            TermsEnum terms = leaf().terms(field).iterator();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                TreeSet<String> lines = found.computeIfAbsent(BytesRef.deepCopyOf(term), t -> new TreeSet<>());
                PostingsEnum pages = terms.postings(null, PostingsEnum.FREQS);
                NumericDocValues norms = leaf().getNormValues(field);
                while (pages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    assertTrue(norms.advanceExact(pages.docID()));
                    String norm = field.equals("code") ? "" : " " + norms.longValue();
                    String numbers = field.equals("repeated") ? "" : pages.freq() + norm;
                    lines.add(pages.docID() + " " + field + " " + numbers);
                }
            }
        }
        return found;
    }

    /** Puts together what the searcher puts together. */
    private static String readerOfPostings() {
        return "{ lines: (p, norms) => { const out = []; for (let i = 0; i < p.df; i++) "
                + Arrays.stream(FIELDS).map(f -> "'" + f + "'").toList()
                + ".forEach((field, f) => { if (!(p.fields[i] >> f & 1)) return;"
                + " const norm = f < 3 ? p.norms[f][i] : norms[p.pages[i]];"
                + " out.push(`${p.pages[i]} ${field} ${f < 5 ? p.tf[f][i] + (f < 4 ? ` ${norm << 24 >> 24}` : '') : ''}`) });"
                + " return out.join('\\n') } }";
    }

    @Test
    void postingsAreLucenes() throws IOException {
        Value lines = modules.eval(readerOfPostings());
        Value root = store.getMember("root");
        for (var entry : lucenePostings().entrySet()) {
            String term = entry.getKey().utf8ToString();
            Value shard = modules.invoke(
                    store, "shard", modules.invoke(root, "shardOf", term).asInt());
            Value postings = modules.invoke(shard, "lookup", term);
            assertFalse(postings.isNull(), term);
            String found = modules.invoke(lines, "lines", postings, root.getMember("norms"))
                    .asString();
            assertEquals(entry.getValue(), new TreeSet<>(found.lines().toList()), term);
        }
    }

    @Test
    void shardsHoldLucenesTermsInItsOrder() throws IOException {
        List<String> found = new ArrayList<>();
        int shards = store.getMember("root").getMember("shards").asInt();
        assertTrue(shards > 3, "several shards, not " + shards);
        for (int i = 0; i < shards; i++) {
            Value shard = modules.invoke(store, "shard", i);
            Value terms = shard.getMember("terms");
            for (int k = 0; k < terms.getArraySize(); k++) {
                if (modules.invoke(shard, "at", k).getMember("df").asInt() > 0) {
                    found.add(terms.getArrayElement(k).asString());
                }
            }
        }
        assertEquals(
                lucenePostings().keySet().stream().map(BytesRef::utf8ToString).toList(), found);
    }

    @Test
    void followersAreLucenes() throws IOException {
        TreeMap<String, TreeMap<Integer, Integer>> expected = new TreeMap<>();
        TermsEnum terms = leaf().terms("next").iterator();
        for (BytesRef each = terms.next(); each != null; each = terms.next()) {
            String text = each.utf8ToString();
            int bucket = text.charAt(text.length() - 1) - '@';
            TreeMap<Integer, Integer> masks =
                    expected.computeIfAbsent(text.substring(0, text.length() - 2), t -> new TreeMap<>());
            PostingsEnum pages = terms.postings(null, PostingsEnum.NONE);
            while (pages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                masks.merge(pages.docID(), 1 << bucket, (a, b) -> a | b);
            }
        }
        Value masks = modules.eval("{ json: p => JSON.stringify([p.pages, p.followers()].map(a => a && [...a])) }");
        int kept = 0;
        for (BytesRef each : lucenePostings().keySet()) {
            String term = each.utf8ToString();
            Value root = store.getMember("root");
            Value shard = modules.invoke(
                    store, "shard", modules.invoke(root, "shardOf", term).asInt());
            String found = modules.invoke(masks, "json", modules.invoke(shard, "lookup", term))
                    .asString();
            int frequencies = 0;
            for (String field : FIELDS) {
                frequencies += leaf().docFreq(new Term(field, each));
            }
            TreeMap<Integer, Integer> own = expected.get(term);
            if (own == null || frequencies < 3) {
                assertTrue(found.endsWith(",null]"), term);
            } else {
                kept++;
                List<Integer> pages = numbers(found.substring(2, found.indexOf(']')));
                List<Integer> sets =
                        pages.stream().map(p -> own.getOrDefault(p, 0)).toList();
                assertEquals(sets, numbers(found.substring(found.lastIndexOf('[') + 1, found.length() - 2)), term);
            }
        }
        assertTrue(kept > 50, "terms with followers: " + kept);
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }

    @Test
    void pagesAreTheStoredOnes() throws IOException {
        Value root = store.getMember("root");
        int size = 1 << root.getMember("blockShift").asInt();
        for (int i = 0; i < reader.maxDoc(); i++) {
            Document stored = reader.storedFields().document(i);
            Value page = modules.invoke(store, "block", i).getArrayElement(i % size);
            String url = stored.get("url");
            assertEquals(url, page.getMember("url").asString());
            assertEquals(stored.get("title"), page.getMember("title").asString(), url);
            String date = stored.get("date");
            assertEquals(date == null ? "" : date, page.getMember("date").asString(), url);
            int type = page.getMember("type").asInt();
            assertEquals(
                    stored.get("type"),
                    root.getMember("types").getArrayElement(type).asString(),
                    url);
            assertEquals(List.of(stored.getValues("author")), strings(page.getMember("authors")), url);
            Value text = modules.invoke(store, "text", page.getMember("text").asString());
            assertEquals(stored.get("text"), text.getMember("text").asString(), url);
            assertEquals(
                    (stored.get("title") + stored.get("text")).contains("膨"),
                    page.getMember("folded").asBoolean(),
                    url);
            assertEquals(sections(stored), sections(text.getMember("sections")), url);
        }
    }

    private static List<String> sections(Document stored) {
        return stored.get("sections").lines().toList();
    }

    private static List<String> sections(Value sections) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sections.getArraySize(); i++) {
            Value each = sections.getArrayElement(i);
            lines.add(each.getMember("at") + " " + each.getMember("length") + " " + each.getMember("id"));
        }
        return lines;
    }

    private static List<String> strings(Value array) {
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < array.getArraySize(); i++) {
            strings.add(array.getArrayElement(i).asString());
        }
        return strings;
    }

    @Test
    void statisticsAreLucenes() throws IOException {
        Value stats = store.getMember("root").getMember("stats");
        for (int i = 0; i < 5; i++) {
            Terms terms = leaf().terms(FIELDS[i]);
            assertEquals(
                    terms.getSumTotalTermFreq(),
                    stats.getArrayElement(i).getMember("sum").asLong());
            assertEquals(
                    terms.getDocCount(),
                    stats.getArrayElement(i).getMember("docs").asInt());
        }
    }

    @Test
    void facetsAreTheStoredOnes() throws IOException {
        Value facets = modules.invoke(store, "facets");
        Value tags = modules.invoke(store, "tags");
        for (int i = 0; i < reader.maxDoc(); i++) {
            Document stored = reader.storedFields().document(i);
            assertEquals(List.of(stored.getValues("author")), labels(facets.getMember("author"), i));
            assertEquals(List.of(stored.getValues("version")), labels(facets.getMember("version"), i));
            assertEquals(List.of(stored.getValues("tags")), labels(tags, i));
            String date = stored.get("date");
            int year = date == null ? 0 : Integer.parseInt(date.substring(0, 4));
            assertEquals(year, facets.getMember("year").getArrayElement(i).asInt());
        }
    }

    private static List<String> labels(Value column, int page) {
        List<String> labels = new ArrayList<>();
        int end = column.getMember("starts").getArrayElement(page + 1).asInt();
        for (int i = column.getMember("starts").getArrayElement(page).asInt(); i < end; i++) {
            int label = column.getMember("ids").getArrayElement(i).asInt();
            labels.add(column.getMember("labels").getArrayElement(label).asString());
        }
        return labels;
    }

    @Test
    void inputComesThrough() throws IOException {
        Value root = store.getMember("root");
        assertEquals("[[\"bloat\",\"膨胀\"]]", modules.json(root.getMember("synonyms")));
        assertEquals(
                "[[\"suo yin\",\"索引\"],[\"shi wu\",\"事务\"]]", modules.json(modules.invoke(store, "pinyin", 's' - 'a')));
        assertTrue(modules.invoke(store, "pinyin", 1).isNull());
        assertEquals("{\"0\":3,\"1\":1,\"2\":4}", modules.json(modules.invoke(store, "folding")));
    }

    @Test
    void wordsAreInBothBuckets() throws IOException {
        for (String word : List.of("vacuum", "work_mem", "common1", "pg_stat_statements")) {
            for (int from : new int[] {0, word.length() - 2}) {
                int bucket = modules.call("words.js", "bucket", word.substring(from, from + 2))
                        .asInt();
                Value words = modules.invoke(store, "words", from == 0 ? bucket : WordFiles.BUCKETS + bucket);
                assertTrue(strings(words.getMember("words")).contains(word), word + " " + from);
            }
        }
    }

    @Test
    void crowdedBeginningsKeepTheBest() throws IOException {
        Value root = store.getMember("root");
        for (String beginning : List.of("w", "wo", "word")) {
            Value shard = modules.invoke(
                    store, "shard", modules.invoke(root, "shardOf", beginning).asInt());
            Value entry = modules.invoke(shard, "lookup", beginning);
            List<String> best = strings(entry.getMember("best"));
            assertEquals(6, best.size());
            assertTrue(best.stream().allMatch(term -> term.startsWith(beginning)), best.toString());
            assertEquals(beginning.equals("word"), best.get(0).equals("word0"), best.toString());
        }
    }

    @Test
    void whatBeginsAlikeIsFound() throws IOException {
        Value ranking = modules.call("rank.js", "ranking", store);
        Value found = modules.invoke(ranking, "beginning", "word1", 4);
        assertEquals(4, found.getArraySize());
        assertEquals("word1", found.getArrayElement(0).getMember("term").asString());
        for (int i = 0; i < 4; i++) {
            String term = found.getArrayElement(i).getMember("term").asString();
            assertTrue(term.startsWith("word1"), term);
        }
    }

    @Test
    void damageIsTold() throws IOException {
        for (String kind :
                List.of("root.js parseRoot", "shard.js parseShard", "pages.js parsePages", "text.js parseText")) {
            String[] names = kind.split(" ");
            String path = names[0].startsWith("root")
                    ? BrowserIndex.ROOT
                    : index.paths(names[0].startsWith("shard") ? "t" : names[0].startsWith("pages") ? "d" : "x")
                            .get(0);
            byte[] whole = index.inflated(path);
            for (int length : new int[] {0, 1, 2, whole.length / 2, whole.length - 1}) {
                byte[] cut = Arrays.copyOf(whole, length);
                PolyglotException error = assertThrows(PolyglotException.class, () -> {
                    Value parsed = modules.call(names[0], names[1], cut);
                    modules.invoke(parsed, "at", 0);
                });
                assertEquals("Error: broken", error.getMessage(), kind + " " + length);
            }
        }
        byte[] root = index.inflated(BrowserIndex.ROOT);
        root[2]++;
        assertEquals(
                "version",
                assertThrows(JsModules.JsError.class, () -> open(path -> root)).code());
    }

    @Test
    void eachFileIsAskedForOnce() throws IOException {
        List<String> asked = new ArrayList<>();
        Value own = open(path -> {
            asked.add(path);
            return index.inflated(path);
        });
        modules.invoke(
                modules.eval("{ all: s => Promise.all([s.shard(0), s.shard(0), s.block(0), s.block(1)]) }"),
                "all",
                own);
        modules.invoke(own, "shard", 0);
        assertEquals(3, asked.size(), asked.toString());
    }

    @Test
    void leastRecentlyUsedFileGoesFirst() throws IOException {
        FrontCoding word = new FrontCoding();
        word.add("word");
        ByteSink weights = new ByteSink().put(new byte[200_000]);
        byte[] large = new ByteSink()
                .put(0).varint(1).stream(word.bytes()).stream(weights).toBytes();
        List<String> asked = new ArrayList<>();
        Value own = open(path -> {
            asked.add(path);
            return path.startsWith("w/") ? large : index.inflated(path);
        });
        List<Integer> buckets = new ArrayList<>();
        for (String each : List.of("vacuum", "work_mem", "common1")) {
            buckets.add(modules.call("words.js", "bucket", each.substring(0, 2)).asInt());
        }
        for (int i : new int[] {0, 1, 0, 2, 0, 1}) {
            modules.invoke(own, "words", buckets.get(i));
        }
        assertEquals(5, asked.size(), asked.toString());
        assertEquals(asked.get(2), asked.get(4), "the second is asked for again, the first was used meanwhile");
    }

    @Test
    void failureIsPassedOnAndNotKept() throws IOException {
        List<String> asked = new ArrayList<>();
        Value own = open(path -> {
            asked.add(path);
            if (asked.size() == 2) {
                throw new IllegalStateException("offline");
            }
            return index.inflated(path);
        });
        assertThrows(JsModules.JsError.class, () -> modules.invoke(own, "shard", 0));
        assertFalse(modules.invoke(own, "shard", 0).isNull());
        assertEquals(asked.get(1), asked.get(2));
    }
}
