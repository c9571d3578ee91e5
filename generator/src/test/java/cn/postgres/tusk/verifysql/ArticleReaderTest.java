package cn.postgres.tusk.verifysql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.problem.Language;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.report.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private final ArticleReader reader = new ArticleReader();

    @Test
    void commentsSayHowTheCodeBelowThemRuns() {
        Article article = read("""
                <!-- verify-sql: needs postgis, vector -->
                <!-- verify-sql: preload pg_stat_statements -->

                ```sql
                SELECT 1;
                ```

                <!-- verify-sql: session b waits -->

                ```psql
                postgres=# SELECT 1;
                ```

                <!-- verify-sql: session b -->
                <!-- verify-sql: skip 需要第二台服务器，这里没有 -->
                ```sql
                SELECT 3;
                ```

                ```postgres
                postgres=# SELECT 4;
                ```
                """);
        assertEquals(List.of("postgis", "vector"), article.needs());
        assertEquals(List.of("pg_stat_statements"), article.preloads());
        assertEquals(List.of(), article.findings());
        assertEquals(
                List.of(
                        block(SqlBlock.Kind.SILENT, 5, "SELECT 1;", "", false, ""),
                        block(SqlBlock.Kind.SESSION, 11, "postgres=# SELECT 1;", "b", true, ""),
                        block(SqlBlock.Kind.SILENT, 17, "SELECT 3;", "b", false, "需要第二台服务器，这里没有"),
                        block(SqlBlock.Kind.SESSION, 21, "postgres=# SELECT 4;", "", false, "")),
                article.blocks());
    }

    @Test
    void otherLanguagesAndOtherCommentsAreLeftAlone() {
        Article article = read("""
                <!-- tusk-lint-disable dash -->

                ```mysql
                SELECT 1;
                ```

                ```bash
                $ psql -c 'SELECT 1'
                ```

                ```plan
                Seq Scan on t
                ```

                ```
                SELECT 1;
                ```
                """);
        assertEquals(List.of(), article.blocks());
        assertEquals(List.of(), article.findings());
    }

    @Test
    void whatCannotBeUnderstoodIsAFinding() {
        Article article = read("""
                <!-- verify-sql: sesion b -->

                <!-- verify-sql: skip -->

                <!-- verify-sql: session b wait -->

                <!-- verify-sql: session b -->

                说明

                <!-- verify-sql: skip 原因 -->
                ```bash
                ls
                ```

                ```psql
                SELECT 1;
                ```

                <!-- verify-sql: session c -->
                """);
        assertEquals(
                List.of(
                        finding(1, Finding.Code.DIRECTIVE_UNKNOWN),
                        finding(3, Finding.Code.DIRECTIVE_UNKNOWN),
                        finding(5, Finding.Code.DIRECTIVE_UNKNOWN),
                        finding(7, Finding.Code.DIRECTIVE_UNUSED),
                        finding(11, Finding.Code.DIRECTIVE_UNUSED),
                        finding(17, Finding.Code.NO_PROMPT),
                        finding(20, Finding.Code.DIRECTIVE_UNUSED)),
                article.findings());
    }

    @Test
    void statementsAreCountedByTheirEnds() {
        Article article = read("""
                ```sql
                SELECT 'a;b', ";", $$ ; $$; -- ;
                /* ; */ SELECT $x$ ; $$ ; $x$;
                SELECT 1 AS a \\gset
                ```

                ```psql
                postgres=# SELECT 1;
                postgres=# SELECT
                postgres-# 2;
                ```
                """);
        assertEquals(
                List.of(3, 2),
                article.blocks().stream().map(SqlBlock::statements).toList());
    }

    @Test
    void everyFindingHasItsWords() {
        for (Language language : Language.values()) {
            Words words = new Words(VerifySql.class, "verifysql", language);
            assertEquals(
                    List.of(),
                    Arrays.stream(Finding.Code.values())
                            .filter(code -> !words.knows(code.id()))
                            .toList());
        }
    }

    private Article read(String text) {
        return reader.read("posts/a.md", text);
    }

    private static SqlBlock block(
            SqlBlock.Kind kind, int line, String code, String session, boolean waits, String skipped) {
        Optional<String> reason = skipped.isEmpty() ? Optional.empty() : Optional.of(skipped);
        return new SqlBlock(kind, line, List.of(code), session, waits, reason);
    }

    private static Finding finding(int line, Finding.Code code) {
        return new Finding(new Place("posts/a.md", line, 0), code, List.of(), List.of());
    }
}
