package cn.postgres.tusk.typeset;

import java.util.Set;

/** What an HTML element is to the text in and around it. */
final class Elements {
    /** Content that is not HTML: it ends at its own end tag and nothing else. */
    static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes", "plaintext");

    static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    /** Their text is left as it is. */
    private static final Set<String> QUIET = Set.of(
            "code",
            "pre",
            "kbd",
            "samp",
            "tt",
            "svg",
            "math",
            "head",
            "select",
            "option",
            "datalist",
            "template",
            "object",
            "video",
            "audio",
            "canvas",
            "script",
            "style",
            "textarea",
            "title",
            "iframe",
            "xmp",
            "noembed",
            "noframes",
            "plaintext");

    /** Quiet ones that stand in a line like a word and want a gap of their own beside Han. */
    private static final Set<String> WORDS = Set.of("code", "kbd", "samp", "tt", "math");

    /** Text flows through them as if they were not there. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label",
            "mark", "nobr", "s", "small", "span", "strike", "strong", "time", "u", "var");

    /** They stand in a line, but text does not flow from them into what is around them. */
    private static final Set<String> ISLANDS = Set.of(
            "sup",
            "sub",
            "ruby",
            "rb",
            "rt",
            "rp",
            "rtc",
            "q",
            "img",
            "br",
            "wbr",
            "input",
            "button",
            "meter",
            "progress",
            "output",
            "embed",
            "picture",
            "map",
            "slot",
            "svg",
            "select",
            "object",
            "video",
            "audio",
            "canvas",
            "textarea",
            "iframe",
            "t-s",
            "t-g");

    /** Blocks that hold a run of text, and can say its language. */
    private static final Set<String> HOSTS = Set.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "td",
            "th",
            "dd",
            "dt",
            "caption",
            "figcaption",
            "summary",
            "div");

    private Elements() {}

    static boolean isQuiet(String name) {
        return QUIET.contains(name);
    }

    static boolean isWord(String name) {
        return WORDS.contains(name);
    }

    static boolean isInline(String name) {
        return INLINE.contains(name);
    }

    /** Neither in a line nor quiet: text before it and text after it are not neighbours. */
    static boolean isBlock(String name) {
        return !INLINE.contains(name) && !ISLANDS.contains(name) && !WORDS.contains(name);
    }

    static boolean isHost(String name) {
        return HOSTS.contains(name);
    }

    /** Whether it is a heading that breaks between phrases. */
    static boolean isHeading(String name) {
        return name.equals("h1") || name.equals("h2") || name.equals("h3");
    }
}
