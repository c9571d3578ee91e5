package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Block.Kind;
import cn.postgres.tusk.model.Heading;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a tree. Not thread-safe; one per body. */
final class BlockWriter {
    private final Dialect dialect;
    private final String source;
    private final Sink sink;
    private final StringBuilder html;
    private final Document document;
    private final InlineWriter inlines;
    private final Footnotes footnotes;
    private final CodeWriter code;
    private final MathWriter math;

    /** Written at the beginning of the next paragraph: the box of a task. */
    private String lead = "";

    BlockWriter(Dialect dialect, String source, Sink sink, Document document) {
        this.dialect = dialect;
        this.source = source;
        this.sink = sink;
        this.html = sink.html;
        this.document = document;
        this.footnotes = new Footnotes(dialect, sink);
        this.math = new MathWriter(dialect, sink);
        this.inlines = new InlineWriter(source, sink, document, footnotes, math);
        this.code = new CodeWriter(dialect, sink);
    }

    /** Writes the whole tree and returns the text of its first heading. */
    @Nullable
    String write(@Nullable String title) {
        String first = title(title);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            topLevel(node);
        }
        footnotes.collectUnused(document);
        int from = html.length();
        sink.outliner.begin(document.getEndOffset());
        footnotes.write(this::footnote);
        sink.outliner.end(Kind.NOTE);
        markRaw(from, document.getEndOffset());
        if (first == null && !sink.headings.isEmpty()) {
            first = sink.headings.get(0).text();
        }
        return first;
    }

    /** The heading that is the page's own title is shown by the theme, not in the body. */
    private @Nullable String title(@Nullable String given) {
        Node node = document.getFirstChild();
        while (node instanceof Reference) {
            node = node.getNext();
        }
        if (!(node instanceof com.vladsch.flexmark.ast.Heading heading) || heading.getLevel() != 1) {
            return null;
        }
        String text = inlines.plain(heading);
        if (text.isEmpty() || given != null && !given.strip().equals(text)) {
            return null;
        }
        heading.unlink();
        return text;
    }

    private void topLevel(Node node) {
        int from = html.length();
        sink.outliner.begin(node.getStartOffset());
        block(node);
        sink.outliner.end(kind(node));
        markRaw(from, node.getStartOffset());
    }

    private Kind kind(Node node) {
        if (node instanceof Paragraph) {
            Node only = node.getFirstChild();
            if (only == null || only != node.getLastChild()) {
                return Kind.PROSE;
            }
            return only instanceof StrongEmphasis ? Kind.BOLD : only instanceof Emphasis ? Kind.CAPTION : Kind.PROSE;
        }
        if (node instanceof com.vladsch.flexmark.ast.Heading) {
            return Kind.HEADING;
        }
        if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock || node instanceof MathBlock) {
            return Kind.CODE;
        }
        if (node instanceof DefinitionList || node instanceof ListBlock) {
            return Kind.LIST;
        }
        if (node instanceof BlockQuote) {
            return Kind.QUOTE;
        }
        if (node instanceof HtmlBlockBase) {
            return Kind.HTML;
        }
        return node instanceof TableBlock ? Kind.TABLE : node instanceof ThematicBreak ? Kind.RULE : Kind.PROSE;
    }

    private void markRaw(int from, int offset) {
        if (sink.raw) {
            if (sink.rawFrom < 0) {
                sink.rawFrom = from;
                sink.rawLine = sink.lines.parsed(offset).line();
            }
            sink.rawTo = html.length();
            sink.raw = false;
        }
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            heading(heading);
        } else if (node instanceof FencedCodeBlock fenced) {
            fenced(fenced);
        } else if (node instanceof MathBlock formula) {
            formula(formula);
        } else if (node instanceof IndentedCodeBlock indented) {
            code.indented(indented);
        } else if (node instanceof DefinitionList) {
            definitions(node);
        } else if (node instanceof ListBlock list) {
            list(list);
        } else if (node instanceof BlockQuote) {
            quote(node);
        } else if (node instanceof HtmlBlockBase) {
            htmlBlock(node);
        } else if (node instanceof TableBlock) {
            new TableWriter(dialect, sink, inlines).write(node);
        } else if (node instanceof ThematicBreak) {
            html.append("<hr>\n");
        } else if (!(node instanceof Reference) && !(node instanceof FootnoteBlock)) {
            blocks(node);
        }
    }

    private void fenced(FencedCodeBlock node) {
        CodeInfo info = CodeInfo.of(node.getInfo().isEmpty() ? "" : Escaping.unescapeString(node.getInfo()));
        if (info.language.equals("math")) {
            math.block(node.getContentLines(), node.getStartOffset());
        } else if (dialect.diagrams().contains(info.language)) {
            new DiagramWriter(dialect, sink).write(node, info);
        } else {
            code.fenced(node);
        }
    }

    private void formula(MathBlock node) {
        if (node.closed()) {
            math.block(node.lines(), node.getStartOffset());
        } else {
            html.append("<p>");
            sink.text(node.getChars().toString().strip());
            html.append("</p>\n");
            sink.endBlock();
        }
    }

    private void paragraph(Paragraph node) {
        if (node.getFirstChild() == null && lead.isEmpty()) {
            return;
        }
        boolean bare = node.getParent() instanceof ListItem item && item.isInTightList();
        Attributes attributes = bare ? null : Attributes.ofParagraph(node, source);
        html.append(bare ? "" : "<p");
        html.append(attributes == null ? "" : attributes.html(sink, false));
        html.append(bare ? "" : ">").append(lead);
        lead = "";
        if (attributes == null) {
            inlines.children(node);
        } else {
            inlines.children(node, attributes.from());
            trimEnd(html);
        }
        html.append(bare ? "" : "</p>\n");
        sink.endBlock();
    }

    private void heading(com.vladsch.flexmark.ast.Heading node) {
        Attributes attributes = Attributes.ofHeading(node, source);
        html.append("<h").append(node.getLevel());
        int idAt = html.length();
        html.append('>');
        int from = sink.text.length();
        if (attributes == null) {
            inlines.children(node);
        } else {
            inlines.children(node, attributes.from());
            trimEnd(html);
        }
        html.append("</h").append(node.getLevel()).append(">\n");
        String text = sink.text.substring(from).strip();
        sink.endBlock();
        String id = attributes != null && attributes.id() != null
                ? sink.ids.unique(attributes.id())
                : sink.ids.heading(text);
        String classes = attributes == null ? "" : attributes.classAttribute(sink);
        html.insert(idAt, " id=\"" + id + "\"" + classes);
        sink.headings.add(new Heading(node.getLevel(), id, text));
    }

    private static void trimEnd(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) <= ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private void list(ListBlock node) {
        String tag = node instanceof OrderedList ? "ol" : "ul";
        html.append('<').append(tag);
        if (node instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
            html.append(" start=\"").append(ordered.getStartNumber()).append('"');
        }
        html.append(">\n");
        for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                if (!task(item)) {
                    item("<li>", item, "</li>\n");
                }
            } else {
                block(item);
            }
        }
        html.append("</").append(tag).append(">\n");
    }

    /** Writes an item that begins with a box as GFM has it; false if it does not. */
    private boolean task(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)) {
            return false;
        }
        int from = paragraph.getStartOffset();
        boolean box =
                source.startsWith("[ ] ", from) || source.startsWith("[x] ", from) || source.startsWith("[X] ", from);
        if (!box || from + 4 >= paragraph.getEndOffset()) {
            return false;
        }
        boolean done = source.charAt(from + 1) != ' ';
        String label = done ? dialect.word("已完成", "done") : dialect.word("未完成", "to do");
        lead = "<input type=\"checkbox\" disabled" + (done ? " checked" : "") + " aria-label=\"" + label + "\"> ";
        inlines.skipTo(from + 4);
        item("<li class=\"task\">", item, "</li>\n");
        return true;
    }

    private void item(String open, Node item, String close) {
        html.append(open);
        int from = html.length();
        for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
            if (html.length() > from && html.charAt(html.length() - 1) != '\n') {
                html.append('\n');
            }
            block(node);
        }
        sink.endBlock();
        html.append(close);
    }

    private void definitions(Node list) {
        html.append("<dl>\n");
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof DefinitionTerm) {
                html.append("<dt>");
                inlines.children(node);
                sink.endBlock();
                html.append("</dt>\n");
            } else if (node instanceof DefinitionItem) {
                item("<dd>", node, "</dd>\n");
            } else {
                block(node);
            }
        }
        html.append("</dl>\n");
    }

    private void quote(Node node) {
        Alert alert = Alert.of(node, source);
        if (alert == null) {
            html.append("<blockquote>\n");
            blocks(node);
            html.append("</blockquote>\n");
            return;
        }
        String title = dialect.word(alert.kind().zh(), alert.kind().en());
        html.append("<div class=\"alert alert-").append(alert.kind().id()).append("\" role=\"note\">\n");
        html.append("<p class=\"alert-title\">").append(title).append("</p>\n");
        inlines.skipTo(alert.end());
        Node first = node.getFirstChild();
        if (alert.alone() && first != null) {
            first.unlink();
        }
        blocks(node);
        html.append("</div>\n");
    }

    private void htmlBlock(Node node) {
        StringBuilder text = new StringBuilder();
        RawHtml raw = new RawHtml(sink, ((HtmlBlockBase) node).getContentLines(), text);
        String chars = text.toString();
        if (RawHtml.opensUnknown(chars)) {
            html.append("<p>");
            raw.block(chars.stripTrailing());
            html.append("</p>\n");
        } else {
            int from = html.length();
            raw.block(chars);
            if (html.substring(from).isBlank()) {
                html.setLength(from);
            } else if (html.charAt(html.length() - 1) != '\n') {
                html.append('\n');
            }
        }
        sink.endBlock();
    }

    private void footnote(Node node) {
        // A note stands where its author put it, often before what is already written
        inlines.restart();
        blocks(node);
    }
}
