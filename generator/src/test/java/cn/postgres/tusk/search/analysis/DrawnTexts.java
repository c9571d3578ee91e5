package cn.postgres.tusk.search.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of all that the analyser tells apart, drawn at random: the same ones for the same seed. */
final class DrawnTexts {
    private static final String[] WORDS = {
        "pg_stat_statements",
        "work_mem",
        "walReceiver",
        "XMLParser",
        "PostgreSQL",
        "toDo",
        "pg14",
        "int8",
        "c2",
        "C++",
        "g++",
        "c#",
        "F#",
        "__init__",
        "indexes",
        "queries",
        "caches",
        "statuses",
        "TablesOfContents",
        "ties",
        "ABC123",
        "deadbeef0123",
        "0xdeadbeef0123",
        "0000000100000000000000A1",
        "9.6.24",
        "PG9.6",
        "0.12345",
        "1.2.3.4.5.6.7.8.9.10",
        "1.",
        ".5",
        "v1.0-rc2",
        "12345678901234567890123456.7",
        "Müller",
        "ﬁle",
        "straße",
        "Ⅳ",
        "ĲSSEL",
        "Привет",
        "Ελλάδα",
        "عربي",
        "हिन्दी",
        "ｗａｌＳｅｎｄｅｒ",
        "９．６",
        "１２ａ",
        "＿ａ＿",
        "café\u0301s",
        "a\u00ADb",
        "\u200B"
    };
    private static final String[] CJK = {
        "数据库",
        "資料庫",
        "索引與查詢優化",
        "皇后",
        "頭髮",
        "薴",
        "㑮",
        "\uF902",
        "\uD87E\uDC0A",
        "⾞",
        "〸",
        "々",
        "〇",
        "データベース",
        "ﾃﾞｰﾀﾍﾞｰｽ",
        "か\u3099",
        "は゜",
        "ｳﾞ",
        "ア\u3099",
        "한국어",
        "ﾡ",
        "\u1112\u1161\u11AB",
        "ㄅㄆ",
        "\uD842\uDFB7",
        "𠀀𠀁"
    };
    private static final String[] SIGNS = {
        "||",
        "->>",
        "@>",
        "<->",
        "::",
        ":=",
        "!=",
        "<=+",
        "@-",
        "--",
        "/*",
        "*/",
        "<!--",
        "-->",
        "===",
        "```",
        "=>>",
        "＠＞",
        "😀",
        "👍🏽",
        "👨\u200D👩\u200D👧",
        "🇨🇳",
        "☎\uFE0F",
        "❤️‍🔥",
        "\uD800",
        "\uDC00",
        "\uD83D",
        "\u0301",
        "\u3099",
        "\uFF9E",
        " ",
        "\n",
        "，",
        "。",
        "_",
        ".",
        "-",
        "+",
        "①",
        "²",
        "\0",
        "\uFFFF",
        "\uDB40\uDC41"
    };

    private final Random random;

    DrawnTexts(long seed) {
        random = new Random(seed);
    }

    List<String> draw(int count) {
        List<String> texts = new ArrayList<>();
        while (texts.size() < count) {
            texts.add(text());
        }
        return texts;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        boolean longRun = random.nextInt(80) == 0;
        for (int pieces = random.nextInt(14); pieces >= 0; pieces--) {
            text.append(piece());
        }
        if (longRun) {
            String repeated = random.nextBoolean() ? piece() : one(WORDS) + one(CJK);
            text.insert(random.nextInt(text.length() + 1), repeated.repeat(1 + 1100 / repeated.length()));
        }
        return text.toString();
    }

    private String piece() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> one(WORDS);
            case 3, 4 -> one(CJK);
            case 5, 6 -> one(SIGNS);
            case 7 -> Character.toString((char) (0x20 + random.nextInt(0x5F)));
            case 8 -> Character.toString(0x4E00 + random.nextInt(0x5200));
            default -> anyCharacter();
        };
    }

    /** Any code point, unassigned ones and lone surrogates too. */
    private String anyCharacter() {
        int[] limits = {0x250, 0x2000, 0x3400, 0x10000, 0x10000, 0x20000, 0x30000, 0x110000};
        return Character.toString(random.nextInt(limits[random.nextInt(limits.length)]));
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
