package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.RawBody;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What an example of a suite and our HTML for it have to share: elements, their order and nesting, all text, addresses,
 * titles, alternative texts, and the attributes of contributed tags. Left out is what we write differently on purpose:
 *
 * <ul>
 *   <li>anchors of headings, and {@code loading}, {@code decoding} and {@code rel} of pictures and links
 *   <li>{@code tusk:} placeholders stand for the address as written; the suites' are percent-encoded, so both are
 *       decoded
 *   <li>the language of code, a class of {@code code} there, {@code data-lang} of {@code pre} here, which is its first
 *       word in small letters
 *   <li>the box around a table; the alignment of cells, {@code align} there, a class here
 *   <li>the label of a task's box
 *   <li>comments in HTML, which we leave out
 *   <li>the line feed at the end of a block of code
 *   <li>blanks between blocks, and how many blanks or line feeds a blank in running text is
 * </ul>
 */
final class SuiteShape {
    private final @Nullable Body body;
    private final StringBuilder out = new StringBuilder();

    private SuiteShape(@Nullable Body body) {
        this.body = body;
    }

    /** The shape of a suite's HTML. */
    static String of(String html) {
        return new SuiteShape(null).shape(html);
    }

    /** The shape of ours. */
    static String of(Body body) {
        return new SuiteShape(body).shape(body.html());
    }

    private String shape(String html) {
        children(Jsoup.parseBodyFragment(html).body(), false);
        return out.toString()
                .replaceAll(" *\n[ \n]*", "\n")
                .replaceAll(" +", " ")
                .strip();
    }

    private void children(Node parent, boolean code) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                out.append(
                        code
                                ? text.getWholeText().replace(' ', '·')
                                : text.getWholeText().replaceAll("[ \t\n]+", " "));
            } else if (node instanceof Element element) {
                element(element, code);
            }
        }
    }

    private void element(Element element, boolean code) {
        if (element.hasClass("table-scroll")) {
            children(element, code);
            return;
        }
        String name = element.normalName();
        boolean pre = name.equals("pre");
        boolean block = element.isBlock() || name.equals("br");
        out.append(block ? "\n<" : "<").append(name);
        attributes(element)
                .forEach((key, value) -> out.append(' ').append(key).append('=').append(value));
        out.append('>');
        children(element, code || pre);
        while ((pre || code) && out.charAt(out.length() - 1) == '\n') {
            out.setLength(out.length() - 1);
        }
        out.append(block ? "</" + name + ">\n" : "</>");
    }

    private Map<String, String> attributes(Element element) {
        Map<String, String> kept = new TreeMap<>();
        String name = element.normalName();
        for (Attribute attribute : element.attributes()) {
            kept.put(attribute.getKey(), attribute.getValue());
        }
        kept.keySet().remove(RawBody.AT);
        if (name.matches("h[1-6]")) {
            kept.remove("id");
        }
        if (name.equals("a") || name.equals("img")) {
            kept.keySet().removeAll(java.util.List.of("loading", "decoding", "rel"));
            kept.computeIfPresent("href", (key, value) -> address(value));
            kept.computeIfPresent("src", (key, value) -> address(value));
        }
        if (name.equals("pre")) {
            kept.remove("class", "code");
        }
        if (name.equals("pre") && element.children().size() == 1) {
            String language = element.child(0).className();
            if (language.startsWith("language-")) {
                kept.put("data-lang", language.substring("language-".length()).toLowerCase(Locale.ROOT));
            }
        }
        if (name.equals("code")) {
            kept.remove("class");
        }
        if (name.equals("td") || name.equals("th")) {
            String align = kept.remove("align");
            if (align != null) {
                kept.put("class", "align-" + align);
            }
        }
        if (name.equals("li")) {
            kept.remove("class", "task");
        }
        if (name.equals("input")) {
            kept.remove("aria-label");
        }
        return kept;
    }

    private String address(String value) {
        boolean placeholder = body != null && value.startsWith("tusk:");
        String target = placeholder
                ? body.links().get(Integer.parseInt(value.substring(5))).target()
                : value;
        return decoded(target);
    }

    private static String decoded(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] written = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int high = i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
            int low = i + 2 < written.length ? Character.digit(written[i + 2], 16) : -1;
            if (written[i] == '%' && high >= 0 && low >= 0) {
                bytes.write(16 * high + low);
                i += 2;
            } else {
                bytes.write(written[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
