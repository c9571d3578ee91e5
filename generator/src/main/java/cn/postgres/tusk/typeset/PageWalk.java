package cn.postgres.tusk.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a page from beginning to end, once, and tells listeners what it meets. The page is Tusk's own output, so tags
 * are as a rule in order; where they are not, a forgotten end tag costs a gap or a language, nothing else. Takes time in
 * proportion to the page's length. Used once.
 */
final class PageWalk {
    /** How far up an end tag may look for its start tag. */
    private static final int LOOK_UP = 256;

    private final String html;
    private final Element root;
    /** An array: a page asks them for every character. */
    private final PageListener[] listeners;

    private final List<Element> open = new ArrayList<>();

    private PageWalk(String html, String language, List<PageListener> listeners) {
        this.html = html;
        this.root = Element.root(language);
        this.listeners = listeners.toArray(PageListener[]::new);
    }

    /**
     * @param language of what no element says the language of
     */
    static void over(String html, String language, List<PageListener> listeners) {
        new PageWalk(html, language, listeners).all();
    }

    private void all() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                at = markup(at);
            } else if (c == '&') {
                CharRef ref = CharRef.at(html, at);
                at = character(ref.cp(), at, ref.end());
            } else {
                int cp = html.codePointAt(at);
                at = character(cp, at, at + Character.charCount(cp));
            }
        }
        while (!open.isEmpty()) {
            pop(html.length(), html.length());
        }
    }

    private int character(int cp, int start, int end) {
        Element in = top();
        for (PageListener listener : listeners) {
            listener.character(cp, start, end, in);
        }
        return end;
    }

    private int markup(int at) {
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (isLetter(next)) {
            return startTag(at);
        }
        if (next == '!' || next == '?') {
            return Markup.declarationEnd(html, at);
        }
        if (next == '/') {
            boolean named = at + 2 < html.length() && isLetter(html.charAt(at + 2));
            return named ? endTag(at) : Markup.declarationEnd(html, at);
        }
        return character('<', at, at + 1);
    }

    private int startTag(int at) {
        Tag tag = Tag.at(html, at);
        Element element = element(tag);
        if (Elements.isQuiet(tag.name()) || isCode(tag)) {
            int end = Markup.elementEnd(tag);
            for (PageListener listener : listeners) {
                listener.opaque(element, end);
            }
            return end;
        }
        for (PageListener listener : listeners) {
            listener.open(element);
        }
        open.add(element);
        if (Elements.VOID.contains(tag.name())) {
            pop(tag.end(), tag.end());
        }
        return tag.end();
    }

    /** A block of code that is more than one {@code pre}, as the highlighter writes it. */
    private static boolean isCode(Tag tag) {
        if (!tag.name().equals("div")) {
            return false;
        }
        String classes = tag.attribute("class");
        return classes.equals("code") || classes.startsWith("code ");
    }

    private Element element(Tag tag) {
        Element around = top();
        String lang = tag.attribute("lang");
        boolean holds = !around.held() && tag.attribute("translate").equalsIgnoreCase("no");
        return new Element(
                tag.name(),
                Elements.isInline(tag.name()),
                Elements.isBlock(tag.name()),
                tag.start(),
                tag.nameEnd(),
                tag.end(),
                lang.isEmpty() ? around.lang() : lang,
                !lang.isEmpty(),
                holds ? tag.start() : around.heldFrom(),
                tag.name().equals("math") ? tag.attribute("display") : "",
                Elements.isHeading(tag.name()) || isItemTitle(tag));
    }

    /** The title of an entry in a list and on the cover of a book, and the name of the site. */
    private static boolean isItemTitle(Tag tag) {
        if (!tag.name().equals("a") && !tag.name().equals("div")) {
            return false;
        }
        String classes = tag.attribute("class");
        return classes.equals("item-title") || classes.equals("book-cover") || classes.equals("site-name");
    }

    private int endTag(int at) {
        int nameEnd = Tag.nameEnd(html, at + 2);
        String name = endName(at + 2, nameEnd);
        int end = Tag.end(html, nameEnd);
        int found = open.size() - 1;
        int lowest = Math.max(0, open.size() - LOOK_UP);
        while (found >= lowest && !open.get(found).name().equals(name)) {
            found--;
        }
        if (found >= lowest) {
            while (open.size() - 1 > found) {
                pop(at, at);
            }
            pop(at, end);
        }
        return end;
    }

    /** As a rule it is the innermost element that ends. */
    private String endName(int from, int to) {
        String innermost = top().name();
        return innermost.length() == to - from && html.startsWith(innermost, from)
                ? innermost
                : html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private void pop(int start, int end) {
        Element element = open.remove(open.size() - 1);
        for (PageListener listener : listeners) {
            listener.close(element, start, end);
        }
    }

    private Element top() {
        return open.isEmpty() ? root : open.get(open.size() - 1);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
