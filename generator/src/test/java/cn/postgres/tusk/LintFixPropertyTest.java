package cn.postgres.tusk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.source.SourceFile;
import cn.postgres.tusk.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a repair must keep, over texts drawn from the pieces that people write and a few that nobody should. */
class LintFixPropertyTest {
    private static final int TEXTS = Integer.getInteger("tusk.texts", 400);
    private static final List<String> PIECES = List.of(
            "主库",
            "备库",
            "索引",
            "数据库",
            "很好",
            "的",
            "了",
            "用",
            "在",
            "PG",
            "Mysql",
            "Github",
            "SQL",
            "pg_stat",
            "17",
            "9.6",
            "30%",
            "C++",
            "ＡＢ",
            "１２",
            ",",
            ", ",
            ";",
            ":",
            "!",
            "?",
            ".",
            "，",
            "。",
            "：",
            "！！",
            "。。",
            "，，",
            "...",
            "。。。",
            "--",
            " -- ",
            "(",
            ")",
            "（",
            "）",
            "\"",
            "“",
            "”",
            " ",
            "\n",
            "\n\n",
            "　　",
            "*",
            "**",
            "_",
            "__",
            "~~",
            "`",
            "``",
            "[",
            "](",
            ")",
            "](#x)",
            "![",
            "<b>",
            "</b>",
            "<!-- x -->",
            "<br>",
            "<code>",
            "</code>",
            "&nbsp;",
            "&amp;",
            "\\",
            "\\*",
            "$",
            "https://a.example/中",
            "www.b.example",
            "\n# ",
            "\n## ",
            "\n- ",
            "\n1. ",
            "\n> ",
            "\n| ",
            " | ",
            "\n|---|---|\n",
            "\n```\n",
            "\n    ",
            "\n---\n",
            "\n***\n",
            "{#x}",
            "{.y}",
            "[^1]",
            "\n\n[^1]: ",
            "\n: ",
            "\n[x]: a.md\n",
            "[x]",
            "🎉",
            "é",
            "\t",
            "  \n",
            "=",
            "#",
            "|",
            "<",
            ">",
            "<ffff>",
            "\n<div>\n",
            "\n</div>\n");

    private final LintedFile linted = LintedFile.with("");

    @Test
    void repairsKeepEverythingButTheirWords() {
        int changed = 0;
        Random random = new Random(Long.getLong("tusk.seed", 20180801L));
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            String repaired = linted.repaired(text).text();
            changed += repaired.equals(text) ? 0 : 1;
            assertKept(text, repaired);
        }
        assertTrue(changed > TEXTS / 4, "the texts have something to repair: " + changed);
    }

    private void assertKept(String text, String repaired) {
        Body before = body(text);
        Body after = body(repaired);
        String what = "of\n" + text + "\n-- became\n" + repaired;
        assertEquals(repaired, linted.repaired(repaired).text(), () -> "a second run changes nothing " + what);
        assertEquals(before.code(), after.code(), () -> "code blocks " + what);
        assertEquals(elements(before.html(), "code"), elements(after.html(), "code"), () -> "code " + what);
        assertEquals(tags(before.html()), tags(after.html()), () -> "tags " + what);
        assertEquals(folded(before.text()), folded(after.text()), () -> "text " + what);
        assertEquals(text.lines().count(), repaired.lines().count(), () -> "lines " + what);
    }

    private Body body(String text) {
        return linted.parser()
                .read(SourceFile.Kind.MARKDOWN, new SourceText("a.md", text, ""))
                .documents()
                .get(0)
                .body();
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        int length = 3 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toString();
    }

    private static List<String> elements(String html, String name) {
        List<String> found = new ArrayList<>();
        for (int open = html.indexOf("<" + name); open >= 0; open = html.indexOf("<" + name, open + 1)) {
            int close = html.indexOf("</" + name + ">", open);
            found.add(html.substring(open, close < 0 ? html.length() : close));
        }
        return found;
    }

    /** The names of the tags in order: the structure of the page. */
    private static List<String> tags(String html) {
        List<String> tags = new ArrayList<>();
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
            int end = open + 1;
            while (end < html.length() && " >\n".indexOf(html.charAt(end)) < 0) {
                end++;
            }
            tags.add(html.substring(open + 1, end));
        }
        return tags;
    }

    /** A text without what repairs may change: blanks, width, repetition, case. */
    private static String folded(String text) {
        String half = "\"\"(),;:!?.";
        String full = "“”（），；：！？。";
        StringBuilder out = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int mark = full.indexOf(c);
            char plain = mark >= 0 ? half.charAt(mark) : c;
            plain = plain >= 'ａ' && plain <= 'ｚ' || plain >= '０' && plain <= '９' ? (char) (plain - 0xfee0) : plain;
            plain = plain == '…' ? '.' : plain == '—' ? '-' : plain;
            boolean blank = Character.isWhitespace(plain) || plain == '\u00a0';
            boolean again = !out.isEmpty() && out.charAt(out.length() - 1) == plain && (",;:!?.-".indexOf(plain) >= 0);
            if (!blank && !again) {
                out.append(plain);
            }
        }
        return out.toString();
    }
}
