package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Milestone;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.render.PageView.DatedLink;
import cn.postgres.tusk.render.PageView.NavLink;
import cn.postgres.tusk.render.PageView.ProfileView;
import cn.postgres.tusk.render.PageView.TalkLink;
import cn.postgres.tusk.text.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what people did from all entries that name them. Immutable. */
final class Profiles {
    /** Posts of a person beside something else than their own page. */
    private static final int FEW = 5;

    private final SiteIndex index;
    private final ItemViews items;
    private final Offices offices;

    Profiles(SiteIndex index, ItemViews items) {
        this.index = index;
        this.items = items;
        this.offices = new Offices(items, this::names);
    }

    List<ProfileView> of(Route route) {
        Entry entry = route.entry();
        if (entry != null && entry.details() instanceof Book book) {
            return makers(entry, book);
        }
        Term term = route.listing() == null ? null : route.listing().term();
        boolean person = term != null && term.taxonomy().equals("authors") && route.number() == 1;
        return person ? List.of(profile(Objects.requireNonNull(term), null)) : List.of();
    }

    /** Of the people who made a book, those who did something besides it. */
    private List<ProfileView> makers(Entry entry, Book book) {
        Set<Term> terms = new LinkedHashSet<>();
        Stream.concat(entry.header().authors().stream(), book.translators().stream())
                .map(name -> index.term("authors", name))
                .filter(Objects::nonNull)
                .forEach(terms::add);
        return terms.stream()
                .map(term -> profile(term, entry))
                .filter(profile -> !profile.posts().isEmpty()
                        || !profile.books().isEmpty()
                        || !profile.translations().isEmpty()
                        || !profile.talks().isEmpty())
                .toList();
    }

    private ProfileView profile(Term term, @Nullable Entry but) {
        List<Entry> entries = term.entries().stream()
                .map(index::bySource)
                .filter(Objects::nonNull)
                .filter(entry -> !entry.equals(but))
                .toList();
        return new ProfileView(
                term.name(),
                term.url(),
                links(
                        entries.stream()
                                .filter(entry -> entry.details() instanceof Post && wrote(term, entry))
                                .limit(FEW)
                                .toList(),
                        entry -> true),
                links(entries, entry -> entry.details() instanceof Book && wrote(term, entry)),
                links(entries, entry -> entry.details() instanceof Book book && names(term, book.translators())),
                talks(term, entries),
                offices.of(term, entries),
                milestones(entries));
    }

    private boolean wrote(Term term, Entry entry) {
        return names(term, entry.header().authors());
    }

    /** Whether one of the names, as they are written, is the term's. */
    private boolean names(Term term, Collection<String> written) {
        return written.stream().anyMatch(name -> term.equals(index.term("authors", PersonName.of(name))));
    }

    private List<NavLink> links(List<Entry> entries, Predicate<Entry> wanted) {
        return entries.stream()
                .filter(wanted)
                .map(entry -> Objects.requireNonNull(items.link(entry)))
                .toList();
    }

    private List<DatedLink> milestones(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.details() instanceof Milestone)
                .map(entry -> new DatedLink(entry.details().day(), link(entry)))
                .toList();
    }

    private List<TalkLink> talks(Term term, List<Entry> entries) {
        List<TalkLink> talks = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.details() instanceof Event event) {
                int before = talks.size();
                event.talks().stream()
                        .filter(talk -> names(term, talk.speakers()))
                        .forEach(talk -> talks.add(new TalkLink(
                                talk.title(), "", link(entry), event.start(), talk.slides(), talk.video())));
                if (talks.size() == before && names(term, event.speakers())) {
                    talks.add(new TalkLink("", remark(term, event.speakers()), link(entry), event.start(), null, null));
                }
            }
        }
        talks.sort(Comparator.comparing(TalkLink::date, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return talks;
    }

    private String remark(Term term, List<String> speakers) {
        return speakers.stream()
                .filter(name -> names(term, List.of(name)))
                .map(PersonName::remark)
                .findFirst()
                .orElse("");
    }

    private NavLink link(Entry entry) {
        return Objects.requireNonNull(items.link(entry));
    }
}
