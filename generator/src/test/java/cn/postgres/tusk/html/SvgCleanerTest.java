package cn.postgres.tusk.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a picture stays: content in, content out. */
class SvgCleanerTest {
    private static final String HEAD =
            "<svg role=\"img\" aria-labelledby=\"p-title\" id=\"p-svg\"><title id=\"p-title\">图</title>";

    static Stream<Arguments> pictures() {
        return Stream.of(
                same("<rect width=\"1\" height=\"2\" fill=\"#fff\"></rect>"),
                same("<text x=\"1\" font-size=\"14\">文字 &amp; &lt;b&gt;</text>"),
                at("script", "<script>alert(1)</script><g></g>", "<g></g>"),
                at("handler", "<g onclick=\"x()\" onload=\"y()\"></g>", "<g></g>"),
                at("link", "<a xlink:href=\"http://x/\"><text>a</text></a>", "<text>a</text>"),
                at("script address", "<a href=\"javascript:x()\"><path d=\"M0 0\"/></a>", "<path d=\"M0 0\"></path>"),
                at("picture from elsewhere", "<image href=\"http://x/y.png\"/>", ""),
                at("use from elsewhere", "<use href=\"http://x/#a\"/>", "<use></use>"),
                at("use of a part", "<use xlink:href=\"#a\"/>", "<use href=\"#p-a\"></use>"),
                at(
                        "ids and classes",
                        "<g id=\"a\" class=\"node edge\"></g>",
                        "<g id=\"p-a\" class=\"p-node p-edge\"></g>"),
                at("reference", "<g fill=\"url(#a)\"></g>", "<g fill=\"url(#p-a)\"></g>"),
                at("quoted reference", "<g marker-end=\"url('#a')\"></g>", "<g marker-end=\"url(#p-a)\"></g>"),
                at("reference elsewhere", "<g fill=\"url(http://x/#a)\"></g>", "<g></g>"),
                at("comment", "<!-- made by tool 1.2 on Monday --><g></g>", "<g></g>"),
                at("title of a part", "<g><title>A-&gt;B</title></g>", "<g></g>"),
                at("animation", "<g><animate attributeName=\"href\" values=\"javascript:x()\"/></g>", "<g></g>"),
                at("data", "<g data-x=\"1\" aria-label=\"y\"></g>", "<g></g>"),
                at(
                        "style",
                        "<g style=\"fill:red;position:fixed;stroke:url(http://x)\"></g>",
                        "<g style=\"fill:red\"></g>"),
                at(
                        "sheet",
                        "<style>@import url(x.css); .node rect,#my p{fill:red;behavior:url(x)} @media print{g{fill:red}}</style>",
                        "<style>#p-svg .p-node rect,#p-svg #p-my p{fill:red}</style>"),
                at(
                        "sheet with an end tag",
                        "<style><![CDATA[g{fill:red}</style><script>x()</script>]]></style>",
                        "<style>#p-svg g{fill:red}</style>"),
                at("sheet with a trick", "<style>g{fill:u\\72l(x)} h{fill:/**/expression(1)}</style>", ""),
                at(
                        "label of a tool",
                        "<foreignObject width=\"9\"><div xmlns=\"x\" onclick=\"y\"><span>甲<br/>乙</span></div></foreignObject>",
                        "<foreignObject width=\"9\"><div><span>甲<br>乙</span></div></foreignObject>"),
                at(
                        "frame in a label",
                        "<foreignObject><iframe src=\"x\"></iframe><p>a</p></foreignObject>",
                        "<foreignObject><p>a</p></foreignObject>"),
                at("deep nesting", "<g>".repeat(3) + "</g>".repeat(3), "<g><g><g></g></g></g>"));
    }

    private static Arguments same(String content) {
        return Arguments.of("same", content, content);
    }

    private static Arguments at(String name, String in, String out) {
        return Arguments.of(name, in, out);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("pictures")
    void keepsWhatIsSafe(String name, String in, String out) {
        String svg =
                "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x \"y\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\">"
                        + in + "</svg>";
        assertEquals(HEAD + out + "</svg>", SvgCleaner.clean(svg, "p-", "图"));
    }

    @org.junit.jupiter.api.Test
    void whatIsNoPictureIsEmpty() {
        assertEquals("", SvgCleaner.clean("hello <b>x</b>", "p-", "图"));
        assertEquals("", SvgCleaner.clean("", "p-", "图"));
    }

    @org.junit.jupiter.api.Test
    void aTowerOfGroupsEndsSomewhere() {
        String deep = "<svg>" + "<g>".repeat(50_000) + "</svg>";
        assertEquals(true, SvgCleaner.clean(deep, "p-", "图").length() < 4_000);
    }
}
