package cn.postgres.tusk.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoresTest {
    @Test
    void countsWhatIsFoundAndWhere() {
        Scores scores = Scores.of(List.of(9, 1, 2, 8), List.of(9, 1, 2, 8, 3), Set.of(1, 2, 3, 4));
        assertEquals(new Scores(.75, .5, 0, .5, 0), scores);
    }

    @Test
    void measuresTenByTenWhereMorePagesAreRight() {
        List<Integer> hits = IntStream.range(0, 20).boxed().toList();
        Scores scores = Scores.of(hits, hits, Set.copyOf(hits));
        assertEquals(new Scores(1, 1, 0, 1, 1), scores);
    }

    @Test
    void asksForNoMoreThanAListCanHold() {
        List<Integer> hits = IntStream.range(0, 1000).boxed().toList();
        Set<Integer> right = IntStream.range(0, 1500).boxed().collect(Collectors.toSet());
        assertEquals(1, Scores.of(hits, hits, right).recall());
    }

    @Test
    void doesNotSeeBeyondTen() {
        List<Integer> hits = IntStream.range(0, 20).boxed().toList();
        assertEquals(new Scores(1, 0, 1, 0, 0), Scores.of(hits, hits, Set.of(10)));
    }

    @Test
    void isWorthNothingWithoutHits() {
        assertEquals(Scores.NOTHING, Scores.of(List.of(), List.of(), Set.of(1)));
    }

    @Test
    void takesTheMean() {
        Scores mean = Scores.mean(List.of(new Scores(1, 1, 0, 1, 1), Scores.NOTHING));
        assertEquals(new Scores(.5, .5, .5, .5, .5), mean);
    }
}
