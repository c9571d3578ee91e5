package cn.postgres.tusk.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The pages of a made-up site, the same for the same seed: Chinese and Latin text, code, headings, tags, all kinds of labels. */
final class TwinPages {
    static final String[] HAN = {
        "数据库", "索引", "事务", "膨胀", "复制槽", "检查点", "分区表", "执行计划", "逻辑复制", "隔离级别", "统计信息", "连接池", "权限", "备份", "恢复", "性能",
        "优化", "触发器", "存储过程", "全文检索", "中文分词", "向量", "缓冲区", "死锁", "快照", "可见性", "归档", "日志", "集群", "高可用", "故障切换", "监控",
        "参数", "内存", "磁盘", "查询", "排序", "聚合", "窗口函数", "表空间", "的", "与", "如何",
    };
    static final String[] LATIN = {
        "postgres",
        "PostgreSQL",
        "vacuum",
        "autovacuum",
        "index",
        "indexes",
        "indexing",
        "query",
        "queries",
        "table",
        "tables",
        "work_mem",
        "shared_buffers",
        "pg_stat_statements",
        "pg_stat_activity",
        "pg_stat_user_tables",
        "jsonb_path_ops",
        "max_wal_size",
        "walReceiver",
        "walSender",
        "WAL",
        "MVCC",
        "bloat",
        "replication",
        "slot",
        "lock",
        "deadlock",
        "create",
        "select",
        "explain",
        "analyze",
        "buffers",
        "brin",
        "btree",
        "gin",
        "gist",
        "hash",
        "pgvector",
        "pg_dump",
        "c++",
        "int8",
        "9.6",
        "9.6.24",
        "14.2",
        "16",
        "pg14",
        "->>",
        "@>",
        "&&",
        "||",
        "::",
        "0xdeadbeef0123",
        "TablesOfContents",
        "naïve",
        "ﬁle",
    };
    static final String[] TRADITIONAL = {"資料庫", "數據庫", "索引與查詢優化", "事務隔離級別", "檢查點", "膨脹", "權限管理", "邏輯複製", "皇后", "前後"};
    static final String[] RARE = {
        "データベース", "ﾃﾞｰﾀ", "한국어", "ᄒ\u1161ᆫᄀ", "🐘", "𠮷野家", "ＷＡＬ", "e\u0301t\u200Bude", "<b>x</b>", "①"
    };
    static final String[] AUTHORS = {"张三", "李四", "O'Neil <b>", "王 五", "趙六", "Ada Lovelace"};
    static final String[] TAGS = {"索引", "性能", "PostgreSQL", "WAL 日志", "資料庫", "pg_stat_statements", "备份与恢复"};
    static final String[] VERSIONS = {"9.6", "14", "16", "17beta1"};
    static final String[] TYPES = {"post", "doc", "book"};

    /** Spellings of one thing, and words by their pinyin. */
    static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(
                    List.of("膨胀", "bloat", "表膨脹"),
                    List.of("预写日志", "WAL", "write ahead log"),
                    List.of("索引", "index"),
                    List.of("执行计划", "explain", "query plan")),
            List.of(
                    "suo yin\t索引",
                    "shi wu\t事务",
                    "shi wu\t实物",
                    "sheng wu\t生物",
                    "xing neng\t性能",
                    "bei fen\t备份",
                    "peng zhang\t膨胀"));

    private final Random random;

    private TwinPages(long seed) {
        random = new Random(seed);
    }

    static List<IndexedPage> drawn(long seed, int count) {
        TwinPages drawing = new TwinPages(seed);
        List<IndexedPage> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(drawing.page(i));
        }
        return pages;
    }

    private IndexedPage page(int i) {
        List<String> headings = draw(random.nextInt(4), () -> text(1 + random.nextInt(4)));
        List<String> tags = draw(random.nextInt(3), () -> one(TAGS));
        List<String> bodies = draw(headings.size() + 1, () -> text(random.nextInt(i % 10 == 0 ? 160 : 40)));
        String code = i % 3 == 0 ? "SELECT " + text(random.nextInt(25)) + ";" : "";
        String repeated = i % 4 == 0 ? "本站内容均为虚构 all_rights_reserved vacuum" : "";
        List<String> blocks = new ArrayList<>();
        for (int n = 0; n < bodies.size(); n++) {
            blocks.addAll(n == 0 ? List.of(bodies.get(0)) : List.of(headings.get(n - 1), bodies.get(n)));
        }
        blocks.addAll(List.of(code, repeated));
        List<String> ids = Stream.iterate(1, n -> n + 1)
                .limit(headings.size())
                .map(n -> n == 3 ? "" : "h" + n)
                .toList();
        String body = String.join(
                "\n", Stream.concat(headings.stream(), bodies.stream()).toList());
        return new IndexedPage(
                "/%s/%d/".formatted(i % 7 == 0 ? "docs" : "posts", random.nextInt(1_000_000) * 1000L + i),
                text(1 + random.nextInt(5)),
                headings,
                tags,
                body,
                code,
                repeated,
                PageText.of(blocks, ids, headings, tags),
                one(TYPES),
                i % 6 == 0
                        ? null
                        : LocalDate.of(2010 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(3)),
                draw(random.nextInt(3), () -> one(AUTHORS)).stream().distinct().toList(),
                draw(random.nextInt(2), () -> one(VERSIONS)));
    }

    private static <T> List<T> draw(int count, java.util.function.Supplier<T> each) {
        return Stream.generate(each).limit(count).toList();
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(word());
            text.append(
                    random.nextInt(3) == 0
                            ? one(new String[] {"，", "。", "\n", "  ", ", ", "\t"})
                            : random.nextBoolean() ? " " : "");
        }
        return text.toString().strip();
    }

    private String word() {
        int kind = random.nextInt(20);
        if (kind < 9) {
            return one(HAN);
        }
        if (kind < 16) {
            return one(LATIN);
        }
        if (kind < 17) {
            return one(LATIN).toLowerCase(java.util.Locale.ROOT) + random.nextInt(90);
        }
        return kind < 19 ? one(TRADITIONAL) : one(RARE);
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
