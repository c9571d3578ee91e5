package cn.postgres.tusk.markdown;

import cn.postgres.tusk.model.Prose;
import cn.postgres.tusk.model.Prose.Block;
import cn.postgres.tusk.model.Prose.Kind;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what is running text out of a tree, before it is written, because writing takes the tree apart. It follows
 * {@link BlockWriter}: what that shows as text is text here, and what it does not know is an object. Not thread-safe; one
 * per body.
 */
final class ProseReader {
    private final String source;
    private final Document document;
    private final List<Block> blocks = new ArrayList<>();
    private final ProseParts parts;

    private ProseReader(Guarded guarded, Document document) {
        this.source = guarded.text();
        this.document = document;
        this.parts = new ProseParts(guarded);
    }

    /**
     * @param body as it was given to the parser
     * @param firstLine its line in the file
     */
    static Prose read(Guarded guarded, Document document, String body, int firstLine) {
        ProseReader reader = new ProseReader(guarded, document);
        reader.blocks(document);
        return new Prose(body, firstLine, reader.blocks, reader.parts.pictures(), reader.parts.remarks());
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof TableCell) {
            text(Kind.CELL, 0, node, 0, Integer.MAX_VALUE);
        } else if (node instanceof DefinitionTerm) {
            Node inner = node.getFirstChild() instanceof Paragraph paragraph ? paragraph : node;
            text(Kind.TERM, 0, inner, 0, Integer.MAX_VALUE);
        } else if (node instanceof HtmlBlockBase) {
            parts.html(node.getStartOffset(), node.getEndOffset());
        } else if (!(node instanceof Reference) && !(node instanceof TableSeparator)) {
            blocks(node);
        }
    }

    private void paragraph(Paragraph node) {
        int from = node.getStartOffset();
        int skip = 0;
        if (node.getParent() instanceof BlockQuote quote && quote.getFirstChild() == node) {
            Alert alert = Alert.of(quote, source);
            skip = alert == null ? 0 : alert.end();
        }
        if (source.startsWith("[ ] ", from) || source.startsWith("[x] ", from) || source.startsWith("[X] ", from)) {
            skip = from + 4;
        }
        Attributes attributes = Attributes.ofParagraph(node, source);
        text(Kind.PARAGRAPH, 0, node, skip, attributes == null ? Integer.MAX_VALUE : attributes.from());
    }

    private void heading(Heading node) {
        Attributes attributes = Attributes.ofHeading(node, source);
        text(Kind.HEADING, node.getLevel(), node, 0, attributes == null ? Integer.MAX_VALUE : attributes.from());
    }

    private void text(Kind kind, int level, Node node, int skip, int limit) {
        ProseInlines inlines = new ProseInlines(source, document, parts, skip);
        inlines.children(node, limit);
        if (!inlines.runs().isEmpty()) {
            blocks.add(new Block(kind, level, inlines.runs().get(0).from(), inlines.runs()));
        }
    }
}
