package cn.postgres.tusk.highlight;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads highlighted HTML back; fails where a tag is not ours or elements do not nest. */
public final class BlockText {
    private static final Pattern OURS =
            Pattern.compile("<(span class=\"([ktscnfvgadi]|hl-p|w[1-9][0-9]?)\"|samp|details open"
                    + "|summary|span( class=\"slow\")? data-note=\"[^\"<>]+\""
                    + "|(span|mark) class=\"l\"( data-n=\"\\d+\")?|pre|code|div class=\"plan\" translate=\"no\""
                    + "|(pre|div) class=\"code( numbered)?\"( data-lang=\"[^\"<>]+\")?"
                    + "( tabindex=\"0\" role=\"group\" aria-label=\"[^\"<>]+\")?)>");

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    private BlockText() {}

    /** The text of the HTML. */
    public static String of(String html) {
        return new BlockText().read(html);
    }

    // A message is put together only for what fails: there are millions of characters.
    private String read(String html) {
        StringBuilder text = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); ) {
            char c = html.charAt(i);
            if (c == '<') {
                int end = html.indexOf('>', i) + 1;
                tag(html.substring(i, end));
                i = end;
            } else if (c == '&') {
                text.append(character(html, i));
                i = html.indexOf(';', i) + 1;
            } else {
                if (c == '"' || c == '>') {
                    fail("not escaped: " + c);
                }
                text.append(c);
                i++;
            }
        }
        assertTrue(open.isEmpty(), () -> "left open: " + open);
        return text.toString();
    }

    private void tag(String tag) {
        if (tag.startsWith("</")) {
            String name = open.poll();
            if (name == null || tag.length() != name.length() + 3 || !tag.startsWith(name, 2)) {
                fail(tag + " closes " + name);
            }
            return;
        }
        if (seen.add(tag)) {
            assertTrue(OURS.matcher(tag).matches(), tag);
        }
        String name = tag.substring(1, tag.indexOf(tag.contains(" ") ? ' ' : '>'));
        boolean flow = name.equals("div") || name.equals("pre") || name.equals("details");
        if (flow && (open.contains("pre") || open.contains("summary") || open.contains("code"))) {
            fail(tag + " in " + open);
        }
        open.push(name);
    }

    private static char character(String html, int at) {
        if (html.startsWith("&quot;", at)) {
            return '"';
        }
        if (html.startsWith("&lt;", at)) {
            return '<';
        }
        if (html.startsWith("&gt;", at)) {
            return '>';
        }
        if (!html.startsWith("&amp;", at)) {
            fail("entity " + html.substring(at, Math.min(html.length(), at + 9)));
        }
        return '&';
    }
}
