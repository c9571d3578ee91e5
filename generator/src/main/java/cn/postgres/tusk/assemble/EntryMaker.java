package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.Frozen;
import cn.postgres.tusk.config.FrozenRows;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.text.Anchors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Makes an entry of a document that has got its address. Immutable. */
final class EntryMaker {
    private final SiteConfig config;
    private final Frozen frozen;

    EntryMaker(SiteConfig config, Frozen frozen) {
        this.config = config;
        this.frozen = frozen;
    }

    /** @param addresses of the body's links, in their order */
    Entry of(Document document, SitePath path, List<String> addresses) {
        return of(document, path.url(), path.file(), addresses);
    }

    Entry of(Document document, String url, String file, List<String> addresses) {
        Header header = document.header();
        Body body = document.body();
        FormerIds former = formerIds(document);
        return new Entry(
                document.source(),
                document.hash(),
                document.type(),
                header,
                document.details(),
                title(document),
                header.summary() == null ? body.summary() : header.summary(),
                url,
                file,
                body.headings(),
                body.links(),
                addresses,
                ids(title(document), body, former),
                former.byId(),
                body.counts());
    }

    static String title(Document document) {
        String title = document.header().title();
        return title == null ? document.source().stem() : title;
    }

    private FormerIds formerIds(Document document) {
        List<FrozenRows.Row> rows = frozen.anchors().of(Permalinks.key(document));
        if (rows.isEmpty() || !config.names().anchors()) {
            return FormerIds.NONE;
        }
        Body body = document.body();
        List<String> ids = body.headings().stream().map(Heading::id).toList();
        return FormerIds.of(rows.get(rows.size() - 1).value(), ids, new HashSet<>(body.ids()));
    }

    /** A link to a page may name the page's own heading, which is the title and no longer in the body. */
    private static List<String> ids(String title, Body body, FormerIds former) {
        List<String> ids = new ArrayList<>(body.ids());
        former.byId().values().forEach(ids::addAll);
        String id = Anchors.slug(title);
        if (!id.isEmpty() && !ids.contains(id)) {
            ids.add(0, id);
        }
        return ids;
    }
}
