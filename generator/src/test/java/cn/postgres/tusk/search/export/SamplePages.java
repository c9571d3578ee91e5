package cn.postgres.tusk.search.export;

import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.PageText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Pages of every kind for the tests of the export, drawn by chance but always the same. */
final class SamplePages {
    private static final String[] WORDS = {
        "索引",
        "事务隔离级别",
        "复制槽",
        "work_mem",
        "pg_stat_statements",
        "vacuum",
        "分区表",
        "walReceiver",
        "9.6.24",
        "->>",
        "检查点",
        "ＷＡＬ",
        "膨脹",
        "カタログ",
        "데이터",
        "😀",
        "🐘",
        "𠮷野家",
        "𝒳",
        "ﬀ",
        "c++",
        "naïve",
        "ﭐﭑ",
        "e\u0301",
        "0x1f",
        "&&"
    };

    private SamplePages() {}

    static IndexedPage page(String url, String title, String body, @Nullable LocalDate date) {
        return new IndexedPage(url, title, List.of(), List.of(), body, "", "post", date, List.of(), List.of());
    }

    /** Some pages with everything, and the hostile ones. */
    static List<IndexedPage> varied(int count) {
        List<IndexedPage> pages = new ArrayList<>(hostile());
        Random random = new Random(11);
        for (int i = 0; i < count; i++) {
            pages.add(drawn(i, random));
        }
        return pages;
    }

    private static IndexedPage drawn(int i, Random random) {
        List<String> headings = List.of(text(random, 4), text(random, 3));
        List<String> tags = List.of(WORDS[i % WORDS.length], "标签" + i % 7);
        String body = text(random, random.nextInt(90)) + " word" + i + " common" + i % 3;
        String code = i % 3 == 0 ? "select " + text(random, 30) : "";
        String repeated = i % 4 == 0 ? "版权所有 rights_reserved" : "";
        List<String> blocks = List.of(headings.get(0), body, headings.get(1), code, repeated);
        return new IndexedPage(
                "/p/%03d/".formatted(i),
                text(random, 4) + i,
                headings,
                tags,
                body,
                code,
                repeated,
                PageText.of(blocks, List.of("一", "b-" + i), headings, tags),
                i % 5 == 0 ? "doc" : "post",
                i % 6 == 0 ? null : LocalDate.of(1960 + i % 70, 1 + i % 12, 28),
                i % 2 == 0 ? List.of("张三", "O'Neil <b>") : List.of(),
                i % 3 == 0 ? List.of("16", "9.6") : List.of());
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static List<IndexedPage> hostile() {
        return List.of(
                page("/", "", "", null),
                page("/script/", "<script>alert(1)</script>", "&lt;\"'`\u0001\u0000\n\t", LocalDate.of(1, 1, 1)),
                page(
                        "/long/",
                        "长".repeat(9000),
                        "x".repeat(70_000) + " " + "中".repeat(3000),
                        LocalDate.of(9999, 12, 31)),
                page(
                        "/units/",
                        "\u00ff\u0100\u2500\u2fff\u3000\u4dff\u4e00\u9fff\ua000\uffff",
                        "\uD83D\uDE00\u200b",
                        null),
                page("/many/", "many", "many ".repeat(70_000) + " once", LocalDate.of(1970, 1, 1)),
                page("/%E4%B8%AD/?a=b#c", "\u202e反", "𠀀𠀁𠀂 \uffee", LocalDate.of(1969, 12, 31)));
    }
}
