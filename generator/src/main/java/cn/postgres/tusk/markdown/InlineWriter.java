package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.HtmlEscape;
import cn.postgres.tusk.text.PlainText;
import cn.postgres.tusk.text.Schemes;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Writes the inline nodes of a tree. Not thread-safe; one per body. */
final class InlineWriter {
    private final String source;
    private final Sink sink;
    private final StringBuilder html;
    private final Document document;
    private final Footnotes footnotes;
    private final MathWriter math;

    /** Everything before this offset is already written, or is not to be. */
    private int done;

    private boolean inLink;
    private boolean inCell;

    InlineWriter(String source, Sink sink, Document document, Footnotes footnotes, MathWriter math) {
        this.source = source;
        this.sink = sink;
        this.html = sink.html;
        this.document = document;
        this.footnotes = footnotes;
        this.math = math;
    }

    /** Leaves out what stands before an offset. */
    void skipTo(int offset) {
        done = Math.max(done, offset);
    }

    /** Begins anew at any offset. */
    void restart() {
        done = 0;
    }

    void children(Node parent) {
        children(parent, Integer.MAX_VALUE);
    }

    /** Writes a cell of a table, where a bar has a backslash even in code. */
    void cell(Node cell) {
        inCell = true;
        children(cell);
        inCell = false;
    }

    /** Writes the children up to an offset, which may lie inside the last of them. */
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
        } else if (node instanceof SoftLineBreak) {
            sink.lineBreak();
        } else if (node instanceof Code code) {
            code(code);
        } else if (node instanceof MathSpan formula) {
            math.inline(formula);
        } else if (node instanceof StrongEmphasis) {
            wrapped("strong", node);
        } else if (node instanceof Emphasis) {
            wrapped("em", node);
        } else if (node instanceof com.vladsch.flexmark.ast.Link link) {
            link(node, link.getUrl(), link.getTitle());
        } else if (node instanceof Image image) {
            image(node, image.getUrl(), image.getTitle());
        } else if (node instanceof HardLineBreak) {
            sink.hardBreak();
        } else if (node instanceof HtmlInlineBase) {
            new RawHtml(sink, node.getStartOffset()).inline(chars(node.getChars()));
        } else if (node instanceof HtmlEntity) {
            sink.text(Unescaped.markdown(node.getChars()));
        } else if (node instanceof Strikethrough) {
            wrapped("del", node);
        } else if (node instanceof Passage) {
            wrapped("span", node);
        } else if (node instanceof LinkRef || node instanceof ImageRef) {
            reference((RefNode) node);
        } else if (node instanceof AutoLink auto) {
            autolink(node, chars(auto.getText()), chars(auto.getText()));
        } else if (node instanceof MailLink mail) {
            autolink(node, "mailto:" + chars(mail.getText()), chars(mail.getText()));
        } else if (node instanceof Footnote footnote) {
            footnotes.reference(footnote);
        } else if (node.hasChildren()) {
            children(node);
        } else {
            String chars = chars(node.getChars());
            sink.text(chars);
        }
    }

    private void wrapped(String tag, Node node) {
        Attributes attributes = Attributes.behind(node, source);
        html.append('<').append(tag);
        open(attributes, false);
        html.append('>');
        children(node);
        html.append("</").append(tag).append('>');
        close(attributes);
    }

    private void open(@Nullable Attributes attributes, boolean image) {
        if (attributes != null) {
            html.append(attributes.html(sink, image));
        }
    }

    private void close(@Nullable Attributes attributes) {
        if (attributes != null) {
            done = Math.max(done, attributes.to());
        }
    }

    private void code(Code node) {
        Attributes attributes = Attributes.behind(node, source);
        html.append("<code");
        open(attributes, false);
        html.append('>');
        int from = sink.text.length();
        String text = codeText(chars(node.getText()));
        sink.text(inCell ? text.replace("\\|", "|") : text);
        sink.outliner.code(from);
        html.append("</code>");
        close(attributes);
    }

    /**
     * Line ends are spaces, and blanks at the beginning of a line are none of it; one space at both ends is dropped
     * unless there are only spaces.
     */
    private static String codeText(String text) {
        String line = text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : oneLine(text);
        boolean padded = line.length() > 1 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
        return padded ? line.substring(1, line.length() - 1) : line;
    }

    private static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\n' && c != '\r') {
                out.append(c);
                continue;
            }
            out.append(' ');
            i += text.startsWith("\r\n", i) ? 1 : 0;
            while (i + 1 < text.length() && (text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t')) {
                i++;
            }
        }
        return out.toString();
    }

    private void link(Node node, BasedSequence url, BasedSequence title) {
        String target = Unescaped.markdown(url);
        if (Schemes.isDangerous(target)) {
            sink.problem(ProblemCode.LINK_SCHEME, node.getStartOffset(), target);
            children(node);
            return;
        }
        if (inLink) {
            children(node);
            return;
        }
        Attributes attributes = Attributes.behind(node, source);
        int index = sink.link(Link.Kind.LINK, target, node.getStartOffset());
        html.append("<a href=\"tusk:").append(index).append('"');
        titleAndRel(title, target);
        open(attributes, false);
        html.append('>');
        inLink = true;
        int from = sink.text.length();
        children(node);
        sink.outliner.link(from, index);
        inLink = false;
        html.append("</a>");
        close(attributes);
    }

    private void titleAndRel(BasedSequence title, String target) {
        title(title);
        if (Schemes.isExternal(target)) {
            html.append(" rel=\"noopener\"");
        }
    }

    private void title(BasedSequence title) {
        if (title.isNotNull() && !title.isEmpty()) {
            String text = Unescaped.markdown(title);
            html.append(" title=\"");
            HtmlEscape.append(html, text, 0, text.length());
            html.append('"');
        }
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        String target = Unescaped.markdown(url);
        String alt = plain(node);
        if (Schemes.isDangerous(target)) {
            sink.problem(ProblemCode.LINK_SCHEME, node.getStartOffset(), Schemes.of(target) + ":");
            sink.text(alt);
            return;
        }
        sink.object();
        Attributes attributes = Attributes.behind(node, source);
        int index = sink.link(Link.Kind.IMAGE, target, node.getStartOffset());
        html.append("<img src=\"tusk:").append(index).append("\" alt=\"");
        HtmlEscape.append(html, alt, 0, alt.length());
        html.append('"');
        title(title);
        open(attributes, true);
        html.append(" loading=\"lazy\" decoding=\"async\">");
        close(attributes);
    }

    private void reference(RefNode node) {
        Reference reference = node.getReferenceNode(document);
        if (reference == null) {
            children(node);
        } else if (node instanceof ImageRef) {
            image(node, reference.getUrl(), reference.getTitle());
        } else {
            link(node, reference.getUrl(), reference.getTitle());
        }
    }

    private void autolink(Node node, String target, String text) {
        if (Schemes.isDangerous(target)) {
            sink.problem(ProblemCode.LINK_SCHEME, node.getStartOffset(), target);
            sink.text(text);
        } else if (inLink) {
            sink.text(text);
        } else {
            anchor(target, text, node.getStartOffset());
        }
    }

    private void anchor(String target, String text, int offset) {
        int index = sink.link(Link.Kind.LINK, target, offset);
        html.append("<a href=\"tusk:").append(index).append('"');
        if (Schemes.isExternal(target)) {
            html.append(" rel=\"noopener\"");
        }
        html.append('>');
        int from = sink.text.length();
        sink.text(text);
        sink.outliner.link(from, index);
        html.append("</a>");
    }

    private void text(Text node, int end) {
        BasedSequence chars = node.getChars();
        int start = chars.getStartOffset();
        int stop = chars.getEndOffset();
        if (stop - start != chars.length()) {
            // Not one piece of the source: never a link
            sink.text(Unescaped.markdown(chars));
            return;
        }
        int from = Math.max(start, done);
        int to = Math.min(stop, end);
        while (from < to) {
            Autolink found = inLink ? null : Autolink.next(source, start, from, to, end);
            if (found == null) {
                break;
            }
            int close = clip(node, found.to());
            Autolink link = close == found.to() ? found : Autolink.trimmed(source, found.from(), close);
            if (link == null) {
                literal(from, close);
                from = close;
                continue;
            }
            literal(from, link.from());
            String text = Unescaped.markdown(source.substring(link.from(), link.to()));
            anchor(link.prefix() + text, text, link.from());
            from = link.to();
        }
        literal(from, to);
        done = Math.max(done, from);
    }

    private void literal(int from, int to) {
        if (from >= to) {
            return;
        }
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c == '\\' || c == '&') {
                String text = Unescaped.markdown(source.substring(from, to));
                sink.text(text);
                return;
            }
        }
        sink.text(source, from, to);
    }

    /** An address may run on over the nodes that follow, but must not cut one in two. */
    private static int clip(Node node, int end) {
        for (Node next = node.getNext(); next != null && next.getStartOffset() < end; next = next.getNext()) {
            boolean whole = next instanceof Text
                    || next instanceof HtmlEntity
                    || next instanceof Emphasis
                    || next instanceof StrongEmphasis
                    || next instanceof Strikethrough;
            if (!whole || next.getEndOffset() > end && !(next instanceof Text)) {
                return next.getStartOffset();
            }
        }
        return end;
    }

    /** The visible text of a node's children. */
    String plain(Node node) {
        StringBuilder out = new StringBuilder();
        collect(node, out);
        StringBuilder clean = new StringBuilder(out.length());
        HtmlEscape.appendPlain(clean, out, 0, out.length());
        return PlainText.joinLines(clean);
    }

    private void collect(Node parent, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Code code) {
                out.append(codeText(chars(code.getText())));
            } else if (node instanceof MathSpan formula) {
                out.append(math.text(formula));
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                out.append('\n');
            } else if (node instanceof AutoLink auto) {
                out.append(chars(auto.getText()));
            } else if (node.hasChildren()) {
                collect(node, out);
            } else if (!(node instanceof HtmlInlineBase)) {
                out.append(Unescaped.markdown(node.getChars()));
            }
        }
    }

    /** The characters of a sequence, without a walk over it where it is one piece of the source. */
    private String chars(BasedSequence chars) {
        int from = chars.getStartOffset();
        int to = chars.getEndOffset();
        return to - from == chars.length() ? source.substring(from, to) : chars.toString();
    }
}
