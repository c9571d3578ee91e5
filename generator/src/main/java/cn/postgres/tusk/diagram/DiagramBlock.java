package cn.postgres.tusk.diagram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source of a diagram in a body's HTML, as {@code markdown} writes it:
 *
 * <pre>{@code
 * <figure class="diagram" data-diagram="12:1">
 * <pre class="code" data-lang="dot"><code>digraph {…}</code></pre>
 * <figcaption>…</figcaption>
 * </figure>
 * }</pre>
 *
 * @param from offset of the figure in the HTML
 * @param to offset behind it
 * @param line line of the fence in the source file
 * @param column its column
 * @param pre the source as HTML
 * @param source the source as it was written
 * @param caption the author's title as HTML; empty for none
 */
record DiagramBlock(
        int from, int to, int line, int column, String language, String pre, String source, String caption) {
    private static final String OPEN = "<figure class=\"diagram\" data-diagram=\"";
    private static final String PRE = "\">\n<pre class=\"code\" data-lang=\"";
    private static final String CODE = "\"><code>";
    private static final String END = "</code></pre>";
    private static final String TITLE = "\n<figcaption>";
    private static final String NOTE = "\n<figcaption class=\"diagram-note\">";
    private static final String CLOSE = "</figcaption>\n</figure>";

    /** All of a body. What does not look exactly so is not ours and stays. */
    static List<DiagramBlock> find(String html) {
        List<DiagramBlock> blocks = new ArrayList<>();
        for (int at = html.indexOf(OPEN); at >= 0; at = html.indexOf(OPEN, at + 1)) {
            DiagramBlock block = read(html, at);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static @Nullable DiagramBlock read(String html, int from) {
        int place = from + OPEN.length();
        int colon = html.indexOf(':', place);
        int placeEnd = html.indexOf('"', place);
        if (colon < 0 || placeEnd < colon || placeEnd - place > 15 || !html.startsWith(PRE, placeEnd)) {
            return null;
        }
        int name = placeEnd + PRE.length();
        int nameEnd = html.indexOf('"', name);
        int code = nameEnd + CODE.length();
        int end = nameEnd < 0 || !html.startsWith(CODE, nameEnd) ? -1 : html.indexOf('<', code);
        if (end < 0 || !html.startsWith(END, end)) {
            return null;
        }
        int behind = end + END.length();
        boolean titled = html.startsWith(TITLE, behind);
        int caption = behind + (titled ? TITLE : NOTE).length();
        int captionEnd = titled || html.startsWith(NOTE, behind) ? html.indexOf('<', caption) : -1;
        if (captionEnd < 0 || !html.startsWith(CLOSE, captionEnd)) {
            return null;
        }
        return new DiagramBlock(
                from,
                captionEnd + CLOSE.length(),
                number(html.substring(place, colon)),
                number(html.substring(colon + 1, placeEnd)),
                html.substring(name, nameEnd),
                html.substring(placeEnd + 3, behind),
                plain(html.substring(code, end)),
                titled ? html.substring(caption, captionEnd) : "");
    }

    private static int number(String digits) {
        boolean valid =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Integer.parseInt(digits) : 0;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** What a reader who does not see the picture is told: the title, else the first comment; else empty. As HTML. */
    String alternative() {
        if (!caption.isEmpty()) {
            return caption;
        }
        for (String line : pre.substring(pre.indexOf(CODE) + CODE.length(), pre.length() - END.length())
                .lines()
                .toList()) {
            String text = line.strip();
            for (String mark : List.of("%%", "//", "#", "'")) {
                boolean directive = text.startsWith("%%{") || text.startsWith("#!");
                if (text.startsWith(mark) && !directive && text.length() > mark.length()) {
                    return text.substring(mark.length()).strip();
                }
            }
        }
        return "";
    }
}
