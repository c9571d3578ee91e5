package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Branch;
import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Page;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Post;
import cn.postgres.tusk.model.Series;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.pinyin.SortKey;
import cn.postgres.tusk.render.PageView.Group;
import cn.postgres.tusk.render.PageView.Item;
import cn.postgres.tusk.render.PageView.Letter;
import cn.postgres.tusk.render.PageView.ListView;
import cn.postgres.tusk.render.PageView.PageLink;
import cn.postgres.tusk.render.PageView.Pager;
import cn.postgres.tusk.render.PageView.TermGroup;
import cn.postgres.tusk.render.PageView.TermLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the views of lists. */
final class ListViews {
    /** Entries that the home page shows of each type besides the newest texts. */
    private static final int HOME_ITEMS = 5;

    private final SiteIndex index;
    private final Labels labels;
    private final ItemViews items;
    private final FacetViews facets;
    private final boolean letters;
    private final EventLists events;
    private final Parts parts;
    private final Narrower narrower;

    ListViews(SiteIndex index, Labels labels, ItemViews items, FacetViews facets, boolean letters, EventViews events) {
        this.letters = letters;
        this.events = new EventLists(index, labels, items, events);
        this.narrower = new Narrower(index, labels, events);
        this.index = index;
        this.labels = labels;
        this.items = items;
        this.facets = facets;
        this.parts = new Parts(labels, items, index.site().built().toLocalDate());
    }

    ListView of(Listing listing, int number) {
        List<Group> groups = switch (listing.kind()) {
            case HOME -> home(listing);
            case ARCHIVE -> archive(listing);
            case LIST -> ofType(listing, listing.entries(number));
            default ->
                EventLists.isSeries(listing) ? events.groups(listing.entries(number)) : whole(listing.entries(number));
        };
        return new ListView(
                title(listing),
                description(listing),
                listing.entries().size(),
                groups,
                facets.of(listing),
                pager(listing, number),
                events.next(listing),
                events.calendar(listing));
    }

    /** The events in the cities of a branch; null for other entries, and where there are none. */
    @Nullable
    ListView inCitiesOf(@Nullable Entry entry) {
        return entry == null ? null : events.inCitiesOf(entry);
    }

    /** The series that have no page of their own text, beside the list of those that have. */
    List<TermLink> termsBeside(@Nullable Listing listing) {
        boolean series =
                listing != null && listing.type() != null && listing.type().details() == Series.class;
        return series
                ? terms("series").stream()
                        .filter(term -> !index.site().byUrl().containsKey(term.url()))
                        .toList()
                : List.of();
    }

    /** The terms of an index by letter, or those by which a list of events can be narrowed. */
    List<TermGroup> groupsOf(Listing listing) {
        return listing.kind() == Route.Kind.TERMS ? termGroups(listing.taxonomy()) : narrower.of(listing);
    }

    String title(Listing listing) {
        return switch (listing.kind()) {
            case LIST -> typeTitle(listing);
            case TERM -> listing.term() == null ? "" : listing.term().name();
            case TERMS -> labels.of("taxonomy." + listing.taxonomy());
            case ARCHIVE -> archiveTitle(listing.year(), listing.month());
            default -> "";
        };
    }

    private String typeTitle(Listing listing) {
        String title = listing.type() == null ? "" : labels.of(listing.type());
        return listing.facet() == null ? title : title + labels.of("colon") + facets.name(listing.facet());
    }

    List<TermLink> terms(String taxonomy) {
        return index.site().taxonomies().getOrDefault(taxonomy, List.of()).stream()
                .map(term ->
                        new TermLink(term.name(), term.url(), term.entries().size()))
                .toList();
    }

    /** The terms by name; under their letters unless the site wants none. */
    List<TermGroup> termGroups(String taxonomy) {
        List<Term> sorted = new ArrayList<>(index.site().taxonomies().getOrDefault(taxonomy, List.of()));
        Map<Term, SortKey> keys = new IdentityHashMap<>();
        sorted.forEach(term -> keys.put(term, Letters.key(term)));
        sorted.sort(Comparator.comparing((Term term) -> keys.get(term)).thenComparing(Term::url));
        Map<String, List<TermLink>> groups = new LinkedHashMap<>();
        for (Term term : sorted) {
            groups.computeIfAbsent(letters ? Letters.of(term) : "", letter -> new ArrayList<>())
                    .add(new TermLink(term.name(), term.url(), term.entries().size()));
        }
        List<TermGroup> result = new ArrayList<>();
        boolean divided = groups.size() > 1;
        groups.forEach((letter, terms) ->
                result.add(new TermGroup(divided ? letter : "", divided ? Letters.id(letter) : "", terms)));
        return result;
    }

    /** The bar of a list that is sorted by name. */
    List<Letter> letters(Listing listing, int number) {
        Map<String, String> addresses = new LinkedHashMap<>();
        if (letters && listing.kind() == Route.Kind.TERMS) {
            termGroups(listing.taxonomy()).forEach(group -> addresses.put(group.title(), "#" + group.id()));
        } else if (letters
                && listing.kind() == Route.Kind.LIST
                && listing.facet() == null
                && Letters.has(listing.type())) {
            for (int page = 1; page <= listing.pages(); page++) {
                String url = page == number ? "" : listing.url(page);
                for (Entry entry : listing.entries(page)) {
                    String letter = Letters.of(entry);
                    addresses.putIfAbsent(letter, url + "#" + Letters.id(letter));
                }
            }
        }
        // One letter is all there is to see anyway.
        return addresses.size() < 2 ? List.of() : Letters.bar(addresses);
    }

    private List<Group> byLetter(List<Entry> entries) {
        List<Group> groups = new ArrayList<>();
        by(entries, Letters::of)
                .forEach((letter, part) ->
                        groups.add(new Group("letter", letter, "", Letters.id(letter), part.size(), items.of(part))));
        return groups;
    }

    private String description(Listing listing) {
        Term term = listing.term();
        return term == null || term.synonyms().isEmpty()
                ? ""
                : labels.of("synonyms", String.join(labels.of("comma"), term.synonyms()));
    }

    private String archiveTitle(int year, int month) {
        if (year == 0) {
            return labels.of("archives");
        }
        return month == 0
                ? labels.of("year", year)
                : labels.of("year-month").replace("{0}", "" + year).replace("{1}", "" + month);
    }

    private List<Group> whole(List<Entry> entries) {
        return entries.isEmpty() ? List.of() : List.of(new Group("", "", "", entries.size(), items.of(entries)));
    }

    private List<Group> ofType(Listing listing, List<Entry> entries) {
        ContentType type = listing.type();
        if (type == null || entries.isEmpty()) {
            return List.of();
        }
        if (type.details() == Event.class) {
            return events.groups(entries);
        }
        if (type.details() == Branch.class) {
            return Provinces.groups(entries, items);
        }
        if (Parts.has(type)) {
            return parts.of(entries);
        }
        if (!letters(listing, 1).isEmpty()) {
            return byLetter(entries);
        }
        if (type.order() == ContentType.Order.DATE_UP) {
            return grouped("year", entries, ListViews::year, year -> year, year -> "");
        }
        return type.details() == Post.class ? pinnedFirst(entries) : whole(entries);
    }

    private List<Group> pinnedFirst(List<Entry> entries) {
        List<Item> all = items.of(entries);
        List<Item> sorted = new ArrayList<>(all.stream().filter(Item::pinned).toList());
        all.stream().filter(item -> !item.pinned()).forEach(sorted::add);
        return List.of(new Group("", "", "", sorted.size(), sorted));
    }

    /** All years, one year by months, or one month. */
    private List<Group> archive(Listing listing) {
        if (listing.month() != 0) {
            return whole(listing.entries());
        }
        if (listing.year() != 0) {
            return grouped(
                    "month",
                    listing.entries(),
                    ListViews::month,
                    month -> labels.of("month", Integer.parseInt(month)),
                    month -> Paths.archiveUrl(listing.year(), Integer.parseInt(month)));
        }
        return years(listing.entries());
    }

    /** A line for each year, with its months as items would be too many: the titles stand on the year's page. */
    private List<Group> years(List<Entry> entries) {
        Map<String, List<Entry>> years = by(entries, ListViews::year);
        List<Group> groups = new ArrayList<>();
        years.forEach((year, ofYear) -> groups.add(new Group(
                "year",
                labels.of("year", year),
                Paths.archiveUrl(Integer.parseInt(year), 0),
                ofYear.size(),
                List.of())));
        return groups;
    }

    private List<Group> grouped(
            String kind,
            List<Entry> entries,
            Function<Entry, String> key,
            Function<String, String> title,
            Function<String, String> url) {
        List<Group> groups = new ArrayList<>();
        by(entries, key)
                .forEach((name, part) -> groups.add(new Group(
                        kind, name.isEmpty() ? "" : title.apply(name), url.apply(name), part.size(), items.of(part))));
        return groups;
    }

    private static Map<String, List<Entry>> by(List<Entry> entries, Function<Entry, String> key) {
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(key.apply(entry), name -> new ArrayList<>())
                .add(entry));
        return groups;
    }

    private static String year(Entry entry) {
        PartialDate day = entry.details().day();
        if (day != null) {
            return String.valueOf(day.year());
        }
        return entry.header().date() == null
                ? ""
                : String.valueOf(entry.header().date().getYear());
    }

    private static String month(Entry entry) {
        return entry.header().date() == null
                ? ""
                : String.valueOf(entry.header().date().getMonthValue());
    }

    private List<Group> home(Listing listing) {
        List<Group> groups = new ArrayList<>();
        if (!listing.entries().isEmpty()) {
            ContentType type = listing.entries().get(0).type();
            groups.add(new Group(
                    "latest",
                    labels.of("latest"),
                    Paths.listUrl(type),
                    index.site().lists().getOrDefault(type.id(), List.of()).size(),
                    items.of(listing.entries())));
        }
        for (List<Entry> entries : index.site().lists().values()) {
            if (!entries.isEmpty() && !isText(entries.get(0).type())) {
                groups.add(section(entries));
            }
        }
        return groups;
    }

    private static boolean isText(ContentType type) {
        return type.details() == Post.class || type.details() == Page.class;
    }

    /** The beginning of a type's list; of history its end, of events what is next. */
    private Group section(List<Entry> entries) {
        ContentType type = entries.get(0).type();
        List<Item> shown = new ArrayList<>(items.of(type.details() == Book.class ? newestFirst(entries) : entries));
        if (type.order() == ContentType.Order.DATE_UP) {
            Collections.reverse(shown);
        }
        List<Item> ordered = type.details() == Event.class ? events.nextFirst(entries) : shown;
        return new Group(
                type.id(),
                labels.of(type),
                Paths.listUrl(type),
                entries.size(),
                ordered.subList(0, Math.min(HOME_ITEMS, ordered.size())));
    }

    private static List<Entry> newestFirst(List<Entry> entries) {
        Comparator<Entry> byDay = Comparator.comparing(entry -> entry.details().day() == null
                ? LocalDate.MIN
                : entry.details().day().first());
        return entries.stream().sorted(byDay.reversed()).toList();
    }

    private static Pager pager(Listing listing, int number) {
        int total = listing.pages();
        if (total == 1) {
            return Pager.ONE;
        }
        return new Pager(
                number,
                total,
                number > 1 ? listing.url(number - 1) : null,
                number < total ? listing.url(number + 1) : null,
                pageLinks(listing, number, total));
    }

    /** First, last and the neighbours; a gap is a link without an address. */
    private static List<PageLink> pageLinks(Listing listing, int number, int total) {
        List<PageLink> links = new ArrayList<>();
        int before = 0;
        for (int page = 1; page <= total; page++) {
            if (page == 1 || page == total || Math.abs(page - number) <= 1) {
                if (page > before + 1) {
                    links.add(new PageLink(0, "", false));
                }
                links.add(new PageLink(page, listing.url(page), page == number));
                before = page;
            }
        }
        return links;
    }
}
