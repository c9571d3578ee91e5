package cn.postgres.tusk.html;

import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Block.Kind;
import cn.postgres.tusk.model.Outline;
import cn.postgres.tusk.text.Fingerprint;
import cn.postgres.tusk.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Notes, while a page in HTML is cleaned, which of its text belongs to which block. Containers such as {@code <div>} are
 * looked through; text that stands in no block of its own is a paragraph. Not thread-safe; one per page.
 */
final class PageOutline {
    /** Ends a block in the gathered text. */
    static final char END = '\u2029';

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("p", Kind.PROSE),
            Map.entry("h1", Kind.HEADING),
            Map.entry("h2", Kind.HEADING),
            Map.entry("h3", Kind.HEADING),
            Map.entry("h4", Kind.HEADING),
            Map.entry("h5", Kind.HEADING),
            Map.entry("h6", Kind.HEADING),
            Map.entry("ul", Kind.LIST),
            Map.entry("ol", Kind.LIST),
            Map.entry("dl", Kind.LIST),
            Map.entry("blockquote", Kind.QUOTE),
            Map.entry("table", Kind.TABLE),
            Map.entry("figure", Kind.PICTURE),
            Map.entry("pre", Kind.CODE),
            Map.entry("hr", Kind.RULE));

    private final StringBuilder text;
    private final StringBuilder code;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Outline.Span> whole = new ArrayList<>();
    private final List<Element> spans = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private @Nullable Element open;
    private int textFrom;
    private int codeFrom;
    private int line = 1;
    private int more = -1;

    PageOutline(StringBuilder text, StringBuilder code) {
        this.text = text;
        this.code = code;
    }

    void opened(Element element, String written) {
        if (open == null && KINDS.containsKey(written)) {
            loose();
            open = element;
            textFrom = text.length();
            codeFrom = code.length();
            line = Math.max(1, element.sourceRange().start().lineNumber());
        }
        if (written.equals("a") || written.equals("code") || written.equals("kbd")) {
            spans.add(element);
            begins.add(text.length());
        }
    }

    void closed(Element element, String written) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last) == element) {
            spans.remove(last);
            whole.add(new Outline.Span(begins.remove(last), text.length()));
        }
        if (element == open) {
            add(kind(element, KINDS.getOrDefault(written, Kind.PROSE)), print(element));
            open = null;
        }
    }

    void comment(Comment comment) {
        if (more < 0 && comment.getData().strip().equalsIgnoreCase("more")) {
            more = text.length();
        }
    }

    /** Text since the last block that stands in none. */
    private void loose() {
        if (text.chars().skip(textFrom).anyMatch(c -> c > ' ' && c != END)) {
            Fingerprint print = new Fingerprint().add(Kind.PROSE.name()).add(text, textFrom, text.length());
            add(Kind.PROSE, print.value());
        }
    }

    private void add(Kind kind, long print) {
        blocks.add(new Block(kind, textFrom, text.length(), codeFrom, code.length(), line, print, false));
        textFrom = text.length();
        codeFrom = code.length();
    }

    private Kind kind(Element element, Kind written) {
        if (written != Kind.PROSE && written != Kind.HEADING && written != Kind.LIST) {
            return written;
        }
        boolean plain = false;
        boolean linked = false;
        boolean literal = false;
        for (TextNode node : element.nodeStream(TextNode.class).toList()) {
            if (node.getWholeText().chars().anyMatch(Character::isLetter)) {
                boolean link = isWithin(node, element, "a");
                boolean inCode = !link && isWithin(node, element, "code");
                linked |= link;
                literal |= inCode;
                plain |= !link && !inCode;
            }
        }
        if (written == Kind.PROSE) {
            return plain ? bold(element) : literal ? Kind.LABELS : linked ? Kind.LINKS : picture(element);
        }
        boolean links = linked && !plain && !literal;
        return !links ? written : written == Kind.HEADING ? Kind.LINK_HEADING : Kind.LINK_LIST;
    }

    private static Kind bold(Element paragraph) {
        List<Node> children = paragraph.childNodes().stream()
                .filter(node -> !(node instanceof TextNode text && text.isBlank()))
                .toList();
        boolean bold = children.size() == 1
                && children.get(0) instanceof Element only
                && (only.normalName().equals("strong") || only.normalName().equals("b"));
        return bold ? Kind.BOLD : Kind.PROSE;
    }

    private static Kind picture(Element paragraph) {
        return paragraph.getElementsByTag("img").isEmpty() ? Kind.PROSE : Kind.PICTURE;
    }

    private static boolean isWithin(Node node, Element root, String name) {
        for (Node up = node.parent(); up != null && up != root; up = up.parent()) {
            if (up.nameIs(name)) {
                return true;
            }
        }
        return false;
    }

    private static long print(Element element) {
        Fingerprint print = new Fingerprint().add(element.normalName()).add(element.wholeText());
        element.getElementsByTag("a").forEach(link -> print.address(link.attr("href")));
        element.getElementsByTag("img").forEach(image -> print.address(image.attr("src")));
        return print.value();
    }

    /** The outline, and the visible text, a block a line. */
    record Plain(String text, Outline outline) {}

    Plain plain() {
        loose();
        StringBuilder out = new StringBuilder(text.length());
        // For each piece of the gathered text: where it began, and where in the plain text
        List<int[]> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf(String.valueOf(END), from);
            to = to < 0 ? text.length() : to;
            String block = PlainText.joinLines(text.subSequence(from, to));
            int begin = out.isEmpty() || block.isEmpty() ? out.length() : out.length() + 1;
            pieces.add(new int[] {from, to, begin});
            if (!block.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n").append(block);
            }
            from = to + 1;
        }
        return new Plain(out.toString(), outline(new Moved(pieces, out)));
    }

    private Outline outline(Moved moved) {
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            int from = moved.offset(block.from(), true);
            int to = Math.max(from, moved.offset(block.to(), false));
            all.add(new Block(
                    block.kind(), from, to, block.codeFrom(), block.codeTo(), block.line(), block.print(), false));
        }
        List<Outline.Span> kept = new ArrayList<>();
        for (Outline.Span span : whole) {
            int from = moved.offset(span.from(), true);
            if (from < Outline.WHOLE_WITHIN && span.from() < span.to()) {
                kept.add(new Outline.Span(from, Math.max(from, moved.offset(span.to(), false))));
            }
        }
        return new Outline(all, kept, more < 0 ? -1 : moved.offset(more, false));
    }

    /** Where an offset of the gathered text lies in the plain one. Offsets are asked for in rising order mostly. */
    private final class Moved {
        private final List<int[]> pieces;
        private final StringBuilder plain;

        Moved(List<int[]> pieces, StringBuilder plain) {
            this.pieces = pieces;
            this.plain = plain;
        }

        int offset(int gathered, boolean begin) {
            int low = 0;
            int high = pieces.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (pieces.get(middle)[0] <= gathered) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            if (pieces.isEmpty()) {
                return 0;
            }
            int[] piece = pieces.get(low);
            int end = Math.min(gathered, piece[1]);
            String before = PlainText.joinLines(text.subSequence(piece[0], end));
            int at = Math.min(plain.length(), piece[2] + before.length());
            if (begin && at < plain.length() && plain.charAt(at) == ' ') {
                at++;
            }
            if (!begin && before.isEmpty()) {
                // The end of the piece before, not the begin of this one
                at = piece[2] > 0 && at < plain.length() && plain.charAt(piece[2] - 1) == '\n' ? piece[2] - 1 : at;
            }
            return at;
        }
    }
}
