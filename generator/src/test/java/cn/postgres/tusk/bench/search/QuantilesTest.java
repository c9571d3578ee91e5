package cn.postgres.tusk.bench.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void findsTheMiddleAndTheSlowEnd() {
        List<Double> values =
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();
        assertEquals(new Quantiles(50.5, 95), Quantiles.of(values));
    }

    @Test
    void isTheOnlyValue() {
        assertEquals(new Quantiles(7, 7), Quantiles.of(List.of(7.0)));
    }
}
