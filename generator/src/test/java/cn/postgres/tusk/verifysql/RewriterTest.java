package cn.postgres.tusk.verifysql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.verifysql.ArticleResult.Printout;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewriterTest {
    private static final String TEXT = """
            先看：

            ```psql
            postgres=# SELECT 1 AS a;
             a
            ---
             2
            (1 row)

            postgres=# SELECT
            postgres-# 1/0;
            postgres=# SELECT 3;
             3
            ```

            后看。
            """;

    @Test
    void onlyResultsAreReplaced() {
        List<Statement> statements = Transcript.statements(TEXT.lines().toList().subList(3, 13), 4);
        String written = Rewriter.rewrite(
                TEXT,
                List.of(
                        new Printout(statements.get(0), List.of(" a ", "---", " 1", "(1 row)", "")),
                        new Printout(statements.get(1), List.of("ERROR:  division by zero")),
                        new Printout(statements.get(2), List.of(" ?column? ", " 3", "(1 row)", ""))));
        assertEquals("""
                先看：

                ```psql
                postgres=# SELECT 1 AS a;
                 a\s
                ---
                 1
                (1 row)

                postgres=# SELECT
                postgres-# 1/0;
                ERROR:  division by zero
                postgres=# SELECT 3;
                 ?column?\s
                 3
                (1 row)
                ```

                后看。
                """, written);
    }

    @Test
    void marksOfAQuotationAreKept() {
        String text = "> ```psql\n> postgres=# SELECT 1;\n> 2\n> ```\n";
        Statement statement = new Statement(2, "SELECT 1;", 3, List.of("2"), true);
        assertEquals(
                "> ```psql\n> postgres=# SELECT 1;\n> 1\n> ```\n",
                Rewriter.rewrite(text, List.of(new Printout(statement, List.of("1")))));
    }
}
