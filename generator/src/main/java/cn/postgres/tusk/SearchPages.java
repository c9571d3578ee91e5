package cn.postgres.tusk;

import cn.postgres.tusk.model.Block;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Case;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the index learns of an entry. No state. */
final class SearchPages {
    private SearchPages() {}

    /**
     * The pages of a site by address, made when they are asked for.
     *
     * @param bodies safe for threads
     */
    static SortedMap<String, Supplier<IndexedPage>> of(Site site, Function<Source, Body> bodies) {
        SortedMap<String, Supplier<IndexedPage>> pages = new TreeMap<>();
        for (Entry entry : site.entries()) {
            pages.put(entry.url(), () -> page(entry, bodies.apply(entry.source())));
        }
        return pages;
    }

    private static IndexedPage page(Entry entry, Body written) {
        Body body = written.withTexts(written.texts().plain());
        List<String> headings = entry.headings().stream().map(Heading::text).toList();
        List<String> ids = entry.headings().stream().map(Heading::id).toList();
        List<String> tags = entry.header().tags();
        return new IndexedPage(
                entry.url(),
                entry.title(),
                headings,
                tags,
                body.ownText(),
                body.ownCode(),
                body.repeatedText(),
                PageText.of(blocks(body), ids, headings, tags),
                entry.type().id(),
                entry.header().date() == null ? null : entry.header().date().toLocalDate(),
                entry.header().authors(),
                versions(entry));
    }

    /** Text and code in the order of the page. */
    private static List<String> blocks(Body body) {
        if (body.outline().blocks().isEmpty()) {
            return List.of(body.text(), body.code());
        }
        List<String> blocks = new ArrayList<>();
        for (Block block : body.outline().blocks()) {
            blocks.add(part(body.text(), block.from(), block.to()));
            blocks.add(part(body.code(), block.codeFrom(), block.codeTo()));
        }
        return blocks;
    }

    private static String part(String text, int from, int to) {
        return from < to && to <= text.length() ? text.substring(from, to) : "";
    }

    /** The releases that a page is about. */
    static List<String> versions(Entry entry) {
        if (entry.details() instanceof Post post) {
            return post.versions();
        }
        return entry.details() instanceof Case one ? one.versions() : List.of();
    }
}
