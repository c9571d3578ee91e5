package cn.postgres.tusk.verifysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    @Test
    void statementEndsWhereItsResultBegins() {
        List<String> lines = List.of(
                "postgres=# SELECT (1",
                "postgres(# ) AS a,",
                "postgres-# 'x",
                "postgres'# y';",
                " a | ?column? ",
                "---+----------",
                " 1 | x       +",
                "   | y",
                "(1 row)",
                "",
                "postgres=*# COMMIT;",
                "COMMIT");
        assertEquals(
                List.of(
                        new Statement(11, "SELECT (1\n) AS a,\n'x\ny';", 15, lines.subList(4, 10), false),
                        new Statement(21, "COMMIT;", 22, List.of("COMMIT"), true)),
                Transcript.statements(lines, 11));
    }

    @Test
    void linesOfAPlanAreNoPrompts() {
        List<String> lines = List.of(
                "postgres=# EXPLAIN SELECT 1;",
                " Append",
                "   ->  Seq Scan on a",
                "->  Seq Scan on b",
                "=> no prompt either");
        assertEquals(4, Transcript.statements(lines, 1).get(0).printed().size());
    }

    @Test
    void onlyAPromptBeginsASession() {
        assertTrue(Transcript.begins(List.of("", "shop=> SELECT 1;")));
        assertFalse(Transcript.begins(List.of("SELECT 1;", "postgres=# SELECT 2;")));
        assertFalse(Transcript.begins(List.of("postgres-# SELECT 2;")));
        assertFalse(Transcript.begins(List.of()));
    }

    @Test
    void statementWithoutSemicolonOrCommandWouldWait() {
        assertTrue(typed("SELECT 1;").isFinished());
        assertTrue(typed("SELECT 1; -- 注释；").isFinished());
        assertTrue(typed("\\d t").isFinished());
        assertTrue(typed("SELECT 1\n\\gset").isFinished());
        assertTrue(typed("SELECT 1 AS a \\gset").isFinished());
        assertFalse(typed("SELECT 1").isFinished());
        assertFalse(typed("SELECT 1; SELECT").isFinished());
        assertFalse(typed("SELECT 1 -- ;").isFinished());
    }

    private static Statement typed(String input) {
        return new Statement(1, input, 2, List.of(), true);
    }
}
