package cn.postgres.tusk.hanzi;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Converts the text of one HTML page in a single pass. Phrases are seen through inline elements
 * ({@code 数据<b>库</b>}), never across blocks. Left alone:
 *
 * <ul>
 *   <li>{@code pre}, {@code code}, {@code kbd}, {@code samp}, {@code script}, {@code style}, {@code textarea} and
 *       {@code math};
 *   <li>elements with {@code translate="no"} or the class {@code notranslate};
 *   <li>elements below {@code html} that name a language with {@code lang}: they are as their author wants them;
 *   <li>all attributes but those that are read out or shown, and structured data ({@code ld+json}), which is text.
 * </ul>
 *
 * Made for one page, by one thread.
 */
final class HtmlText {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label",
            "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tspan", "tt", "u", "wbr");
    private static final Set<String> CODE = Set.of("pre", "code", "kbd", "samp", "math");
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "xmp");
    private static final Set<String> SHOWN = Set.of(
            "alt",
            "title",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "placeholder",
            "label",
            "summary",
            "abbr");

    private final HanConverter converter;
    private final Run run;

    HtmlText(HanConverter converter) {
        this.converter = converter;
        this.run = new Run(converter);
    }

    String convert(String html) {
        StringBuilder out = new StringBuilder(html.length() + 64);
        int at = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0) {
                run.append(html, at, html.length());
                break;
            }
            run.append(html, at, open);
            at = markup(html, open, out);
        }
        run.flush(out);
        return out.toString();
    }

    /** What begins with a bracket; the index behind it. */
    private int markup(String html, int open, StringBuilder out) {
        char c = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
        if (isLetter(c)) {
            Tag tag = Tag.at(html, open + 1);
            return tag == null ? rest(html, open, out) : start(html, open, tag, out);
        }
        if (c == '/') {
            Tag tag = Tag.at(html, open + 2);
            return tag == null ? rest(html, open, out) : tag(html, open, tag.end(), tag.name(), out);
        }
        if (c == '!' || c == '?') {
            boolean comment = html.startsWith("<!--", open);
            int close = html.indexOf(comment ? "-->" : ">", open);
            int end = close < 0 ? html.length() : close + (comment ? 3 : 1);
            run.mark(html, open, end);
            return end;
        }
        run.append(html, open, open + 1);
        return open + 1;
    }

    private int start(String html, int open, Tag tag, StringBuilder out) {
        boolean raw = RAW.contains(tag.name());
        boolean marked = !tag.name().equals("html") && isMarked(html, open, tag);
        String text = marked ? html.substring(open, tag.end()) : attributes(html, open, tag);
        if (marked && isVoid(tag.name())) {
            run.flush(out);
            out.append(text);
            return tag.end();
        }
        if (!raw && !marked && !CODE.contains(tag.name())) {
            if (INLINE.contains(tag.name())) {
                run.mark(text, 0, text.length());
            } else {
                run.flush(out);
                out.append(text);
            }
            return tag.end();
        }
        run.flush(out);
        out.append(text);
        if (isVoid(tag.name()) || html.charAt(tag.end() - 2) == '/') {
            return tag.end();
        }
        int end = raw ? rawEnd(html, tag) : elementEnd(html, tag);
        boolean data = raw && !marked && text.contains("application/ld+json");
        if (data) {
            out.append(converter.text(html.substring(tag.end(), end)));
        } else {
            out.append(html, tag.end(), end);
        }
        return end;
    }

    private int tag(String html, int open, int end, String name, StringBuilder out) {
        if (INLINE.contains(name)) {
            run.mark(html, open, end);
        } else {
            run.flush(out);
            out.append(html, open, end);
        }
        return end;
    }

    /** A tag that is not closed: nothing sure can be said of what follows. */
    private int rest(String html, int open, StringBuilder out) {
        run.flush(out);
        out.append(html, open, html.length());
        return html.length();
    }

    private static boolean isMarked(String html, int open, Tag tag) {
        Tag read = Tag.at(html, open + 1);
        while (read != null && read.next()) {
            if (read.is("lang")
                    || read.is("translate") && read.value().equalsIgnoreCase("no")
                    || read.is("class") && (" " + read.value() + " ").contains(" notranslate ")) {
                return true;
            }
        }
        return false;
    }

    /** The tag with its attributes that are read out converted. */
    private String attributes(String html, int open, Tag tag) {
        String written = html.substring(open, tag.end());
        if (!HanConverter.hasHan(written)) {
            return written;
        }
        boolean meta =
                tag.name().equals("meta") && !written.toLowerCase(Locale.ROOT).contains("http-equiv");
        StringBuilder out = new StringBuilder(written.length() + 8);
        int copied = open;
        while (tag.next()) {
            boolean shown = SHOWN.contains(tag.attribute())
                    || meta && tag.is("content")
                    || tag.name().equals("script") && tag.attribute().startsWith("data-");
            if (shown && !tag.value().contains("://")) {
                out.append(html, copied, tag.valueFrom()).append(converter.text(tag.value()));
                copied = tag.valueTo();
            }
        }
        return out.append(html, copied, tag.end()).toString();
    }

    private static int rawEnd(String html, Tag tag) {
        int close = html.indexOf("</", tag.end());
        while (close >= 0 && !isName(html, close + 2, tag.name())) {
            close = html.indexOf("</", close + 2);
        }
        return close < 0 ? html.length() : close;
    }

    /** Index behind the end tag that closes an element; elements of the same name within are counted. */
    private static int elementEnd(String html, Tag tag) {
        int depth = 1;
        int open = html.indexOf('<', tag.end());
        while (open >= 0) {
            boolean close = html.startsWith("</", open);
            if (isName(html, close ? open + 2 : open + 1, tag.name())) {
                @Nullable Tag same = Tag.at(html, close ? open + 2 : open + 1);
                depth += close ? -1 : 1;
                if (same == null || depth == 0) {
                    return same == null ? html.length() : same.end();
                }
            }
            open = html.indexOf('<', open + 1);
        }
        return html.length();
    }

    private static boolean isName(String html, int at, String name) {
        if (!html.regionMatches(true, at, name, 0, name.length())) {
            return false;
        }
        char next = at + name.length() < html.length() ? html.charAt(at + name.length()) : '>';
        return next == '>' || next == '/' || next <= ' ';
    }

    private static boolean isVoid(String name) {
        return switch (name) {
            case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" ->
                true;
            default -> false;
        };
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
