package cn.postgres.tusk.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void cutsBetweenHanCharactersAndKeepsWordsAndMarksTogether() {
        assertEquals(List.of("多模（一份数", "据）"), Lines.of("多模（一份数据）", 78, 13));
        assertEquals(List.of("EXPLAIN", "GENERIC_PLAN"), Lines.of("EXPLAIN GENERIC_PLAN", 100, 13));
        assertEquals(List.of("甲乙", "丙，丁"), Lines.of("甲乙丙，丁", 40, 13));
    }

    @Test
    void whatIsTooLongForALineHasOneToItself() {
        assertEquals(List.of("甲", "transaction_timeout", "乙"), Lines.of("甲transaction_timeout乙", 30, 13));
        assertEquals(List.of(""), Lines.of("", 30, 13));
    }
}
