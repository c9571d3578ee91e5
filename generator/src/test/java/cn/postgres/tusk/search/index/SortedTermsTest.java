package cn.postgres.tusk.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class SortedTermsTest {
    private static SortedTerms sorted(String... terms) {
        int[] ends = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + terms[i].length();
        }
        return SortedTerms.of(String.join("", terms).toCharArray(), ends, terms.length);
    }

    private static List<String> inOrder(SortedTerms terms) {
        return IntStream.range(0, terms.size())
                .mapToObj(rank -> {
                    BytesRef term = new BytesRef();
                    terms.show(rank, term);
                    return term.utf8ToString();
                })
                .toList();
    }

    @Test
    void ordersByCodePointAndNotByChar() {
        SortedTerms terms = sorted("索引", "\uFF5E", "\uD83D\uDC18", "索", "pg", "", "p");
        assertEquals(List.of("", "p", "pg", "索", "索引", "\uFF5E", "\uD83D\uDC18"), inOrder(terms));
        assertEquals(4, terms.rank(0));
        assertEquals(6, terms.rank(2));
        assertEquals(0, terms.rank(5));
    }

    @Test
    void cutSurrogatePairsThatEncodeAlikeAreOneTerm() {
        SortedTerms terms = sorted("a\uD83D", "b", "a\uD83E", "a");
        assertEquals(List.of("a", "a\uFFFD", "b"), inOrder(terms));
        assertEquals(terms.rank(0), terms.rank(2));
    }
}
