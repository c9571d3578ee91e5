package cn.postgres.tusk.verifysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.verifysql.Comparison.Difference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void resultsAreComparedCharacterByCharacter() {
        differs(" 12", " 13");
        differs("INSERT 0 3", "INSERT 0 4");
        differs(" 2026-11-20 10:00:00", " 2026-11-21 10:00:00");
        differs(" a  | b", " a | b");
        differs("ERROR:  division by zero", "ERROR: division by zero");
        differs(" 10/24", " 11/24");
        differs("", " 1");
        differs(" 1", "");
    }

    @Test
    void blanksAtTheEndDoNotCount() {
        same(" a \n---\n 1\n(1 row)", " a\n---\n 1\n(1 row)\n\n");
        differs(" a\n\n b", " a\n b");
    }

    @Test
    void differenceIsTheMiddleThatDiffers() {
        Optional<Difference> difference = compare(" a\n---\n 1\n 2\n 3\n(3 rows)", " a\n---\n 1\n 5\n 6\n 3\n(3 rows)");
        assertEquals(Optional.of(new Difference(3, List.of(" 2"), List.of(" 5", " 6"))), difference);
        assertEquals(List.of("-  2", "+  5", "+  6"), difference.orElseThrow().shown());
    }

    @Test
    void whatIsMissingAtTheEndIsSaidOfTheLineAfter() {
        assertEquals(Optional.of(new Difference(1, List.of(), List.of("UPDATE 1"))), compare(" 1\n", " 1\nUPDATE 1"));
    }

    @Test
    void longDifferencesAreCut() {
        List<String> shown =
                new Difference(0, List.of(), List.of("x\n".repeat(20).split("\n"))).shown();
        assertEquals(13, shown.size());
        assertEquals("+ … (8)", shown.get(12));
    }

    @Nested
    class Times {
        @Test
        void mayBeAny() {
            same("Time: 3.250 ms", "Time: 12.001 ms");
            same("Time: 61003.250 ms (01:01.003)", "Time: 9.001 ms");
            same(" 2026-11-20 10:00:00.123456+08 | x", " 2026-11-28 01:02:03.4+00    | x");
            same(" 00:00:00.012", " 00:00:01.9");
        }

        @Test
        void butNotWithoutFractions() {
            differs(" 10:00:00", " 11:00:00");
        }
    }

    @Nested
    class NumbersOfOneRun {
        @Test
        void areThoseOfProcessesTransactionsAndTheLog() {
            same(
                    "DETAIL:  Process 8191 waits for ShareLock on transaction 870; blocked by process 93.",
                    "DETAIL:  Process 7 waits for ShareLock on transaction 1; blocked by process 1234.");
            same(" 0/1A2B3C8", " 12/A0000000");
            differs(
                    "DETAIL:  Process 8191 waits for ShareLock on transaction 870",
                    "DETAIL:  Process 8191 waits for ExclusiveLock on transaction 870");
        }

        @Test
        void areKnownByTheirColumns() {
            same(
                    " ctid  | xmin | xmax | n \n-------+------+------+---\n (0,1) |  974 |    0 | 1\n(1 row)",
                    " ctid  | xmin  | xmax | n \n-------+-------+------+---\n (0,1) | 12974 |    0 | 1\n(1 row)");
            differs(
                    " ctid  | xmin | n \n-------+------+---\n (0,1) |  974 | 1\n(1 row)",
                    " ctid  | xmin | n \n-------+------+---\n (0,2) |  974 | 1\n(1 row)");
            differs(" xmax \n------\n    0\n(1 row)", " xmax \n------\n  975\n(1 row)");
            same("pid   | 12\nstate | idle", "pid   | 345\nstate | idle");
            differs("pid   | 12\nstate | idle", "pid   | 12\nstate | active");
        }
    }

    @Nested
    class Sizes {
        @Test
        void mayBeOffByHalf() {
            same(" 121 MB", " 122 MB");
            same("  14 kB | x", " 4 kB | x");
            differs("  24 kB | x", " 4 kB | x");
            differs(" 121 MB", " 12 MB");
            differs(" 121 MB", " 121 kB");
            differs(" 26091520", " 26091521");
        }

        @Test
        void whatWasLoggedIsASize() {
            String input = "SELECT pg_wal_lsn_diff(:'b', :'a') AS a;";
            String told = "    a    \n---------\n 2808256\n(1 row)";
            assertTrue(Comparison.of(input, lines(told), lines(told.replace("256", "280")))
                    .isEmpty());
            assertTrue(Comparison.of(input, lines(told), lines(told.replace("2808256", "9408256")))
                    .isPresent());
            assertTrue(Comparison.of(input, lines(told), lines(told.replace("1 row", "2 rows")))
                    .isPresent());
        }
    }

    @Nested
    class Plans {
        private static final String PLAN = """
                                                 QUERY PLAN
                ----------------------------------------------------------------------------
                 Sort  (cost=10.00..20.00 rows=100 width=4) (actual time=1.0..2.0 rows=99 loops=1)
                   Sort Key: a
                   Sort Method: quicksort  Memory: 87kB
                   Buffers: shared hit=2 read=3
                   ->  Seq Scan on t (actual time=0.005..0.1 rows=99 loops=1)
                 Planning:
                   Buffers: shared hit=45
                 Planning Time: 0.100 ms
                 Execution Time: 12.000 ms
                (9 rows)
                """;

        @Test
        void numbersThatVaryAreLeftOut() {
            same(PLAN, PLAN.replace("1.0..2.0", "123.4..567.8").replace("12.000 ms", "0.1 ms"));
            same(PLAN, PLAN.replace("cost=10.00..20.00 rows=100", "cost=11.00..22.00 rows=120"));
            same(PLAN, PLAN.replace("87kB", "95kB"));
            same(PLAN, PLAN.replace("--------", "---------").replace("QUERY", " QUERY"));
        }

        @Test
        void buffersMayBeReadFromElsewhereOrNotAtAll() {
            same(PLAN, PLAN.replace("hit=2 read=3", "hit=5"));
            same(
                    PLAN,
                    PLAN.replace(" Planning:\n   Buffers: shared hit=45\n", "").replace("(9 rows)", "(7 rows)"));
            differs(PLAN, PLAN.replace("(9 rows)", "(8 rows)"));
        }

        @Test
        void shapeAndRowsAreNot() {
            differs(PLAN, PLAN.replace("rows=99", "rows=98"));
            differs(PLAN, PLAN.replace("rows=100", "rows=900"));
            differs(PLAN, PLAN.replace("Seq Scan on t", "Index Scan using t_pkey on t"));
            differs(PLAN, PLAN.replace("   Sort Key: a\n", ""));
            differs(PLAN, PLAN.replace("   ->  Seq", "->  Seq"));
            differs(PLAN, PLAN.replace("quicksort  Memory", "external merge  Disk"));
            differs(PLAN, PLAN.replace("loops=1", "loops=2"));
        }
    }

    private static void same(String told, String came) {
        assertEquals(Optional.empty(), compare(told, came));
        assertEquals(Optional.empty(), compare(came, told));
    }

    private static void differs(String told, String came) {
        assertTrue(compare(told, came).isPresent(), () -> told + "\n" + came);
        assertTrue(compare(came, told).isPresent(), () -> came + "\n" + told);
    }

    private static Optional<Difference> compare(String told, String came) {
        return Comparison.of("SELECT 1;", lines(told), lines(came));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
