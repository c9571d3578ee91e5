package cn.postgres.tusk.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Queries of all kinds over the pages of {@link TwinPages}, the same for the same seed. */
final class TwinQueries {
    private static final String[] ODD = {
        "",
        " ",
        "!!!",
        "。。",
        "\"",
        "\"\"",
        "\" \"",
        "“”",
        "-",
        "--",
        "- a",
        "->>",
        "tag:",
        "tag: 索引",
        "type:zzz",
        "year:abc",
        "year:0",
        "year:02018",
        "year:２０１８",
        "version:",
        "TYPE:Post wal",
        "类型:post 索引",
        "标签：索引",
        "作者:張三",
        "tag:數據庫",
        "tag:\"\u00A0\"",
        "\"abc",
        "a\"索引\"b",
        "“索引",
        "索引”",
        "tag:\"索引",
        "type:post:x",
        "type::x wal",
        "-type:post wal",
        "\uD800",
        "索\uD800引",
        "\0索\u0001引",
        "\u200B",
        "É",
        "ﬁle",
        "ｐｏｓｔｇｒｅｓ",
        "①",
        "👍",
        "🐘",
        "_",
        "__",
        "work_",
        "_mem",
        ".5",
        "1.",
        "9.",
        "%",
        ".*(a+)+$",
        "(a|a)*b",
        "<b>x</b>",
        "<img src=x onerror=alert(1)>",
        "\\",
        "コミット",
        "データ",
        "ﾃﾞｰﾀ",
        "한국어",
        "e\u0301tude",
        "c++",
        "膨胀 膨胀 x 膨胀",
        "索引 -資料庫",
        "suoyin",
        "sy",
        "shiwu",
        "sw",
        "xn",
        "pengzhang",
        "beifen 恢复",
        "index 索引 bloat",
        "query plan",
        "write ahead log",
        "yu",
    };

    private final Random random;
    private final List<IndexedPage> pages;

    private TwinQueries(long seed, List<IndexedPage> pages) {
        random = new Random(seed);
        this.pages = pages;
    }

    /** A query and the order of its hits. */
    record Case(String query, SiteSearch.Order order) {}

    static List<Case> drawn(long seed, List<IndexedPage> pages, int count) {
        TwinQueries drawing = new TwinQueries(seed, pages);
        List<Case> cases = new ArrayList<>();
        for (String odd : ODD) {
            cases.add(new Case(odd, SiteSearch.Order.RELEVANCE));
        }
        while (cases.size() < count) {
            boolean byDate = drawing.random.nextInt(8) == 0;
            cases.add(new Case(drawing.query(), byDate ? SiteSearch.Order.DATE : SiteSearch.Order.RELEVANCE));
        }
        return cases;
    }

    private String query() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> cut(word(), 1 + random.nextInt(6));
            case 2 -> one(TwinPages.HAN).substring(0, 1);
            case 3 -> inner(one(TwinPages.LATIN));
            case 4 -> '"' + stretch().replace('"', ' ') + '"';
            case 5 ->
                word() + " -" + (random.nextBoolean() ? word() : '"' + stretch().replace('"', ' ') + '"');
            case 6, 7 -> word() + ' ' + filter();
            case 8 -> filter() + ' ' + filter() + (random.nextBoolean() ? "" : ' ' + word());
            case 9 -> one(TwinPages.TRADITIONAL) + (random.nextBoolean() ? "" : word());
            case 10 -> slipped(one(TwinPages.LATIN)) + (random.nextBoolean() ? "" : ' ' + word());
            case 11 ->
                one(TwinPages.LATIN)
                        + ' '
                        + one(TwinPages.LATIN)
                        + (random.nextBoolean() ? "" : ' ' + one(TwinPages.LATIN));
            case 12 -> page().title();
            case 13 -> word() + word() + ' ' + word() + ' ' + word();
            case 14 -> one(TwinPages.RARE) + ' ' + word();
            case 15 -> word() + ' ' + nonsense();
            case 16 -> random.nextInt(4) == 0 ? stretch().repeat(1 + random.nextInt(8)) : '“' + word() + '”' + word();
            default -> random.nextBoolean() ? stretch() : word() + (random.nextBoolean() ? " " : "") + word();
        };
    }

    private String filter() {
        String value = switch (random.nextInt(5)) {
            case 0 -> "type:" + one(TwinPages.TYPES);
            case 1 -> "author:\"" + one(TwinPages.AUTHORS) + '"';
            case 2 -> "year:" + (2009 + random.nextInt(17));
            case 3 -> "tag:\"" + one(TwinPages.TAGS) + '"';
            default -> "version:" + one(TwinPages.VERSIONS);
        };
        return random.nextInt(4) == 0 ? value + " year:2014 year:2015" : value;
    }

    private String word() {
        return one(random.nextBoolean() ? TwinPages.HAN : TwinPages.LATIN);
    }

    /** Any stretch of a page's text. */
    private String stretch() {
        String text = page().text().text();
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + 2 + random.nextInt(14)));
    }

    private String inner(String word) {
        int from = random.nextInt(word.length());
        return word.substring(from, from + 1 + random.nextInt(word.length() - from));
    }

    private static String cut(String word, int length) {
        return word.substring(0, Math.min(word.length(), length));
    }

    private String slipped(String word) {
        int at = random.nextInt(word.length());
        String letter = String.valueOf((char) ('a' + random.nextInt(26)));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                new StringBuilder(word)
                        .deleteCharAt(at)
                        .insert(Math.max(0, at - 1), word.charAt(at))
                        .toString();
        };
    }

    private String nonsense() {
        return random.nextBoolean() ? "囧囧囧" : "qzx" + (char) ('a' + random.nextInt(26)) + "wvk";
    }

    private IndexedPage page() {
        return pages.get(random.nextInt(pages.size()));
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
