package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.RawBody;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.HtmlEscape;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contributed tags. Tags of HTML go into the HTML as they are, to be cleaned by {@code html}; names HTML does not know
 * ({@code <ffffffff>}, {@code <host>}, {@code <EOF>}) are text, because technical writing is full of them and a browser
 * would swallow them. Every piece is closed in itself: a tag, comment or script that does not end in its block is text,
 * so that it cannot take the blocks behind it along.
 */
final class RawHtml {
    /** Elements whose tags are handed to the cleaner; those it does not allow lose their tags there. */
    private static final Set<String> KNOWN = Set.of(
            "a",
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "big",
            "blockquote",
            "body",
            "br",
            "button",
            "caption",
            "center",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "details",
            "dfn",
            "dir",
            "div",
            "dl",
            "dt",
            "em",
            "embed",
            "fieldset",
            "figcaption",
            "figure",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hgroup",
            "hr",
            "html",
            "i",
            "iframe",
            "img",
            "input",
            "ins",
            "kbd",
            "label",
            "legend",
            "li",
            "link",
            "main",
            "mark",
            "menu",
            "meta",
            "nav",
            "nobr",
            "object",
            "ol",
            "option",
            "p",
            "param",
            "picture",
            "pre",
            "q",
            "rb",
            "rp",
            "rt",
            "rtc",
            "ruby",
            "s",
            "samp",
            "script",
            "section",
            "select",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "time",
            "title",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "video",
            "audio",
            "wbr");

    /** Elements whose content is not parsed: they go as a whole or are text. */
    private static final Set<String> OPAQUE = Set.of("script", "style", "iframe");

    /** Elements without a use in a text: without attributes their names are words of the author. */
    private static final Set<String> WORDS = Set.of(
            "body",
            "button",
            "embed",
            "fieldset",
            "form",
            "head",
            "html",
            "input",
            "label",
            "legend",
            "link",
            "menu",
            "meta",
            "object",
            "option",
            "param",
            "select",
            "source",
            "textarea",
            "title",
            "video",
            "audio",
            "nav",
            "main",
            "header",
            "footer",
            "section",
            "article",
            "address",
            "time",
            "table",
            "caption",
            "col",
            "colgroup",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "dir",
            "picture",
            "script",
            "style",
            "iframe",
            "var");

    /** Elements in which text goes on as if their tags were not there. */
    private static final Set<String> WITHIN_TEXT = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins",
            "kbd", "mark", "nobr", "q", "rb", "rp", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr");

    private final Sink sink;

    /** Where each line of the piece begins, in it and in the source; a container's marks stand between lines. */
    private final List<int[]> lines = new ArrayList<>();

    /** @param offset where the piece begins, for problems */
    RawHtml(Sink sink, int offset) {
        this.sink = sink;
        lines.add(new int[] {0, offset});
    }

    /** Adds the lines of a block to its text. */
    RawHtml(Sink sink, List<BasedSequence> content, StringBuilder text) {
        this.sink = sink;
        for (BasedSequence line : content) {
            lines.add(new int[] {text.length(), line.getStartOffset()});
            text.append(line);
        }
    }

    private int source(int at) {
        int[] line = lines.get(0);
        for (int i = 1; i < lines.size() && lines.get(i)[0] <= at; i++) {
            line = lines.get(i);
        }
        return line[1] + at - line[0];
    }

    /** Whether a block begins with a tag that HTML does not know. */
    static boolean opensUnknown(String block) {
        int from = 0;
        while (from < block.length() && block.charAt(from) <= ' ') {
            from++;
        }
        if (block.startsWith("<!--", from)) {
            return false;
        }
        String name = name(block, from);
        return name == null || !KNOWN.contains(name);
    }

    /** Whether a tag of this name, in small letters, is markup and not a word of the author. */
    static boolean isMarkup(String name) {
        return KNOWN.contains(name) && !WORDS.contains(name);
    }

    /** A tag, comment, declaration or instruction inside a line. */
    void inline(String tag) {
        if (tag.startsWith("<!--")) {
            sink.outliner.comment(tag);
            return;
        }
        String name = name(tag, 0);
        boolean bare = tag.indexOf('=') < 0;
        boolean word = name != null && bare && WORDS.contains(name) && !closes(tag, name);
        if (name == null || !KNOWN.contains(name) || OPAQUE.contains(name) || word) {
            unknown(tag, 0, name);
            sink.text(tag);
        } else {
            raw(tag, 0, tag.length(), name);
        }
    }

    /** Whether a tag closes an element that was handed on. */
    private boolean closes(String tag, @Nullable String name) {
        return tag.charAt(1) == '/' && sink.openTags.contains(name);
    }

    /** A block of HTML. */
    void block(String block) {
        int from = 0;
        int length = block.length();
        while (from < length) {
            int open = block.indexOf('<', from);
            if (open < 0) {
                break;
            }
            text(block, from, open);
            from = construct(block, open);
        }
        text(block, from, length);
    }

    private int construct(String block, int open) {
        if (block.startsWith("<!--", open)) {
            int close = block.indexOf("-->", open + 2);
            if (close < 0) {
                return literal(block, open, block.length());
            }
            sink.outliner.comment(block.substring(open, close + 3));
            return close + 3;
        }
        String name = name(block, open);
        int end = name == null ? -1 : tagEnd(block, open);
        if (name == null || end < 0 || !KNOWN.contains(name)) {
            unknown(block, open, name);
            return literal(block, open, open + 1);
        }
        boolean opening = block.charAt(open + 1) != '/';
        if (opening && OPAQUE.contains(name)) {
            return opaque(block, open, end, name);
        }
        if (name.equals("textarea") || name.equals("title")) {
            // Their content is not parsed either, but it is text
            return literal(block, open, open + 1);
        }
        raw(block, open, end, name);
        return end;
    }

    /** Leaves out a script, style or frame with all that is in it. */
    private int opaque(String block, int open, int end, String name) {
        int close = end;
        do {
            close = block.indexOf("</", close);
            if (close < 0) {
                return literal(block, open, open + 1);
            }
            close += 2;
        } while (!block.regionMatches(true, close, name, 0, name.length()));
        int after = block.indexOf('>', close);
        sink.problem(ProblemCode.HTML_DROPPED, source(open), name);
        return after < 0 ? block.length() : after + 1;
    }

    private void unknown(String html, int open, @Nullable String name) {
        if (name != null && !KNOWN.contains(name) && name.length() <= 30 && sink.unknownTags.add(name)) {
            int from = html.charAt(open + 1) == '/' ? open + 2 : open + 1;
            sink.problem(ProblemCode.HTML_UNKNOWN_TAG, source(open), html.substring(from, from + name.length()));
        }
    }

    /** Writes a tag as it is; a link or picture is told where it stands. */
    private void raw(String html, int from, int to, String name) {
        if (!WITHIN_TEXT.contains(name)) {
            sink.object();
        }
        int rest = from;
        if (html.charAt(from + 1) != '/' && (name.equals("a") || name.equals("img"))) {
            Place place = sink.lines.parsed(source(from));
            rest = from + 1 + name.length();
            sink.html.append(html, from, rest).append(' ').append(RawBody.AT).append("=\"");
            sink.html.append(place.line()).append(':').append(place.column()).append('"');
        }
        HtmlEscape.appendPlain(sink.html, html, rest, to);
        sink.raw = true;
        sink.openTags.add(name);
    }

    private int literal(String html, int from, int to) {
        sink.text(html, from, to);
        return to;
    }

    /** Text between tags: entities stay as they are in the HTML and are resolved in the plain text. */
    private void text(String block, int from, int to) {
        if (from >= to) {
            return;
        }
        String piece = block.substring(from, to);
        StringBuilder out = sink.html;
        int run = out.length();
        HtmlEscape.appendPlain(out, piece, 0, piece.length());
        for (int i = out.indexOf("\"", run); i >= 0; i = out.indexOf("\"", i)) {
            out.replace(i, i + 1, "&quot;");
        }
        String visible = piece.indexOf('&') < 0 ? piece : Unescaped.html(piece);
        HtmlEscape.appendPlain(sink.text, visible, 0, visible.length());
    }

    /** The name of the tag that opens at an offset, in small letters; null if none does. */
    private static @Nullable String name(String html, int open) {
        int from = open + 1;
        if (from < html.length() && html.charAt(from) == '/') {
            from++;
        }
        int to = from;
        while (to < html.length() && isNameChar(html.charAt(to), to == from)) {
            to++;
        }
        if (to == from) {
            return null;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameChar(char c, boolean first) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        return letter || !first && c > ' ' && c != '>' && c != '/' && c != '<' && c != '=' && c != '"';
    }

    /** The offset behind the tag that opens at an offset, by the rules of HTML's tokeniser; -1 if it does not end. */
    private static int tagEnd(String html, int open) {
        boolean value = false;
        for (int i = open + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (value && (c == '"' || c == '\'')) {
                i = html.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
                value = false;
            } else if (c > ' ') {
                value = c == '=';
            }
        }
        return -1;
    }
}
