package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.render.PageView.Item;
import cn.postgres.tusk.render.PageView.NavLink;
import cn.postgres.tusk.render.PageView.TermName;
import cn.postgres.tusk.text.Excerpt;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the views of entries in lists. */
final class ItemViews {
    /** In Han characters. A longer summary would make a list of entries a list of texts. */
    private static final int LONGEST_WRITTEN = 160;

    private final SiteIndex index;
    private final Editions editions;
    private final Labels labels;
    private final FacetViews facets;
    private final BookCovers covers;
    private final LocalDate today;
    private final Mentions mentions;

    ItemViews(SiteIndex index, Editions editions, Labels labels, FacetViews facets) {
        this.index = index;
        this.editions = editions;
        this.labels = labels;
        this.facets = facets;
        this.covers = new BookCovers(facets, labels);
        this.mentions = new Mentions(index);
        this.today = index.site().built().toLocalDate();
    }

    Item of(Entry entry) {
        String language = editions.foreign(entry);
        return new Item(
                entry.type().id(),
                entry.title(),
                entry.url(),
                summary(entry),
                entry.header().date(),
                entry.header().authors(),
                terms("tags", entry.header().tags()),
                entry.counts().minutes(),
                index.asset(entry, entry.header().cover()),
                entry.details(),
                entry.details() instanceof Post post && post.pinned(),
                upcoming(entry.details()),
                facets.marks(entry),
                covers.of(entry),
                language,
                language == null || editions.own().reads(language) ? null : labels.language(language),
                Mentions.anchor(entry),
                mentions.of(entry.details()));
    }

    Mentions mentions() {
        return mentions;
    }

    @Nullable
    NavLink link(@Nullable Entry entry) {
        return entry == null ? null : named(entry);
    }

    private NavLink named(Entry entry) {
        return new NavLink(entry.title(), entry.url(), List.of(), editions.foreign(entry));
    }

    List<Item> of(List<Entry> entries) {
        return entries.stream().map(this::of).toList();
    }

    /** Links to the entries of addresses; what is not in the site is left out. */
    List<NavLink> links(List<String> urls) {
        return urls.stream()
                .map(index.site().byUrl()::get)
                .filter(Objects::nonNull)
                .map(this::named)
                .toList();
    }

    /** Terms by the spellings an entry uses, each once. */
    List<TermName> terms(String taxonomy, List<String> spellings) {
        return spellings.stream()
                .map(spelling -> term(index.term(taxonomy, spelling), spelling))
                .distinct()
                .toList();
    }

    /** As the entry spells it; a synonym or another name, as the term does. */
    private static TermName term(@Nullable Term term, String spelling) {
        if (term == null) {
            return new TermName(spelling, "");
        }
        String name = fold(spelling).equals(fold(term.name())) ? spelling : term.name();
        return new TermName(name, term.url());
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** An event is over when its last day, as far as that is known, is past. */
    boolean upcoming(Details details) {
        if (!(details instanceof Event event)) {
            return false;
        }
        PartialDate last = event.end() != null ? event.end() : event.start();
        return last != null && !last(last).isBefore(today);
    }

    private static LocalDate last(PartialDate date) {
        if (date.day() != 0) {
            return date.first();
        }
        return date.month() != 0
                ? date.first().plusMonths(1).minusDays(1)
                : date.first().plusYears(1).minusDays(1);
    }

    /** Only a summary of the header can be a text of its own; that of the body has been cut, by us or by its author. */
    private static String summary(Entry entry) {
        return entry.header().summary() == null ? entry.summary() : Excerpt.of(entry.summary(), LONGEST_WRITTEN);
    }
}
