package cn.postgres.tusk.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.config.SiteConfig.TypographyConfig;
import cn.postgres.tusk.spec.SpecFile;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {
    private static final String PAGE = "<html lang=\"zh-CN\"><body><h1>从9.6升级到17版的完整演练记录</h1>"
            + "<p>使用<em>主库</em>A</p><p>The planner chooses the plan.</p></body></html>";

    private static Typesetter with(boolean autospace, boolean phrases, boolean lang, boolean emphasis) {
        return new Typesetter(new TypographyConfig(autospace, phrases, lang, emphasis), "zh-CN");
    }

    private static final Typesetter ALL = with(true, true, true, true);

    @Test
    void everySwitchTurnsOffItsOwn() {
        assertEquals(
                "<html data-autospace=off lang=\"zh-CN\"><body><h1>从9.6升级到17版的完整演练记录</h1>"
                        + "<p>使用<em>主库</em>A</p><p>The planner chooses the plan.</p></body></html>",
                with(false, false, false, false).set(PAGE));
        assertEquals(
                PAGE.replace("<em>", "<em data-han>").replace("<html", "<html data-autospace=off"),
                with(false, false, false, true).set(PAGE));
        assertEquals(
                PAGE.replace("<p>The", "<p lang=en>The").replace("<html", "<html data-autospace=off"),
                with(false, false, true, false).set(PAGE));
        assertEquals(
                PAGE.replace("从9.6升级到17版的完整演练记录", "从9.6<wbr>升级到17版的<wbr>完整<wbr>演练<wbr>记录")
                        .replace("<html", "<html data-autospace=off"),
                with(false, true, false, false).set(PAGE));
        assertEquals(
                PAGE.replace("从9.6升级到17版", "从<i></i>9.6<i></i>升级到<i></i>17<i></i>版")
                        .replace("</em>A", "</em><i></i>A"),
                with(true, false, false, false).set(PAGE));
    }

    /** Of any text, tags torn to pieces too, nothing may be lost, and all that is new is what the typesetter writes. */
    @Test
    void takesNothingAway() {
        String[] pieces = {
            "中",
            "文",
            "a",
            "Post",
            "9",
            " ",
            "\n",
            "，",
            "“",
            "”",
            "の",
            "データ",
            "한국",
            "the plan of",
            "<p>",
            "</p>",
            "<h2>",
            "</h2>",
            "<a href=\"x>y\">",
            "</a>",
            "<code>",
            "</code>",
            "<em>",
            "</em>",
            "<!-- 中a -->",
            "<!",
            "<",
            "&amp;",
            "&",
            "&#x4e2d;",
            "&#99999999999;",
            "<br>",
            "<span translate=no>",
            "</span>",
            "<div lang=ja>",
            "</div>",
            "<script>",
            "</script>",
            "<svg/>",
            "<math>",
            "</math>",
            "𠮷",
            "\ud842",
            "<h1",
            "='",
            "\u0000",
            "</",
            "</p",
            "<div class=\"code\">"
        };
        Random random = new Random(20261123);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder page = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                page.append(pieces[random.nextInt(pieces.length)]);
            }
            assertKept(page.toString(), ALL.set(page.toString()));
        }
        SpecFile.read("typeset").forEach(example -> assertKept(example.in(), ALL.set(example.in())));
    }

    private static final List<String> NEW = List.of(
            "<i></i>",
            "<b></b>",
            "<wbr>",
            " data-han",
            "</span>",
            "<span lang=ja>",
            "<span lang=ko>",
            "<span lang=zh-CN>",
            " lang=en",
            " lang=ja",
            " lang=ko",
            " lang=zh-CN");

    private static void assertKept(String before, String after) {
        int at = 0;
        for (int i = 0; i < after.length(); ) {
            int from = i;
            String added = NEW.stream()
                    .filter(text -> after.startsWith(text, from))
                    .findFirst()
                    .orElse("");
            if (at < before.length() && before.startsWith(added.isEmpty() ? after.substring(i, i + 1) : added, at)) {
                i++;
                at++;
            } else {
                assertTrue(!added.isEmpty(), () -> "new at " + from + " of " + after + " from " + before);
                i += added.length();
            }
        }
        assertEquals(before.length(), at, after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "</i>",
                "<b></i>",
                "<",
                "&",
                "<!--",
                "<p>中a",
                "中a",
                "の",
                "<h1>数据库性能",
                "<code>",
                "<a x='",
                "<div class=code>",
                "&#",
                "<svg><svg>",
                "中<b>",
                "”“",
                "the "
            })
    void aMillionOfAnythingTakesNoTime(String piece) {
        String page = "<h1>" + piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ALL.set(page));
    }
}
