package cn.postgres.tusk.render;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.FileHistory;
import cn.postgres.tusk.model.Header;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.model.Translation;
import cn.postgres.tusk.render.PageView.Changes;
import cn.postgres.tusk.render.PageView.EntryView;
import cn.postgres.tusk.render.PageView.Note;
import cn.postgres.tusk.render.PageView.Row;
import cn.postgres.tusk.render.PageView.SeriesView;
import cn.postgres.tusk.render.PageView.TocLink;
import cn.postgres.tusk.text.Anchors;
import cn.postgres.tusk.theme.PageAddress;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the views of entries on their own pages. */
final class EntryViews {
    private final SiteConfig config;
    private final SiteIndex index;
    private final Labels labels;
    private final ItemViews items;
    private final Facts facts;
    private final BookViews books;
    private final LinkedRows linked;
    private final PeopleLinks people;
    private final Doubts doubts;
    private final Editions editions;
    private final Function<Entry, String> bodies;

    EntryViews(
            SiteConfig config,
            SiteIndex index,
            Labels labels,
            ItemViews items,
            FacetViews facets,
            Editions editions,
            Function<Entry, String> bodies) {
        this.editions = editions;
        this.config = config;
        this.index = index;
        this.labels = labels;
        this.items = items;
        this.facts = new Facts(labels);
        this.books = new BookViews(facets, labels);
        this.linked = new LinkedRows(facets, index.people());
        this.people = new PeopleLinks(index.people());
        this.doubts = new Doubts(labels);
        this.bodies = bodies;
    }

    /** The HTML of an entry's body on its page. */
    String body(Entry entry) {
        String html = FormerAnchors.insert(bodies.apply(entry), entry.formerIds());
        return BodyLinks.fill(html, entry.addresses(), address(entry));
    }

    /** All that the HTML of an entry's body depends on. */
    BodyKey key(Entry entry, String drawn) {
        PageAddress address = address(entry);
        return new BodyKey(
                entry.source().path(),
                entry.source().item(),
                entry.hash(),
                entry.addresses().stream().map(address::to).toList(),
                entry.formerIds(),
                drawn);
    }

    private PageAddress address(Entry entry) {
        return PageAddress.relative(entry.url()).in(editions.tree());
    }

    /** The view but for the body. */
    EntryView sketch(Entry entry) {
        Header header = entry.header();
        List<Row> rows = facts.of(entry.type().id(), entry.details());
        int older = SiteIndex.newestFirst(entry) ? 1 : -1;
        return new EntryView(
                entry.type().id(),
                labels.of(entry.type()),
                entry.title(),
                titleId(entry),
                entry.summary(),
                editions.foreign(entry),
                header.date(),
                header.updated(),
                items.terms("authors", header.authors()),
                items.terms("tags", header.tags()),
                items.terms("categories", header.categories()),
                entry.counts().about(),
                entry.counts().minutes(),
                "",
                toc(entry),
                index.asset(entry, header.cover()),
                entry.details(),
                linked.of(entry, items.mentions().linked(entry.details(), rows)),
                series(entry),
                items.link(index.neighbour(entry, older)),
                items.link(index.neighbour(entry, -older)),
                items.links(index.site().related().getOrDefault(entry.url(), List.of())),
                items.links(index.site().backlinks().getOrDefault(entry.url(), List.of())),
                config.editUrl().isEmpty() ? null : edit(entry),
                changes(entry),
                note(entry),
                books.of(entry),
                doubts.of(books.confirm(entry), rows),
                index.asset(entry, entry.details().attachment()),
                people.of(entry.details()));
    }

    /** A file with many records was not last changed for each of them: only those that have a file of their own tell. */
    private @Nullable Changes changes(Entry entry) {
        FileHistory history = index.site().histories().get(entry.source().path());
        return history == null || entry.source().item() >= 0
                ? null
                : new Changes(history.changed(), items.terms("authors", history.contributors()));
    }

    /** Only translations have an original, and only where there is none does a page borrow another text. */
    private @Nullable Note note(Entry entry) {
        if (editions.own().kind() != Edition.Kind.TRANSLATION) {
            return null;
        }
        Translation translation = editions.translations().get(entry.url());
        String language = editions.foreign(entry);
        if (translation == null) {
            return language == null ? null : new Note("untranslated", labels.language(language), entry.url(), null);
        }
        return translation.changed() == null
                ? null
                : new Note("older", labels.language(editions.siteLanguage()), entry.url(), translation.changed());
    }

    private List<TocLink> toc(Entry entry) {
        return entry.header().toc() ? Toc.of(entry.headings()) : List.of();
    }

    private @Nullable SeriesView series(Entry entry) {
        String name = entry.header().series();
        Term term = name == null ? null : index.term("series", name);
        if (term == null) {
            return null;
        }
        int place = term.entries().indexOf(entry.source());
        if (place < 0) {
            return null;
        }
        return new SeriesView(
                term.name(),
                term.url(),
                place + 1,
                term.entries().size(),
                items.link(at(term.entries(), place - 1)),
                items.link(at(term.entries(), place + 1)));
    }

    private @Nullable Entry at(List<Source> sources, int place) {
        return place < 0 || place >= sources.size() ? null : index.bySource(sources.get(place));
    }

    private String edit(Entry entry) {
        String prefix = config.editUrl();
        return (prefix.endsWith("/") ? prefix : prefix + "/")
                + Paths.encode(entry.source().path());
    }

    /** Assembly puts the title's anchor before those of the body, unless the body has it. */
    private static @Nullable String titleId(Entry entry) {
        String id = Anchors.slug(entry.title());
        boolean first = !entry.ids().isEmpty() && entry.ids().get(0).equals(id);
        return first
                        && entry.headings().stream()
                                .noneMatch(heading -> heading.id().equals(id))
                ? id
                : null;
    }
}
