package cn.postgres.tusk.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks without a language: code is recognised, everything that is none stays plain. */
class DetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres=# select 1;",
                "\n\n  shop=> \\d+ orders\n",
                "shop=# ",
                "SQL> select sysdate from dual;",
                "2020-01-01 log line\n\nshop=# show all;\n all",
                "explain select * from t;\n  QUERY PLAN\n------\n Seq Scan on t  (cost=0.00..1.0 rows=1 width=4)"
            })
    void findsPsqlSessions(String code) {
        assertEquals("psql", Highlighter.detect(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "                QUERY PLAN\n-------------------\n Result  (cost=0.00..0.01 rows=1 width=4)",
                "Limit  (cost=1.0..2.0 rows=10 width=4)\n  ->  Sort  (cost=1.0..3.0 rows=20 width=4)",
                "->  Seq Scan on orders"
            })
    void findsPlans(String code) {
        assertEquals("plan", Highlighter.detect(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from orders",
                "SELECT count(*)\nFROM orders",
                "select\n  id\nfrom orders",
                "create unlogged table t (id int);",
                "CREATE OR REPLACE FUNCTION f() RETURNS void AS $$",
                "insert into t values (1)",
                "-- 建表\ncreate table t (id int)",
                "/* 说明 */ alter table t add c int",
                "with a as (\n select 1\n) select * from a",
                "do language plpgsql $$\nbegin end $$;",
                "do $$ begin end $$;",
                "begin;\nupdate t set a = 1;",
                "set enable_seqscan = off;",
                "vacuum full orders;",
                "\\set id random(1, 100)\nselect :id;",
                "copy t from '/tmp/t.csv' csv;",
                "explain analyze select 1",
                "grant select on t to app;"
            })
    void findsSql(String code) {
        assertEquals("sql", Highlighter.detect(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[root@db1 ~]# df -h",
                "postgres@db1-> psql",
                "admin@host:~/src$ make",
                "$ make install",
                "# yum install -y gcc",
                "#vi /etc/fstab",
                "D:\\pgsql\\bin>pg_ctl stop",
                "pgbench -i -s 100",
                "cat /proc/meminfo",
                "./configure --prefix=/opt/pg",
                "export PGDATA=/data",
                "top -c"
            })
    void findsCommandLines(String code) {
        assertEquals("console", Highlighter.detect(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c|#include <stdio.h>",
                "c|static int\nf(void)\n{\n  return 1;\n}",
                "c|/*\n * a remark\n */\ntypedef struct A\n{\n  int x;\n} A;",
                "shell|#!/bin/bash\necho 1",
                "python|#!/usr/bin/env python3",
                "java|package a.b;\nimport java.util.List;",
                "python|def f(x):\n    return x",
                "json|{\n  \"a\": 1\n}",
                "json|[{\"a\": 1}]",
                "xml|<?xml version=\"1.0\"?>",
                "xml|<a>\n <b/>\n</a>",
                "diff|--- a/x\n+++ b/x\n@@ -1 +1 @@",
                "postgresql.conf|shared_buffers = 4GB   # min 128kB\nport = 5432",
                "sysctl|vm.swappiness = 0\nkernel.shmmni=4096",
                "postgresql.conf|vm.x = 0\npg_stat_statements.max=4096",
                "pg_hba|host all all 0.0.0.0/0 md5"
            })
    void findsOtherLanguages(String expected) {
        int bar = expected.indexOf('|');
        assertEquals(expected.substring(0, bar), Highlighter.detect(expected.substring(bar + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n \n",
                "Select the tables you want to copy.",
                "Select one of the options from the list below and continue",
                "Create a table before you load the data.",
                "Update statistics after a large load, then set up monitoring.",
                "With PostgreSQL 12 the planner can inline common table expressions (see the manual).",
                "Show me how this works;\nand then that",
                "Drop me a line.",
                "Set the parameter to on.",
                "Make sure the server is running.",
                "Find out who is connected",
                "at this point nothing happens",
                "id | name\n----+------\n  1 | a\n(1 row)",
                " id   |  val\n------+------\n 1    | 2",
                "+----+\n| id |\n+----+",
                "查询计划如下：先扫描索引，再回表。",
                "select 语句用于查询数据。",
                "2024-01-05 10:00:00.123 CST [42] LOG:  checkpoint starting: time",
                "2024-01-05 10:00:00 LOG:  duration: 3 ms  plan:\nSeq Scan on t  (cost=0.00..1.00 rows=1 width=4)",
                "LOG:  database system is ready to accept connections",
                "ERROR:  relation \"t\" does not exist",
                "progress: 1.0 s, 2156.9 tps, lat 20.072 ms stddev 7.201",
                "a -> b -> c",
                "x => y",
                "price = 3",
                "{ a, b, c }",
                "[1, 2, 3]",
                "<name> is replaced",
                "http://example.org/a_b.html",
                "/var/lib/pgsql/data",
                "#1 first\n#2 second",
                "# 标题",
                "$100 is the price",
                "int this case nothing is done.",
                "static pages are fast",
                "0 rows",
                "--help"
            })
    void leavesOtherTextPlain(String code) {
        assertEquals("", Highlighter.detect(code));
    }
}
