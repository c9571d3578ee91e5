package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Prose.Piece;
import cn.postgres.tusk.model.Prose.Run;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The pieces of one block of running text; the counterpart of {@link InlineWriter}. One per block. */
final class ProseInlines {
    /** Elements whose content is no prose. */
    private static final Set<String> CODE =
            Set.of("code", "kbd", "samp", "pre", "var", "tt", "script", "style", "textarea", "svg", "math");

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String source;
    private final Document document;
    private final ProseParts parts;
    private final List<Run> runs = new ArrayList<>();

    /** Everything before this offset is already read, or is not to be. */
    private int done;

    private boolean inLink;
    private int inCode;

    ProseInlines(String source, Document document, ProseParts parts, int done) {
        this.source = source;
        this.document = document;
        this.parts = parts;
        this.done = done;
    }

    List<Run> runs() {
        return runs;
    }

    void children(Node parent, int limit) {
        Node last = parent.getLastChild();
        int end = last == null ? 0 : Math.min(limit, last.getEndOffset());
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node.getEndOffset() > done && node.getStartOffset() < end) {
                inline(node, end);
            }
        }
    }

    private void inline(Node node, int end) {
        if (node instanceof Text text) {
            text(text, end);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            add(Piece.BREAK, "", node.getStartOffset(), node.getEndOffset());
        } else if (node instanceof StrongEmphasis
                || node instanceof Emphasis
                || node instanceof Strikethrough
                || node instanceof Passage) {
            wrapped(node);
        } else if (node instanceof Link) {
            link(node);
        } else if (node instanceof Image image) {
            picture(image, image.getUrl().toString());
        } else if (node instanceof LinkRef || node instanceof ImageRef) {
            reference((RefNode) node);
        } else if (node instanceof HtmlEntity) {
            decoded(node.getStartOffset(), node.getEndOffset(), Escaping.unescapeHtml(node.getChars()));
        } else if (node instanceof HtmlInlineBase) {
            tag(node.getStartOffset(), node.getEndOffset());
        } else if (node instanceof TextBase) {
            children(node, end);
        } else {
            object(node);
        }
    }

    private void object(Node node) {
        Attributes attributes = Attributes.behind(node, source);
        int end = attributes == null ? node.getEndOffset() : attributes.to();
        add(Piece.OBJECT, "", node.getStartOffset(), end);
        done = Math.max(done, end);
    }

    private void wrapped(Node node) {
        Attributes attributes = Attributes.behind(node, source);
        Node first = node.getFirstChild();
        int inner = first == null ? node.getEndOffset() : first.getStartOffset();
        add(Piece.OPEN, "", node.getStartOffset(), inner);
        children(node, Integer.MAX_VALUE);
        Node last = node.getLastChild();
        int close = last == null ? inner : last.getEndOffset();
        int end = attributes == null ? node.getEndOffset() : attributes.to();
        add(Piece.CLOSE, "", close, end);
        done = Math.max(done, end);
    }

    private void link(Node node) {
        boolean outer = inLink;
        inLink = true;
        wrapped(node);
        inLink = outer;
    }

    private void picture(Node node, String target) {
        StringBuilder alt = new StringBuilder();
        collect(node, alt);
        parts.picture(node.getStartOffset(), node.getEndOffset(), alt.toString().strip(), target);
        object(node);
    }

    private static void collect(Node parent, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node.hasChildren()) {
                collect(node, out);
            } else {
                out.append(node.getChars());
            }
        }
    }

    private void reference(RefNode node) {
        Reference reference = node.getReferenceNode(document);
        if (node instanceof ImageRef) {
            picture(node, reference == null ? "" : reference.getUrl().toString());
        } else {
            link(node);
        }
    }

    private void tag(int from, int to) {
        if (source.startsWith("<!--", from)) {
            parts.html(from, to);
            return;
        }
        boolean closing = source.startsWith("</", from);
        int begin = from + (closing ? 2 : 1);
        int end = begin;
        while (end < to && Character.isLetterOrDigit(source.charAt(end))) {
            end++;
        }
        String name = source.substring(begin, end).toLowerCase(Locale.ROOT);
        if (CODE.contains(name)) {
            inCode = Math.max(0, inCode + (closing ? -1 : 1));
            add(Piece.OBJECT, "", from, to);
        } else if (name.equals("br")) {
            add(Piece.BREAK, "", from, to);
        } else if (name.equals("img")) {
            parts.html(from, to);
            add(Piece.OBJECT, "", from, to);
        } else if (RawHtml.isMarkup(name)) {
            add(closing ? Piece.CLOSE : Piece.OPEN, "", from, to);
        } else {
            add(Piece.OBJECT, "", from, to);
        }
    }

    private void text(Text node, int end) {
        BasedSequence chars = node.getChars();
        int start = chars.getStartOffset();
        int stop = chars.getEndOffset();
        if (stop - start != chars.length()) {
            add(Piece.OBJECT, "", start, stop);
            return;
        }
        int from = Math.max(start, done);
        int to = Math.min(stop, end);
        while (from < to) {
            Autolink found = inLink ? null : Autolink.next(source, start, from, to, end);
            if (found == null) {
                break;
            }
            literal(from, found.from());
            add(Piece.OBJECT, "", found.from(), found.to());
            from = found.to();
        }
        literal(from, to);
        done = Math.max(done, Math.max(from, to));
    }

    /** Text as written, but for escapes. */
    private void literal(int from, int to) {
        int run = from;
        int i = from;
        while (i < to) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < to && ESCAPABLE.indexOf(source.charAt(i + 1)) >= 0) {
                plain(run, i);
                decoded(i, i + 2, source.substring(i + 1, i + 2));
                i += 2;
                run = i;
            } else if (c == '\n' || c == '\r') {
                plain(run, i);
                add(Piece.BREAK, "", i, i + 1);
                i++;
                run = i;
            } else if (c == Guarded.MARK) {
                plain(run, i);
                i = Math.min(to, i + 3);
                add(Piece.OBJECT, "", i - 1, i);
                run = i;
            } else {
                i++;
            }
        }
        plain(run, to);
    }

    private void plain(int from, int to) {
        if (from < to) {
            add(inCode > 0 ? Piece.OBJECT : Piece.TEXT, inCode > 0 ? "" : source.substring(from, to), from, to);
        }
    }

    private void decoded(int from, int to, String text) {
        add(inCode > 0 ? Piece.OBJECT : Piece.DECODED, inCode > 0 ? "" : text, from, to);
    }

    private void add(Piece piece, String text, int from, int to) {
        runs.add(new Run(piece, text, parts.original(from), parts.original(to)));
    }
}
