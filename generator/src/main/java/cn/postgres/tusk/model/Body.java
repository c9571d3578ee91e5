package cn.postgres.tusk.model;

import java.util.List;

/**
 * A parsed body. Depends on its source file alone.
 *
 * @param html sanitised HTML in which every address of {@link #links} stands as {@code tusk:<index>}
 * @param headings in order; the page's own title is not among them
 * @param links in order of their index
 * @param ids every anchor of the body, headings included, in order
 * @param text visible text for search, blocks separated by line feeds, without code blocks
 * @param code text of the code blocks
 * @param summary beginning of the text, cut at a sentence, plain
 */
public record Body(
        String html,
        List<Heading> headings,
        List<Link> links,
        List<String> ids,
        String text,
        String code,
        String summary,
        Counts counts) {

    /** A body without anything. */
    public static final Body EMPTY = new Body("", List.of(), List.of(), List.of(), "", "", "", new Counts(0, 0));

    public Body {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        ids = List.copyOf(ids);
    }
}
