package cn.postgres.tusk.verifysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small articles against a real server. */
class VerifySqlIT {
    /** Set to 1 where a missing PostgreSQL is a failure: in the build that decides. */
    private static final String REQUIRED = "TUSK_REQUIRE_POSTGRES";

    @TempDir
    Path content;

    @BeforeAll
    static void findsPostgres() throws IOException, InterruptedException {
        boolean found = Programs.find().isPresent() && Account.find().isPresent();
        if (!found) {
            String reason = "no PostgreSQL that this account can start: no SQL was run";
            System.out.println("VerifySqlIT: " + reason);
            assertTrue(!"1".equals(System.getenv(REQUIRED)), reason);
            assumeTrue(false, reason);
        }
    }

    @Test
    void wrongResultIsReportedWithItsLineAndWritten() throws IOException {
        Path article = write("posts/a.md", """
                ---
                title: 甲
                ---

                ```sql
                CREATE TABLE t (id int PRIMARY KEY, name text);
                INSERT INTO t VALUES (1, '象牙'), (2, '大象');
                ```

                ```psql
                postgres=# SELECT * FROM t
                postgres-# ORDER BY id;
                 id | name\s
                ----+------
                  1 | 象牙
                  3 | 大象
                (2 rows)

                postgres=# INSERT INTO t VALUES (1, '又');
                ERROR:  duplicate key value violates unique constraint "t_pkey"
                DETAIL:  Key (id)=(1) already exists.
                postgres=# \\d nothing
                Did not find any relation named "nothing".
                ```
                """);
        Run first = run();
        assertEquals(1, first.code());
        assertEquals(
                List.of(
                        "posts/a.md:16 error output-differs 结果与文中印的不同（- 是文中，+ 是实际）：SELECT * FROM t",
                        "    -   3 | 大象",
                        "    +   2 | 大象"),
                first.findings());
        assertTrue(first.summary().contains("1 个文件，2 个代码块，5 条语句，1 处问题"), first.summary());
        String before = Files.readString(article);
        assertEquals(0, run("--write").code());
        assertEquals(before.replace("  3 | 大象", "  2 | 大象"), Files.readString(article));
        Run last = run();
        assertEquals(0, last.code());
        assertEquals(List.of(), last.findings());
    }

    @Test
    void failureIsReportedWithTheLineOfItsStatement() throws IOException {
        write("faq/b.md", """
                ```sql
                SELECT 1;
                SELECT
                  1/0;
                SELECT 'ERROR:  no error';
                \\nonsense
                ```
                """);
        assertEquals(
                List.of(
                        "faq/b.md:4 error statement-failed 没有印出结果的语句执行失败：division by zero",
                        "faq/b.md:6 error statement-failed 没有印出结果的语句执行失败：invalid command \\nonsense"),
                run().findings());
    }

    @Test
    void oneSessionWaitsForAnother() throws IOException {
        write("posts/locks.md", """
                ```psql
                postgres=# CREATE TABLE t AS SELECT 1 AS a;
                SELECT 1
                postgres=# BEGIN;
                BEGIN
                postgres=# UPDATE t SET a = 2;
                UPDATE 1
                ```

                <!-- verify-sql: session b waits -->
                ```psql
                postgres=# BEGIN;
                BEGIN
                postgres=# UPDATE t SET a = a * 10 RETURNING a;
                 a\s
                ----
                 20
                (1 row)

                UPDATE 1
                ```

                ```psql
                postgres=# SELECT count(*) FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0;
                 count\s
                -------
                     1
                (1 row)

                postgres=# COMMIT;
                COMMIT
                postgres=# SELECT a FROM t;
                 a\s
                ---
                 2
                (1 row)
                ```

                <!-- verify-sql: session b -->
                ```psql
                postgres=# COMMIT;
                COMMIT
                ```

                ```psql
                postgres=# SELECT a FROM t;
                 a\s
                ----
                 20
                (1 row)
                ```
                """);
        assertEquals(List.of(), run().findings());
    }

    @Test
    void whatDoesNotEndOrDoesNotWaitIsReported() throws IOException {
        write("posts/a.md", """
                ```psql
                postgres=# CREATE TABLE t (a int);
                CREATE TABLE
                postgres=# BEGIN;
                BEGIN
                postgres=# LOCK t;
                LOCK TABLE
                ```

                <!-- verify-sql: session b -->
                ```psql
                postgres=# SELECT * FROM t;
                ```
                """);
        write("posts/b.md", """
                <!-- verify-sql: session b waits -->
                ```psql
                postgres=# SELECT 1 AS a \\gset
                ```
                """);
        List<String> findings = run("--patience", "5").findings();
        assertEquals(2, findings.size(), findings::toString);
        assertTrue(findings.get(0).startsWith("posts/a.md:12 error timed-out"), findings.get(0));
        assertTrue(findings.get(1).startsWith("posts/b.md:3 error did-not-wait"), findings.get(1));
    }

    @Test
    void whatIsMissingIsPassedOverWithItsReason() throws IOException {
        write("posts/a.md", """
                <!-- verify-sql: needs no_such_extension -->

                ```sql
                SELECT 1/0;
                ```
                """);
        write("posts/b.md", """
                <!-- verify-sql: preload no_such_library -->

                ```sql
                SELECT 1/0;
                ```
                """);
        write("posts/c.md", """
                <!-- verify-sql: skip 需要第二台服务器 -->
                ```sql
                SELECT 1/0;
                ```
                """);
        Run run = run();
        assertEquals(0, run.code());
        assertEquals(
                List.of(
                        "posts/a.md info 整篇跳过：没有扩展 no_such_extension",
                        "posts/b.md info 整篇跳过：没有扩展 no_such_library",
                        "posts/c.md:3 info 跳过：需要第二台服务器"),
                run.lines().stream().filter(line -> line.contains(" info ")).toList());
    }

    @Test
    void articlesKnowNothingOfEachOther() throws IOException {
        String article = """
                ```psql
                postgres=# CREATE ROLE only_here;
                CREATE ROLE
                postgres=# CREATE TABLE only_here ();
                CREATE TABLE
                ```
                """;
        write("posts/a.md", article);
        write("posts/b.md", article);
        assertEquals(List.of(), run().findings());
    }

    private Path write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Run run(String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "--content",
                content.toString(),
                "--work",
                content.resolve("target").toString()));
        arguments.addAll(List.of(more));
        int code = VerifySql.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private record Run(int code, List<String> lines) {
        String summary() {
            return lines.get(lines.size() - 1);
        }

        /** Without notes and the summary. */
        List<String> findings() {
            return lines.subList(0, lines.size() - 1).stream()
                    .filter(line -> line.contains(" error ") || line.startsWith("    "))
                    .toList();
        }
    }
}
