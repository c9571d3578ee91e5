package cn.postgres.tusk.bench.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Writes posts like those of the community's blogs: Chinese prose with Latin words, headings, lists, SQL, psql sessions,
 * plans, tables, links. The same for the same number. Stateless for callers: each run draws from a seed of its own.
 */
final class GeneratedPosts {
    private static final long SEED = 17;
    private static final List<String> HAN = List.of(
            "数据库 索引 事务 膨胀 复制槽 检查点 分区表 执行计划 逻辑复制 隔离级别 统计信息 连接池 备份 恢复 优化器 触发器 全文检索 向量 缓冲区 死锁 快照 可见性 归档 日志 集群 高可用 监控 参数 内存 磁盘 查询 排序 聚合 窗口函数 表空间"
                    .split(" "));
    private static final List<String> JOINTS = List.of("的 与 在 之后 会 需要 可以 因为 所以 如果 并且 没有 已经 通常 先 再 由 对 把 从而".split(" "));
    private static final List<String> LATIN = List.of(
            "PostgreSQL vacuum autovacuum work_mem shared_buffers `pg_stat_statements` WAL MVCC btree gin brin **注意** pgvector pg_dump [文档](https://www.postgresql.org/docs/) 9.6 16 100% jsonb"
                    .split(" "));
    private static final List<String> TAGS = List.of("索引 性能 备份 复制 vacuum 执行计划 监控 分区 安全 扩展".split(" "));

    private final Random random = new Random(SEED);

    private GeneratedPosts() {}

    /** Writes so many posts into {@code posts/} of a folder, with its {@code site.yml}. */
    static void write(Path folder, int count) throws IOException {
        GeneratedPosts posts = new GeneratedPosts();
        Path target = Files.createDirectories(folder.resolve("posts"));
        Files.writeString(folder.resolve("site.yml"), "title: 样例\nbaseUrl: https://www.example.org\n");
        for (int i = 0; i < count; i++) {
            Files.writeString(target.resolve("post-%04d.md".formatted(i)), posts.post(i));
        }
    }

    private String post(int number) {
        StringBuilder out = new StringBuilder("---\ntitle: ").append(one(HAN)).append(one(JOINTS));
        out.append(one(HAN)).append(' ').append(number).append("\ndate: ");
        out.append(LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3600))).append("\nauthor: 张三\ntags: [");
        out.append(one(TAGS)).append(", ").append(one(TAGS)).append("]\n---\n\n");
        int sections = 3 + random.nextInt(8);
        for (int i = 0; i < sections; i++) {
            out.append("## ")
                    .append(one(HAN))
                    .append(one(JOINTS))
                    .append(one(HAN))
                    .append("\n\n");
            paragraph(out);
            paragraph(out);
            switch (random.nextInt(6)) {
                case 0 -> table(out);
                case 1 -> plan(out);
                case 2 -> session(out);
                case 3 -> list(out);
                default -> sql(out);
            }
        }
        return out.toString();
    }

    private void paragraph(StringBuilder out) {
        int sentences = 2 + random.nextInt(5);
        for (int i = 0; i < sentences; i++) {
            int words = 4 + random.nextInt(10);
            for (int k = 0; k < words; k++) {
                boolean latin = random.nextInt(5) == 0;
                out.append(latin ? " " + one(LATIN) + " " : one(HAN) + one(JOINTS));
            }
            out.append(random.nextInt(3) == 0 ? "，" : "。").append(random.nextInt(3) == 0 ? "\n" : "");
        }
        out.append("\n\n");
    }

    private void sql(StringBuilder out) {
        out.append("```sql\n");
        int statements = 1 + random.nextInt(8);
        for (int i = 0; i < statements; i++) {
            int n = random.nextInt(10_000);
            out.append("-- ")
                    .append(one(HAN))
                    .append("\nSELECT t.id, count(*) AS n, 'it''s ")
                    .append(n);
            out.append("' FROM tbl_")
                    .append(n)
                    .append(" t JOIN orders o ON (o.t_id = t.id)\n WHERE o.at >= now() - interval '");
            out.append(n % 90).append(" day' AND t.info ->> 'k' = $1 GROUP BY 1 ORDER BY 2 DESC LIMIT 10;\n");
        }
        out.append("```\n\n");
    }

    private void session(StringBuilder out) {
        int rows = 2 + random.nextInt(20);
        out.append("```\npostgres=# select id, name from t limit ")
                .append(rows)
                .append(";\n id  | name \n-----+------\n");
        for (int i = 0; i < rows; i++) {
            out.append(" %3d | %s\n".formatted(random.nextInt(1000), one(HAN)));
        }
        out.append("(").append(rows).append(" rows)\n```\n\n");
    }

    private void plan(StringBuilder out) {
        int rows = 1 + random.nextInt(100_000);
        out.append("```\n                       QUERY PLAN\n-----------------------------------------------------\n");
        out.append(" Sort  (cost=0.42..%d.10 rows=%d width=8) (actual time=0.020..%d.5 rows=%d loops=1)\n"
                .formatted(rows, rows, rows / 100, rows / 2));
        out.append(
                "   Sort Key: id\n   ->  Seq Scan on t  (cost=0.00..%d.00 rows=%d width=8) (actual time=0.010..%d.1 rows=%d loops=1)\n"
                        .formatted(rows / 2, rows, rows / 200, rows / 2));
        out.append("         Filter: (id > 10)\n Planning Time: 0.1 ms\n Execution Time: ");
        out.append(rows / 90).append(".7 ms\n```\n\n");
    }

    private void table(StringBuilder out) {
        out.append("| 参数 | 值 | 说明 |\n|---|---:|---|\n");
        int rows = 2 + random.nextInt(12);
        for (int i = 0; i < rows; i++) {
            out.append("| `")
                    .append("work_mem")
                    .append(i)
                    .append("` | ")
                    .append(random.nextInt(512))
                    .append(" MB | ");
            out.append(one(HAN)).append(one(JOINTS)).append(one(HAN)).append(" |\n");
        }
        out.append('\n');
    }

    private void list(StringBuilder out) {
        int items = 2 + random.nextInt(6);
        for (int i = 1; i <= items; i++) {
            out.append(i)
                    .append(". ")
                    .append(one(HAN))
                    .append(one(JOINTS))
                    .append(' ')
                    .append(one(LATIN))
                    .append("\n");
        }
        out.append('\n');
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
