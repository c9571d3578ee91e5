package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Case;
import cn.postgres.tusk.model.Certificate;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Faq;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Sponsor;
import cn.postgres.tusk.render.PageView.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Divides the lists of types that newcomers read from top to bottom into parts with headings: an organisation into what
 * it is, who does what and so on, sponsors into those of today and those of the past. Immutable.
 */
final class Parts {
    private static final Set<Class<? extends Details>> TYPES =
            Set.of(Organisation.class, Sponsor.class, Certificate.class, Case.class, Faq.class);

    private final Labels labels;
    private final ItemViews items;
    private final LocalDate today;

    /** @param today when the site is built: decides which sponsors are past */
    Parts(Labels labels, ItemViews items, LocalDate today) {
        this.labels = labels;
        this.items = items;
        this.today = today;
    }

    static boolean has(ContentType type) {
        return TYPES.contains(type.details());
    }

    /** The parts in the order of their places, within each the entries in theirs. */
    List<Group> of(List<Entry> entries) {
        Map<Part, List<Entry>> parts = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        for (Entry entry : entries) {
            parts.computeIfAbsent(part(entry.details(), seen), part -> new ArrayList<>())
                    .add(entry);
        }
        List<Group> groups = new ArrayList<>();
        parts.forEach((part, all) -> groups.add(new Group(part.kind(), part.title(), "", all.size(), items.of(all))));
        return groups;
    }

    /** @param seen names of parts that have no order of their own, as they come up */
    private Part part(Details details, List<String> seen) {
        if (details instanceof Organisation organisation) {
            return new Part(organisation.part().ordinal(), "part", labels.of(organisation.part()));
        }
        if (details instanceof Sponsor sponsor) {
            return isPast(sponsor)
                    ? new Part(1, "past", labels.of("sponsors.past"))
                    : new Part(0, "current", labels.of("sponsors.current"));
        }
        if (details instanceof Certificate certificate) {
            return part(certificate);
        }
        String name = details instanceof Case one
                ? Objects.requireNonNullElse(one.industry(), "")
                : details instanceof Faq faq ? Objects.requireNonNullElse(faq.group(), "") : "";
        if (!seen.contains(name)) {
            seen.add(name);
        }
        return new Part(name.isEmpty() ? Integer.MAX_VALUE : seen.indexOf(name), "part", name);
    }

    private Part part(Certificate certificate) {
        if (certificate.year() != null) {
            return new Part(2, "years", labels.of("certificate.years"));
        }
        return certificate.level() != null
                ? new Part(1, "levels", labels.of("certificate.levels"))
                : new Part(0, "about", labels.of("certificate.about"));
    }

    /** Past once the last day that its end may mean is. */
    private boolean isPast(Sponsor sponsor) {
        PartialDate end = sponsor.to();
        return end != null && PositioningFigures.lastDay(end).isBefore(today);
    }

    private record Part(int place, String kind, String title) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            return Integer.compare(place, other.place);
        }
    }
}
