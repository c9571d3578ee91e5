package cn.postgres.tusk.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.spec.SpecFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code query.spec.md}, and the limits of queries. */
class SearchQueryTest {
    static Stream<SpecFile.Example> examples() {
        List<SpecFile.Example> examples = SpecFile.read("query");
        assertTrue(examples.size() >= 45, "examples are there");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void means(SpecFile.Example example) {
        assertEquals(example.out().strip(), told(SearchQuery.of(example.in().strip())));
    }

    /** A query in the words of the file of examples. */
    private static String told(SearchQuery query) {
        List<String> lines = new ArrayList<>();
        query.pieces().forEach(piece -> lines.add(told(piece.quoted() ? "连" : "要", piece)));
        query.excluded().forEach(piece -> lines.add(told("不要", piece)));
        query.filters().forEach((key, values) -> lines.add("筛选 " + key + "=" + String.join("|", values)));
        if (!query.phrase().isEmpty()) {
            lines.add("短语" + told(query.phrase()));
        }
        return lines.isEmpty() ? "什么也没有" : String.join("\n", lines);
    }

    private static String told(String how, Piece piece) {
        String folded = piece.folded().equals(piece.text()) ? "" : " [" + piece.folded() + "]";
        String terms = piece.terms().stream().map(SearchQueryTest::told).collect(Collectors.joining(" "));
        return how + " " + piece.text() + folded + "：" + terms + told(piece.followers());
    }

    private static String told(QueryTerm term) {
        String kind = Map.of(QueryTerm.Kind.EXACT, "", QueryTerm.Kind.WORD, "*", QueryTerm.Kind.CHARACTER, "?")
                .get(term.kind());
        String stem = term.stem().isEmpty() ? "" : "~" + term.stem();
        String pairs = term.pairs().isEmpty() ? "" : "=" + String.join("+", term.pairs());
        return term.term() + kind + stem + pairs;
    }

    private static String told(List<Follower> followers) {
        return followers.isEmpty()
                ? ""
                : " › "
                        + followers.stream()
                                .map(one -> one.term() + Character.toString(one.next()))
                                .collect(Collectors.joining(" "));
    }

    private static List<String> pieces(String typed) {
        return SearchQuery.of(typed).pieces().stream().map(Piece::text).toList();
    }

    @Test
    void controlCharactersSeparate() {
        assertEquals(List.of("ab", "cd", "ef", "gh"), pieces("ab\u0000cd\tef\u0085gh"));
        assertEquals(List.of("ab", "cd"), pieces("\u001b ab\u007f\u009bcd\n"));
    }

    @Test
    void thousandUnitsCount() {
        String blanks = " ".repeat(SearchQuery.LONGEST - 2);
        assertEquals(List.of("ab"), pieces(blanks + "abcd"));
        assertEquals(List.of(), pieces(blanks + "  abcd"));
        assertEquals(List.of("a"), pieces(" ".repeat(SearchQuery.LONGEST - 2) + "a🐘"));
        assertEquals(List.of("🐘"), pieces(blanks + "🐘a"));
    }

    @Test
    void longQuotesAreCutBeforeTheirEndIsLookedFor() {
        String typed = "\"索引 " + "扫描 ".repeat(400) + "\"";
        assertTrue(SearchQuery.of(typed).pieces().stream().noneMatch(Piece::quoted));
    }

    @Test
    void sixtyFourTermsCountTheFirstOnes() {
        List<String> words =
                IntStream.range(0, 100).mapToObj(i -> "w%dx".formatted(i)).toList();
        SearchQuery query = SearchQuery.of(String.join(" ", words));
        assertEquals(
                words.subList(0, 64),
                query.terms().stream().map(QueryTerm::term).toList());
    }

    @Test
    void eachTermCountsOnce() {
        SearchQuery query = SearchQuery.of("索引 索引扫描 index \"index\"");
        assertEquals(
                List.of("索引", "引扫", "扫描", "index"),
                query.terms().stream().map(QueryTerm::term).toList());
    }

    @Test
    void loneSurrogatesSeparateTokens() {
        assertEquals(List.of(), pieces("\ud83d"));
        assertEquals(List.of(), pieces("\udc18 \ud83d\ud83d"));
        Piece piece = SearchQuery.of("索引\ud83d扫描").pieces().get(0);
        assertEquals(
                List.of("索引", "扫描"), piece.terms().stream().map(QueryTerm::term).toList());
        assertEquals(List.of(), piece.followers());
    }

    @Test
    void everythingIsReadWithoutFailure() {
        String alphabet = "\"“”-:： \t\u0000\u007f　aZ_9.索引資锁テ🐘+><=~@\ud83d\udc18type:标签：année<b>&'";
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            SearchQuery query = SearchQuery.of(typed.toString());
            for (Piece piece : query.pieces()) {
                assertFalse(piece.terms().isEmpty(), typed.toString());
                assertTrue(typed.indexOf(piece.text()) >= 0, typed.toString());
            }
            assertTrue(query.phrase().size() < Math.max(1, query.pieces().size()), typed.toString());
        }
    }

    @Test
    void longestRunsAreReadInTime() {
        for (String one : List.of("索", "a", "_", "\"", "“", "-", "tag:", "9.", "🐘", "é", "<", "か゛")) {
            assertTrue(SearchQuery.of(one.repeat(10_000)).terms().size() <= 64, one);
        }
    }
}
