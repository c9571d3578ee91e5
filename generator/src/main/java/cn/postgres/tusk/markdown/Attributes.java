package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * <code>{#id .class width=300}</code> at the end of a heading or directly behind a picture, a link, code or emphasis.
 * With {@code lang=zh-CN} or {@code translate=no} they also stand behind {@code [any words]} or on the last line of a
 * paragraph, which they mark as a passage that is not to be converted. Braces that hold anything else are text.
 *
 * @param from offset of the opening brace
 * @param to offset behind the closing brace
 * @param width a whole number, or empty
 * @param height a whole number, or empty
 * @param lang a language tag, or empty
 * @param translate {@code no} or {@code yes}, or empty
 */
record Attributes(
        int from,
        int to,
        @Nullable String id,
        List<String> classes,
        String width,
        String height,
        String lang,
        String translate) {
    private static final int LONGEST = 400;

    static @Nullable Attributes ofHeading(Heading heading, String source) {
        if (!(heading.getLastChild() instanceof Text last)) {
            return null;
        }
        int end = last.getEndOffset();
        while (end > last.getStartOffset() && source.charAt(end - 1) == ' ') {
            end--;
        }
        if (end == last.getStartOffset() || source.charAt(end - 1) != '}') {
            return null;
        }
        int open = source.lastIndexOf('{', end);
        if (open < last.getStartOffset()) {
            return null;
        }
        Attributes found = at(source, open, end);
        return found != null && found.to == end ? found : null;
    }

    /** The attributes that open at an offset, if they are some. */
    static @Nullable Attributes at(String source, int from, int limit) {
        if (from + 2 >= limit || source.charAt(from) != '{') {
            return null;
        }
        int most = Math.min(limit, from + LONGEST);
        int to = from + 1;
        while (to < most && source.charAt(to) != '}') {
            to++;
        }
        if (to == most) {
            return null;
        }
        String id = null;
        String width = "";
        String height = "";
        String lang = "";
        String translate = "";
        List<String> classes = new ArrayList<>();
        String[] items = source.substring(from + 1, to).strip().split(" +");
        for (String item : items) {
            if (item.startsWith("#") && isName(item, 1)) {
                id = item.substring(1);
            } else if (item.startsWith(".") && isName(item, 1) && item.codePointAt(1) < 0x80) {
                classes.add(item.substring(1));
            } else if (item.startsWith("width=") && isNumber(item.substring(6))) {
                width = item.substring(6);
            } else if (item.startsWith("height=") && isNumber(item.substring(7))) {
                height = item.substring(7);
            } else if (item.startsWith("lang=") && isTag(item.substring(5))) {
                lang = item.substring(5);
            } else if (item.equals("translate=no") || item.equals("translate=yes")) {
                translate = item.substring(10);
            } else {
                return null;
            }
        }
        return new Attributes(from, to + 1, id, List.copyOf(classes), width, height, lang, translate);
    }

    /** The attributes on the last line of a paragraph, if that line has nothing else and they mark a passage. */
    static @Nullable Attributes ofParagraph(Node paragraph, String source) {
        if (!(paragraph.getLastChild() instanceof Text last) || !(last.getPrevious() instanceof SoftLineBreak)) {
            return null;
        }
        int end = last.getEndOffset();
        Attributes found = at(source, last.getStartOffset(), end);
        return found != null
                        && found.isMark()
                        && source.substring(found.to, end).isBlank()
                ? found
                : null;
    }

    /** Whether they say which language something is in, or that it is to stay as it is. */
    boolean isMark() {
        return !lang.isEmpty() || !translate.isEmpty();
    }

    /** {@code lang} and {@code translate} with a space before each, as far as they are there. */
    private String mark() {
        return (lang.isEmpty() ? "" : " lang=\"" + lang + '"')
                + (translate.isEmpty() ? "" : " translate=\"" + translate + '"');
    }

    /** {@code  class="a b"} and the like with a space before each, or nothing; the names are told to the sink. */
    String classAttribute(Sink sink) {
        if (classes.isEmpty()) {
            return mark();
        }
        for (String name : classes) {
            if (!sink.classes.contains(name)) {
                sink.classes.add(name);
            }
        }
        return " class=\"" + String.join(" ", classes) + '"' + mark();
    }

    /** All attributes with a space before each; the anchor is made unique. */
    String html(Sink sink, boolean image) {
        StringBuilder out = new StringBuilder();
        if (id != null) {
            out.append(" id=\"").append(sink.ids.unique(id)).append('"');
        }
        out.append(classAttribute(sink));
        if (image && !width.isEmpty()) {
            out.append(" width=\"").append(width).append('"');
        }
        if (image && !height.isEmpty()) {
            out.append(" height=\"").append(height).append('"');
        }
        return out.toString();
    }

    /** The attributes directly behind a node. */
    static @Nullable Attributes behind(Node node, String source) {
        if (!(node.getNext() instanceof Text next) || next.getStartOffset() != node.getEndOffset()) {
            return null;
        }
        return at(source, next.getStartOffset(), next.getEndOffset());
    }

    private static boolean isName(String item, int from) {
        for (int i = from; i < item.length(); ) {
            int cp = item.codePointAt(i);
            if (!Character.isLetterOrDigit(cp) && cp != '-' && cp != '_' && (cp != '.' && cp != ':' || i == from)) {
                return false;
            }
            i += Character.charCount(cp);
        }
        return item.length() > from;
    }

    /** As far as BCP 47 can be told by its signs. */
    private static boolean isTag(String text) {
        return text.length() > 1
                && text.length() <= 35
                && text.chars()
                        .allMatch(
                                c -> c == '-' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
