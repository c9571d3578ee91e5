package cn.postgres.tusk.render;

import cn.postgres.tusk.chart.Figure;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything a template may read of a page. Immutable, without order that depends on anything but the site. Addresses
 * begin with {@code /}; templates print them with {@code url()}.
 *
 * @param kind {@code home}, {@code entry}, {@code list}, {@code term}, {@code terms}, {@code archive}, {@code
 *     search}, {@code not-found} or {@code redirect}
 * @param type id of the content type of an entry or a list, else empty
 * @param url address of the page
 * @param title heading of the page
 * @param section address of the menu entry that the page belongs to, or empty
 * @param breadcrumbs from the home page down to, not including, this page
 * @param entry of an entry's page
 * @param event of an event's page
 * @param list of every page that lists entries; of a branch's page the events in its cities
 * @param terms of an index of terms, most used first
 * @param termGroups the same by first letter; of the list of events the series and cities by which it can be narrowed
 * @param letters the bar above a list that is sorted by name; else empty
 * @param figures pictures drawn from data, in the order in which they stand
 * @param profiles of the page of a person; on a book's page, of the people who made it
 * @param paths of a page that shows the learning paths, else null
 * @param search of the search page
 * @param target of a redirect, as the page writes it
 * @param languages the same page in all editions of the site; empty where there is one
 */
public record PageView(
        String kind,
        String type,
        String url,
        String title,
        String section,
        Head head,
        SiteView site,
        List<NavLink> breadcrumbs,
        @Nullable EntryView entry,
        @Nullable EventView event,
        @Nullable ListView list,
        List<TermLink> terms,
        List<TermGroup> termGroups,
        List<Letter> letters,
        List<Figure> figures,
        List<ProfileView> profiles,
        @Nullable PathsView paths,
        @Nullable SearchView search,
        @Nullable String target,
        List<LanguageLink> languages) {
    public PageView {
        languages = List.copyOf(languages);
        breadcrumbs = List.copyOf(breadcrumbs);
        terms = List.copyOf(terms);
        termGroups = List.copyOf(termGroups);
        letters = List.copyOf(letters);
        figures = List.copyOf(figures);
        profiles = List.copyOf(profiles);
    }

    PageView withEntry(EntryView newEntry) {
        return new PageView(
                kind,
                type,
                url,
                title,
                section,
                head,
                site,
                breadcrumbs,
                newEntry,
                event,
                list,
                terms,
                termGroups,
                letters,
                figures,
                profiles,
                paths,
                search,
                target,
                languages);
    }

    /**
     * What is the same on every page.
     *
     * @param indexes the lists of all terms and the archives, as far as the site has them
     * @param feeds of the whole site
     * @param searchable whether readers can search in the browser
     * @param offline whether there is a service worker
     * @param params what {@code site.yml} has for templates
     */
    public record SiteView(
            String title,
            String description,
            String language,
            List<NavLink> menu,
            List<NavLink> footer,
            List<NavLink> indexes,
            List<Feed> feeds,
            boolean searchable,
            boolean offline,
            Map<String, String> params) {}

    /**
     * A link to a page: its title and address and no more, so that a page which names another is not made anew when the
     * other's text changes.
     *
     * @param language tag if the title is in another language than the page, else null
     */
    public record NavLink(
            String title,
            String url,
            List<NavLink> children,
            @Nullable String language) {
        static NavLink of(String title, String url) {
            return new NavLink(title, url, List.of(), null);
        }
    }

    /** A feed of the page's subject. */
    public record Feed(String title, String type, String url) {}

    /**
     * What stands in {@code <head>}.
     *
     * @param title of the window
     * @param canonical absolute address, null without {@code baseUrl}
     * @param image absolute address, or null
     * @param robots instruction for search engines, or null
     * @param kind OpenGraph's type
     * @param jsonLd structured data, safe inside a script element; empty for none
     * @param locale language and region as OpenGraph writes them
     * @param alternates the same page for readers of another language; empty where there is no other
     */
    public record Head(
            String title,
            String description,
            @Nullable String canonical,
            @Nullable String image,
            @Nullable String robots,
            String kind,
            List<Feed> feeds,
            String jsonLd,
            String locale,
            List<Alternate> alternates) {}

    /**
     * The page for the readers of a language.
     *
     * @param language tag, or {@code x-default} for all others
     * @param locale as in {@link Head}; empty for the page itself and for {@code x-default}
     * @param url absolute where the site's address is known, else as this page writes it
     */
    public record Alternate(String language, String locale, String url) {}

    /**
     * The same page in an edition of the site.
     *
     * @param name of the language, in the language
     * @param language tag
     * @param url counts from the root of all editions: for {@code root()}
     */
    public record LanguageLink(String name, String language, String url, boolean current) {}

    /**
     * An entry on its own page.
     *
     * @param titleId anchor of the heading with the title; null where something in the body has it
     * @param language tag if the entry is written in another language than the site
     * @param words about how many, rounded
     * @param minutes how long it takes to read; 0 where there is nothing to read
     * @param body HTML, ready to print
     * @param cover address of its picture, or null
     * @param details the record of its type
     * @param rows the same as labels and values, without what is empty
     * @param series the series it is part of
     * @param previous the entry before it in its list: the older one where that is sorted by date
     * @param backlinks entries that link here
     * @param edit where its source can be edited, or null
     * @param changes of its source, or null where they are not known
     * @param note what a reader should know of its language, or null
     * @param book what the page of a book says besides, else null
     * @param confirm what is still to be confirmed where the entry is not sure of itself, else empty
     * @param attachment address of the file that the details name, or null
     * @param people addresses of the pages of people that the details name, by name
     */
    public record EntryView(
            String type,
            String typeLabel,
            String title,
            @Nullable String titleId,
            String summary,
            @Nullable String language,
            @Nullable OffsetDateTime date,
            @Nullable OffsetDateTime updated,
            List<TermName> authors,
            List<TermName> tags,
            List<TermName> categories,
            int words,
            int minutes,
            String body,
            List<TocLink> toc,
            @Nullable String cover,
            Details details,
            List<Row> rows,
            @Nullable SeriesView series,
            @Nullable NavLink previous,
            @Nullable NavLink next,
            List<NavLink> related,
            List<NavLink> backlinks,
            @Nullable String edit,
            @Nullable Changes changes,
            @Nullable Note note,
            @Nullable BookView book,
            List<String> confirm,
            @Nullable String attachment,
            Map<String, String> people) {
        EntryView withBody(String text) {
            return new EntryView(
                    type,
                    typeLabel,
                    title,
                    titleId,
                    summary,
                    language,
                    date,
                    updated,
                    authors,
                    tags,
                    categories,
                    words,
                    minutes,
                    text,
                    toc,
                    cover,
                    details,
                    rows,
                    series,
                    previous,
                    next,
                    related,
                    backlinks,
                    edit,
                    changes,
                    note,
                    book,
                    confirm,
                    attachment,
                    people);
        }
    }

    /** When the source of a page was last changed, and who has written it; a name without a page has no address. */
    public record Changes(OffsetDateTime date, List<TermName> contributors) {}

    /**
     * What the page of a book says besides its facts.
     *
     * @param picture its cover, drawn by the build, as {@link Item#picture}
     * @param citation the book as a list of references names it
     */
    public record BookView(String picture, String citation) {}

    /**
     * How a text stands to its original.
     *
     * @param kind {@code untranslated}: the text is the original; {@code older}: the original was changed afterwards
     * @param language name of the original's language, in the page's
     * @param url of the original, for {@code root()}
     * @param changed day of the original's last change, or null
     */
    public record Note(
            String kind,
            String language,
            String url,
            @Nullable LocalDate changed) {}

    /** A heading of a body, with those below it. */
    public record TocLink(String text, String id, List<TocLink> children) {}

    /**
     * A term of an entry, without the number of its entries: who names a term is not made anew when others name it too.
     *
     * @param url {@code ""} where the term has no page
     */
    public record TermName(String name, String url) {}

    /**
     * What somebody did, as far as the site knows.
     *
     * @param url of the page of the person; empty for none
     * @param posts the newest; all of them are the list of that page
     * @param books written
     * @param translations books translated
     * @param talks the newest first
     * @param offices the newest first, those of unknown time last
     * @param milestones of history in which the person is named
     */
    public record ProfileView(
            String name,
            String url,
            List<NavLink> posts,
            List<NavLink> books,
            List<NavLink> translations,
            List<TalkLink> talks,
            List<OfficeLink> offices,
            List<DatedLink> milestones) {}

    /** A link to what happened on a day, as precise as known. */
    public record DatedLink(@Nullable PartialDate date, NavLink link) {}

    /**
     * What to read and to pass, by topic and level.
     *
     * @param levels the columns, the lowest first
     * @param topics the rows; that with the lowest levels first
     * @param online what can be read online
     */
    public record PathsView(List<PathLevel> levels, List<PathTopic> topics, List<NavLink> online) {}

    /**
     * A level of the learning paths.
     *
     * @param url of all its books, or empty
     * @param certificates that fit it
     */
    public record PathLevel(String name, String url, List<NavLink> certificates) {}

    /**
     * A topic of the learning paths.
     *
     * @param url of all its books, or empty
     * @param cells one for each level
     */
    public record PathTopic(String name, String url, List<PathCell> cells) {}

    /**
     * What there is on a topic at a level.
     *
     * @param level name of the level
     * @param books the first to read
     * @param more how many more books there are
     */
    public record PathCell(String level, List<NavLink> books, int more, List<NavLink> posts) {}

    /**
     * A talk of a person.
     *
     * @param title empty where only the event is known
     * @param remark what stands behind the name in the programme: a company, 主持
     */
    public record TalkLink(
            String title,
            String remark,
            NavLink event,
            @Nullable PartialDate date,
            @Nullable String slides,
            @Nullable String video) {}

    /**
     * An office that somebody holds or held.
     *
     * @param organisation its name, linked where it has a page, else with an empty address
     */
    public record OfficeLink(
            String role,
            NavLink organisation,
            @Nullable PartialDate from,
            @Nullable PartialDate to) {}

    /** A term with the number of its entries. */
    public record TermLink(String name, String url, int count) {}

    /**
     * The terms under one letter.
     *
     * @param title the letter; empty where the index is not divided
     * @param id anchor of its heading
     */
    public record TermGroup(String title, String id, List<TermLink> terms) {}

    /**
     * What the search page shows where nothing is searched: the ways into the site.
     *
     * @param types the lists of the types that have entries
     * @param indexes of the terms
     */
    public record SearchView(List<TypeLink> types, List<TermIndex> indexes) {
        public SearchView {
            types = List.copyOf(types);
            indexes = List.copyOf(indexes);
        }
    }

    /** A link to the list of a content type. */
    public record TypeLink(String id, String title, String url, int count) {}

    /**
     * The most used terms of a taxonomy.
     *
     * @param url of all of them
     * @param total number of all of them
     */
    public record TermIndex(String title, String url, int total, List<TermLink> terms) {}

    /**
     * A letter of the bar above a list.
     *
     * @param url where its names begin, {@code #letter-c} on the page itself; empty where there is none
     */
    public record Letter(String name, String url) {}

    /** The series of an entry; {@code number} counts from 1. */
    public record SeriesView(
            String name,
            String url,
            int number,
            int total,
            @Nullable NavLink previous,
            @Nullable NavLink next) {}

    /** A line of an entry's facts. */
    public record Row(String key, String label, List<Fact> facts) {
        Row with(UnaryOperator<Fact> change) {
            return new Row(key, label, facts.stream().map(change).toList());
        }
    }

    /** A value; {@code url} is empty where it leads nowhere. */
    public record Fact(String text, String url) {}

    /**
     * An entry in a list.
     *
     * @param pinned kept at the top
     * @param upcoming whether an event is not over yet
     * @param facets what it has of the facets of its type
     * @param picture drawn for it by the build: SVG that says nothing the other fields do not say; empty for none
     * @param language tag if it is in another language than the page, else null
     * @param languageName the name of that language, in the page's
     * @param anchor where a list that has no summary of it but all of it puts it
     * @param links pages of what its record names: people, events
     */
    public record Item(
            String type,
            String title,
            String url,
            String summary,
            @Nullable OffsetDateTime date,
            List<String> authors,
            List<TermName> tags,
            int minutes,
            @Nullable String cover,
            Details details,
            boolean pinned,
            boolean upcoming,
            List<FacetMark> facets,
            String picture,
            @Nullable String language,
            @Nullable String languageName,
            String anchor,
            List<NavLink> links) {}

    /**
     * A list of entries.
     *
     * @param groups never empty groups; one without a title where the list is not divided
     * @param total number of entries on all pages
     * @param facets of a type that has some, else empty
     * @param next of lists with events
     * @param calendar file with the events of the list, or null
     */
    public record ListView(
            String title,
            String description,
            int total,
            List<Group> groups,
            List<FacetView> facets,
            Pager pager,
            @Nullable NextEvents next,
            @Nullable CalendarLink calendar) {}

    /**
     * What a list can be narrowed down by.
     *
     * @param id {@code topic}; key of {@link Item#facets}
     */
    public record FacetView(String id, String title, List<FacetLink> values) {}

    /**
     * A value of a facet.
     *
     * @param slug what items that have it carry
     * @param url of the page that lists these
     * @param count how many there are
     * @param current whether this is that page
     */
    public record FacetLink(String name, String slug, String url, int count, boolean current) {}

    /**
     * The values of a facet that an entry has.
     *
     * @param slugs in the order of the facet
     */
    public record FacetMark(String id, List<String> slugs) {}

    /**
     * A part of a list.
     *
     * @param title empty for none
     * @param url where the whole part can be seen, or empty
     * @param kind what the part is: {@code latest}, {@code upcoming}, {@code past}, {@code year}, {@code month}, {@code
     *     letter}, {@code province}, a type
     * @param id anchor of its heading, or empty
     * @param total number of entries in the whole part
     */
    public record Group(String kind, String title, String url, String id, int total, List<Item> items) {
        Group(String kind, String title, String url, int total, List<Item> items) {
            this(kind, title, url, "", total, items);
        }
    }

    /**
     * Where in a list of pages this one is.
     *
     * @param previous address of the page before, or null
     */
    public record Pager(
            int number,
            int total,
            @Nullable String previous,
            @Nullable String next,
            List<PageLink> pages) {
        static final Pager ONE = new Pager(1, 1, null, null, List.of());
    }

    /** A page number; {@code url} is empty where numbers are left out. */
    public record PageLink(int number, String url, boolean current) {}
}
