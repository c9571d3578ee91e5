package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Office;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.render.PageView.NavLink;
import cn.postgres.tusk.render.PageView.OfficeLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The offices of a person from both sides: as the records of organisations have them, and as the person's own record has
 * them. One that both name is one. Immutable.
 */
final class Offices {
    private final ItemViews items;
    private final BiPredicate<Term, Collection<String>> names;

    /** @param names whether one of some names is a person's */
    Offices(ItemViews items, BiPredicate<Term, Collection<String>> names) {
        this.items = items;
        this.names = names;
    }

    List<OfficeLink> of(Term term, List<Entry> entries) {
        List<OfficeLink> all = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.details() instanceof Organisation organisation) {
                add(all, term, entry, organisation);
            }
        }
        for (Entry entry : entries) {
            if (entry.details() instanceof Person person) {
                person.offices().stream()
                        .filter(office -> all.stream().noneMatch(other -> isSame(other, office)))
                        .map(Offices::own)
                        .forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(
                        (OfficeLink office) -> office.from(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return all;
    }

    private void add(List<OfficeLink> all, Term term, Entry entry, Organisation organisation) {
        NavLink link = Objects.requireNonNull(items.link(entry));
        for (Office office : organisation.offices()) {
            if (names.test(term, office.people())) {
                all.add(new OfficeLink(
                        office.role(),
                        link,
                        or(office.from(), organisation.from()),
                        or(office.to(), organisation.to())));
            }
        }
        for (Organisation.Group group : organisation.groups()) {
            if (names.test(term, group.leads())) {
                all.add(new OfficeLink(group.title(), link, organisation.from(), organisation.to()));
            }
        }
    }

    private static boolean isSame(OfficeLink office, Office other) {
        return office.role().equals(other.role()) && Objects.equals(office.from(), other.from())
                || office.role().equals(other.role()) && other.from() == null;
    }

    private static OfficeLink own(Office office) {
        return new OfficeLink(office.role(), NavLink.of(office.organisation(), ""), office.from(), office.to());
    }

    private static @Nullable PartialDate or(@Nullable PartialDate date, @Nullable PartialDate other) {
        return date != null ? date : other;
    }
}
