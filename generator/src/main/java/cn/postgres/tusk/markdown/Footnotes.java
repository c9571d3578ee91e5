package cn.postgres.tusk.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Footnotes in the order in which the text first refers to them; those nobody refers to come last, because no text may
 * vanish. Not thread-safe; one per body.
 */
final class Footnotes {
    private final Dialect dialect;
    private final Sink sink;
    private final List<FootnoteBlock> notes = new ArrayList<>();
    private final List<Integer> references = new ArrayList<>();

    Footnotes(Dialect dialect, Sink sink) {
        this.dialect = dialect;
        this.sink = sink;
    }

    /** Writes the mark of a reference. */
    void reference(Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        int index = block.getFootnoteOrdinal() - 1;
        if (index < 0) {
            index = add(block);
        }
        int count = references.get(index) + 1;
        references.set(index, count);
        String id = sink.ids.unique("fnref-" + (index + 1) + (count == 1 ? "" : "-" + count));
        sink.object();
        sink.html
                .append("<sup id=\"")
                .append(id)
                .append("\"><a class=\"footnote-ref\" href=\"#fn-")
                .append(index + 1)
                .append("\">")
                .append(index + 1)
                .append("</a></sup>");
    }

    private int add(FootnoteBlock block) {
        notes.add(block);
        references.add(0);
        block.setFootnoteOrdinal(notes.size());
        return notes.size() - 1;
    }

    void collectUnused(Document document) {
        for (Node node : document.getDescendants()) {
            if (node instanceof FootnoteBlock block && block.getFootnoteOrdinal() == 0) {
                add(block);
            }
        }
    }

    /** Writes all notes; a note may refer to further ones. */
    void write(Consumer<Node> content) {
        if (notes.isEmpty()) {
            return;
        }
        StringBuilder html = sink.html;
        html.append("<section class=\"footnotes\" aria-label=\"")
                .append(dialect.word("脚注", "Footnotes"))
                .append("\">\n<ol>\n");
        for (int i = 0; i < notes.size(); i++) {
            html.append("<li id=\"").append(sink.ids.unique("fn-" + (i + 1))).append("\">\n");
            content.accept(notes.get(i));
            if (references.get(i) > 0) {
                back(i + 1);
            }
            html.append("</li>\n");
        }
        html.append("</ol>\n</section>\n");
    }

    private void back(int number) {
        StringBuilder html = sink.html;
        String close = "</p>\n";
        boolean paragraph = html.length() >= close.length()
                && html.substring(html.length() - close.length()).equals(close);
        if (paragraph) {
            html.setLength(html.length() - close.length());
        }
        html.append(" <a class=\"footnote-back\" href=\"#fnref-")
                .append(number)
                .append("\" aria-label=\"")
                .append(dialect.word("返回正文", "Back to the text"))
                .append("\">↩</a>")
                .append(paragraph ? close : "\n");
    }
}
