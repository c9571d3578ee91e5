package cn.postgres.tusk.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.postgres.tusk.model.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plain CommonMark against another implementation, on inputs put together at random from its building blocks. Left out
 * are bare addresses, which are GFM's, tags in list items, and the rules for Chinese, which must not bear on other text.
 */
class CommonMarkOracleTest {
    private static final List<String> INLINES = List.of(
            "a",
            "b c",
            " ",
            "*",
            "**",
            "***",
            "_",
            "__",
            "`",
            "``",
            "(u)",
            "[x](y)",
            "[r]",
            "[r][x]",
            "[x](<y(z> 'w')",
            "![i](j \"k\")",
            "[",
            "\\",
            "\\*",
            "&amp;",
            "&",
            "<x:y>",
            "!",
            "\"",
            "'",
            "  \n",
            "\n",
            "foo",
            "(",
            ")",
            " *",
            " **",
            "* ",
            "** ",
            "_ ",
            " _",
            ".",
            "-x",
            "a*",
            "*a",
            "é",
            "\u00a0",
            "，",
            "`code`",
            "# ",
            "1)");

    private static final List<String> BLOCKS = List.of(
            "a",
            "b\n",
            "- a\n",
            "* a\n",
            "+ ",
            "- ",
            "1. b\n",
            "2) c\n",
            "> c\n",
            "> ",
            "    d\n",
            "  e\n",
            "# f\n",
            "## ",
            "---\n",
            "===\n",
            "[r]: /u\n",
            "[r]",
            "~~~ x ~ y\n",
            "***\n",
            "```\n",
            "```x\ny\n```\n",
            "\n",
            "\n\n",
            "\n\n\n",
            "   g\n",
            "`x`",
            "h  \n");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().build();
    private final MarkdownParser ours = new MarkdownParser(Configs.markdown(false, false));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linesAreReadAlike(long seed) {
        compare(INLINES, 9, new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void blocksAreReadAlike(long seed) {
        compare(BLOCKS, 7, new Random(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void chineseRulesLeaveOtherTextAlone(long seed) {
        MarkdownParser chinese = new MarkdownParser(Configs.plainCode());
        List<String> pieces = new ArrayList<>(INLINES);
        pieces.remove("，");
        pieces.addAll(List.of("~~", "~", "“", "”", "…", "—", "🎉", "❤️", "2*3", "(*)", "naïve", "α", "\u200b"));
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String markdown = joined(pieces, 12, random);
            assertEquals(html(ours, markdown), html(chinese, markdown), markdown);
        }
    }

    private static String html(MarkdownParser parser, String markdown) {
        return parser.parse("x.md", markdown, 1, "没有").value().body().html();
    }

    private static String joined(List<String> pieces, int most, Random random) {
        StringBuilder input = new StringBuilder();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            input.append(pieces.get(random.nextInt(pieces.size())));
        }
        return input.toString();
    }

    private void compare(List<String> pieces, int most, Random random) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String markdown = joined(pieces, most, random);
            Body body = ours.parse("x.md", markdown, 1, "没有").value().body();
            String theirs = shape(renderer.render(parser.parse(markdown)), null);
            if (!theirs.equals(shape(body.html(), body))) {
                differences.add("== " + markdown + "\n-- " + theirs + "\n-- " + shape(body.html(), body));
            }
        }
        assertEquals(List.of(), differences);
    }

    /** Tags, text and addresses, without what only one of the two writes. */
    private static String shape(String html, @Nullable Body body) {
        StringBuilder out = new StringBuilder();
        shape(Jsoup.parseBodyFragment(html).body(), body, false, out);
        return out.toString().replaceAll("\\s*\n\\s*", "\n").strip();
    }

    private static void shape(Node parent, @Nullable Body body, boolean code, StringBuilder out) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                out.append(code ? text.getWholeText().stripTrailing() : text.getWholeText());
            } else if (node instanceof Element element) {
                boolean block = element.isBlock();
                out.append(block ? "\n<" : "<").append(element.normalName());
                for (String name : List.of("href", "src", "alt", "title", "start")) {
                    if (element.hasAttr(name)) {
                        out.append(' ').append(address(element.attr(name), body));
                    }
                }
                out.append('>');
                shape(element, body, code || element.normalName().equals("pre"), out);
                out.append(block ? "</>\n" : "</>");
            }
        }
    }

    private static String address(String value, @Nullable Body body) {
        boolean placeholder = body != null && value.startsWith("tusk:");
        String target = placeholder
                ? body.links().get(Integer.parseInt(value.substring(5))).target()
                : value;
        return target.replace("%20", " ");
    }
}
