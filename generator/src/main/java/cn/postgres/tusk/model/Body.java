package cn.postgres.tusk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A parsed body. Depends on its source file alone, but for {@code summary}, {@code counts} and the marks of repeated
 * blocks, which the digest phase sets when it has seen all others.
 *
 * @param texts its HTML, visible text and code
 * @param headings in order; neither the page's own title nor a line of mere tag links is among them
 * @param links in order of their index
 * @param ids every anchor of the body, headings included, in order
 * @param outline which parts of the text and the code belong to which block
 * @param summary beginning of the text, cut at a sentence, plain; empty until the digest phase
 * @param counts how long it is, repeated blocks included until the digest phase
 * @param diagrams whether the HTML holds diagrams that are still to be drawn
 */
public record Body(
        Texts texts,
        List<Heading> headings,
        List<Link> links,
        List<String> ids,
        Outline outline,
        String summary,
        Counts counts,
        boolean diagrams) {

    /** A body without anything. */
    public static final Body EMPTY =
            new Body("", List.of(), List.of(), List.of(), "", "", Outline.EMPTY, "", Counts.NONE);

    public Body {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        ids = List.copyOf(ids);
    }

    /** A body with its texts in memory. */
    public Body(
            String html,
            List<Heading> headings,
            List<Link> links,
            List<String> ids,
            String text,
            String code,
            Outline outline,
            String summary,
            Counts counts) {
        this(Texts.of(html, text, code), headings, links, ids, outline, summary, counts, false);
    }

    /** Sanitised HTML in which every address of {@link #links} stands as {@code tusk:<index>}. */
    public String html() {
        return texts.html();
    }

    /** Visible text for search, blocks separated by line feeds, without code blocks. */
    public String text() {
        return texts.text();
    }

    /** Text of the code blocks. */
    public String code() {
        return texts.code();
    }

    /** The same after the digest phase. */
    public Body digested(List<Heading> newHeadings, Outline newOutline, String newSummary, Counts newCounts) {
        return new Body(texts, newHeadings, links, ids, newOutline, newSummary, newCounts, diagrams);
    }

    /** The same with other HTML for the same text. */
    public Body withHtml(String newHtml) {
        return withTexts(Texts.of(newHtml, text(), code()));
    }

    /** The same with its texts elsewhere. */
    public Body withTexts(Texts newTexts) {
        return new Body(newTexts, headings, links, ids, outline, summary, counts, diagrams);
    }

    /** The same with diagrams that are still to be drawn, or without. */
    public Body withDiagrams(boolean toDraw) {
        return new Body(texts, headings, links, ids, outline, summary, counts, toDraw);
    }

    /** The same without the author's end of the summary. */
    public Body withoutMore() {
        return digested(headings, new Outline(outline.blocks(), outline.whole(), -1), summary, counts);
    }

    /**
     * The same body in another script, which may be longer or shorter: its blocks still know their text.
     *
     * @param convert for each stretch of visible text what stands in its place
     */
    public Body converted(String newHtml, List<Heading> newHeadings, UnaryOperator<String> convert) {
        String text = text();
        StringBuilder newText = new StringBuilder(text.length());
        List<Block> blocks = new ArrayList<>();
        int done = 0;
        for (Block block : outline.blocks()) {
            newText.append(convert.apply(text.substring(done, Math.max(done, block.from()))));
            int from = newText.length();
            done = Math.max(done, block.from());
            newText.append(convert.apply(text.substring(done, Math.max(done, block.to()))));
            done = Math.max(done, block.to());
            blocks.add(block.withText(from, newText.length()));
        }
        newText.append(convert.apply(text.substring(done)));
        Outline newOutline = new Outline(blocks, List.of(), -1);
        String newSummary = convert.apply(summary);
        Texts newTexts = Texts.of(newHtml, newText.toString(), code());
        return new Body(newTexts, newHeadings, links, ids, newOutline, newSummary, counts, diagrams);
    }

    /** The text without the blocks that many pages repeat. */
    public String ownText() {
        return parts(text(), false, false);
    }

    /** The code without that of repeated blocks. */
    public String ownCode() {
        return parts(code(), false, true);
    }

    /** Text and code of the repeated blocks; usually empty. */
    public String repeatedText() {
        return hasRepeated() ? parts(text(), true, false) + parts(code(), true, true) : "";
    }

    private boolean hasRepeated() {
        return outline.blocks().stream().anyMatch(Block::repeated);
    }

    private String parts(String all, boolean repeated, boolean ofCode) {
        if (!hasRepeated()) {
            return all;
        }
        StringBuilder out = new StringBuilder(all.length());
        for (Block block : outline.blocks()) {
            int from = ofCode ? block.codeFrom() : block.from();
            int to = ofCode ? block.codeTo() : block.to();
            if (block.repeated() == repeated && from < to) {
                out.append(all, from, to).append('\n');
            }
        }
        return out.toString();
    }
}
