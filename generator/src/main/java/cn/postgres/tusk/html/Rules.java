package cn.postgres.tusk.html;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which elements, attributes and class names stay. What is not named here goes; its text stays. */
final class Rules {
    /** Elements that go with all that is in them. */
    static final Set<String> OPAQUE = Set.of("script", "style", "iframe", "object", "embed", "applet", "noembed");

    /** Elements whose loss is told to the author. */
    static final Set<String> REPORTED = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "applet",
            "form",
            "button",
            "select",
            "textarea",
            "input",
            "video",
            "audio",
            "svg",
            "link",
            "meta",
            "base");

    static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "col", "source");

    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "var",
            "wbr");

    /** Elements of old whose meaning has a name in HTML5. */
    private static final Map<String, String> MODERN = Map.ofEntries(
            Map.entry("acronym", "abbr"),
            Map.entry("strike", "s"),
            Map.entry("tt", "code"),
            Map.entry("center", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("main", "div"),
            Map.entry("nav", "div"),
            Map.entry("address", "div"),
            Map.entry("dir", "ul"),
            Map.entry("menu", "ul"));

    private static final Map<String, List<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("img", List.of("width", "height")),
            Map.entry("video", List.of("width", "height")),
            Map.entry("td", List.of("colspan", "rowspan")),
            Map.entry("th", List.of("colspan", "rowspan", "scope")),
            Map.entry("col", List.of("span")),
            Map.entry("colgroup", List.of("span")),
            Map.entry("ol", List.of("start", "reversed", "type")),
            Map.entry("li", List.of("value")),
            Map.entry("time", List.of("datetime")),
            Map.entry("details", List.of("open")),
            Map.entry("div", List.of("data-lang")),
            Map.entry("span", List.of("data-n", "data-note")),
            Map.entry("mark", List.of("data-n")),
            Map.entry("figure", List.of("data-diagram")),
            Map.entry("pre", List.of("data-lang")));

    private static final List<String> EVERYWHERE = List.of("title", "lang", "dir", "translate");

    /** Class names Tusk itself writes. */
    private static final Set<String> CLASSES = Set.of(
            "code",
            "plain",
            "diagram",
            "diagram-note",
            "math-scroll",
            "math-source",
            "math-equations",
            "math-left",
            "math-right",
            "math-rule",
            "math-rule-end",
            "math-above",
            "math-below",
            "math-boxed",
            "math-over",
            "math-under",
            "table-scroll",
            "task",
            "footnotes",
            "footnote-ref",
            "footnote-back",
            "alert",
            "alert-title",
            "alert-note",
            "alert-tip",
            "alert-important",
            "alert-warning",
            "alert-caution",
            "align-left",
            "align-center",
            "align-right",
            "k",
            "t",
            "s",
            "c",
            "n",
            "f",
            "v",
            "a",
            "g",
            "d",
            "i",
            "hl-p",
            "l",
            "numbered",
            "listing",
            "plan",
            "slow");

    private static final Set<String> FLAGS = Set.of("open", "reversed");
    private static final Set<String> NUMBERS =
            Set.of("width", "height", "colspan", "rowspan", "span", "start", "value");

    private Rules() {}

    /** The name an element is written with; empty if its tags go. */
    static String element(String name) {
        String modern = MODERN.getOrDefault(name, name);
        return ELEMENTS.contains(modern) || MathRules.has(modern) ? modern : "";
    }

    /** The attributes an element may have beside its address, class and anchor. */
    static List<String> attributes(String element) {
        return MathRules.has(element) ? MathRules.attributes() : ATTRIBUTES.getOrDefault(element, List.of());
    }

    static List<String> everywhere() {
        return EVERYWHERE;
    }

    static boolean isOwnClass(String name) {
        return CLASSES.contains(name) || name.startsWith("w") && isNumber(name.substring(1), false);
    }

    static boolean isFlag(String attribute) {
        return FLAGS.contains(attribute);
    }

    /** Whether a value is one the attribute can have. */
    static boolean allows(String attribute, String value) {
        if (NUMBERS.contains(attribute)) {
            return isNumber(value, attribute.equals("width") || attribute.equals("height"));
        }
        return switch (attribute) {
            case "dir" -> value.equals("ltr") || value.equals("rtl") || value.equals("auto");
            case "translate" -> value.equals("no") || value.equals("yes");
            case "scope" -> Set.of("row", "col", "rowgroup", "colgroup").contains(value);
            case "type" -> value.length() == 1 && "1aAiI".contains(value);
            case "data-diagram" -> value.chars().allMatch(c -> c == ':' || c >= '0' && c <= '9');
            case "data-lang" -> value.chars().allMatch(Rules::isNameChar);
            case "lang" -> value.chars().allMatch(c -> c == '-' || c < 0x80 && Character.isLetterOrDigit(c));
            default -> true;
        };
    }

    private static boolean isNameChar(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || "+-#_.".indexOf(c) >= 0;
    }

    private static boolean isNumber(String value, boolean percent) {
        String digits = percent && value.endsWith("%") ? value.substring(0, value.length() - 1) : value;
        return !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
