package cn.postgres.tusk.html;

import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.text.Anchors;
import cn.postgres.tusk.text.HtmlEscape;
import cn.postgres.tusk.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/** Gathers headings and plain text while it cleans a whole page. Not thread-safe; one per page. */
final class PageSanitizer extends Sanitizer {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "aside",
            "blockquote",
            "figure",
            "figcaption",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "details",
            "summary",
            "br",
            "hr");

    final StringBuilder text = new StringBuilder();
    final StringBuilder code = new StringBuilder();
    final PageOutline outline = new PageOutline(text, code);
    final List<Heading> headings = new ArrayList<>();
    private final String path;
    private final String source;
    private int pre;

    /** How many sources of formulas are open; they are not seen. */
    private int annotation;

    private int lastLine;
    private int lastOffset;
    private int lastColumn;

    /** Anchor of the heading that is open. */
    private String lastId = "";

    PageSanitizer(String path, String source) {
        super(path, 1, new ArrayList<>(), new Anchors(), List.of());
        this.path = path;
        this.source = source;
    }

    @Override
    public void head(Node node, int depth) {
        super.head(node, depth);
        if (node instanceof Comment comment) {
            outline.comment(comment);
        }
    }

    @Override
    void text(String piece) {
        super.text(piece);
        if (annotation > 0) {
            return;
        }
        HtmlEscape.appendPlain(pre > 0 ? code : text, piece, 0, piece.length());
    }

    @Override
    void opened(Element element, String written) {
        if (BLOCKS.contains(written)) {
            text.append(PageOutline.END);
        }
        outline.opened(element, written);
        if (written.equals("annotation")) {
            annotation++;
        } else if (written.equals("pre")) {
            pre++;
        }
    }

    @Override
    void closed(Element element, String written) {
        if (written.equals("annotation")) {
            annotation--;
        } else if (written.equals("pre")) {
            pre--;
            code.append('\n');
        } else if (written.equals("td") || written.equals("th")) {
            text.append(' ');
        }
        if (BLOCKS.contains(written)) {
            text.append(PageOutline.END);
        }
        outline.closed(element, written);
        if (isHeading(written)) {
            headings.add(new Heading(written.charAt(1) - '0', lastId, PlainText.joinLines(element.wholeText())));
        }
    }

    @Override
    String id(Element element, String written) {
        String id = super.id(element, written);
        if (isHeading(written)) {
            lastId = id;
        }
        return id;
    }

    @Override
    String defaultId(Element element, String written) {
        return isHeading(written) ? ids.heading(PlainText.joinLines(element.wholeText())) : "";
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** The parser counts columns in UTF-16 units; we count code points, on from the last place on the same line. */
    @Override
    Place place(Element element) {
        Range.Position start = element.sourceRange().start();
        if (!start.isTracked()) {
            return Place.of(path);
        }
        if (start.lineNumber() != lastLine || start.pos() < lastOffset) {
            lastLine = start.lineNumber();
            lastOffset = start.pos() - start.columnNumber() + 1;
            lastColumn = 1;
        }
        lastColumn += source.codePointCount(lastOffset, start.pos());
        lastOffset = start.pos();
        return new Place(path, lastLine, lastColumn);
    }
}
