package cn.postgres.tusk.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Reads highlighted HTML back; fails where a tag is not ours or elements do not nest. */
public final class BlockText {
    private static final Pattern OURS =
            Pattern.compile("<(span class=\"([ktscnfvgadi]|hl-p|w[1-9][0-9]?)\"|samp|details open"
                    + "|summary|span( class=\"slow\")? data-note=\"[^\"<>]+\""
                    + "|(span|mark) class=\"l\"( data-n=\"\\d+\")?|pre|code|div class=\"plan\" translate=\"no\""
                    + "|(pre|div) class=\"code( numbered)?\"( data-lang=\"[^\"<>]+\")?"
                    + "( tabindex=\"0\" role=\"group\" aria-label=\"[^\"<>]+\")?)>");

    private BlockText() {}

    /** The text of the HTML. */
    public static String of(String html) {
        StringBuilder text = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < html.length(); ) {
            char c = html.charAt(i);
            if (c == '<') {
                int end = html.indexOf('>', i) + 1;
                tag(html.substring(i, end), open);
                i = end;
            } else if (c == '&') {
                int end = html.indexOf(';', i) + 1;
                text.append(character(html.substring(i, end)));
                i = end;
            } else {
                assertTrue(c != '"' && c != '>', "not escaped: " + c);
                text.append(c);
                i++;
            }
        }
        assertTrue(open.isEmpty(), "left open: " + open);
        return text.toString();
    }

    private static void tag(String tag, Deque<String> open) {
        if (tag.startsWith("</")) {
            assertEquals(open.poll(), tag.substring(2, tag.length() - 1));
            return;
        }
        assertTrue(OURS.matcher(tag).matches(), tag);
        String name = tag.substring(1, tag.indexOf(tag.contains(" ") ? ' ' : '>'));
        boolean phrasing = open.contains("pre") || open.contains("summary") || open.contains("code");
        boolean flow = name.equals("div") || name.equals("pre") || name.equals("details");
        assertTrue(!flow || !phrasing, tag + " in " + open);
        open.push(name);
    }

    private static char character(String entity) {
        return switch (entity) {
            case "&amp;" -> '&';
            case "&lt;" -> '<';
            case "&gt;" -> '>';
            case "&quot;" -> '"';
            default -> throw new AssertionError("entity " + entity);
        };
    }
}
