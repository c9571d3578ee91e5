package cn.postgres.tusk.render;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a page is about, in the words of schema.org. Immutable. */
final class SchemaOrg {
    private final SiteConfig config;
    private final SiteIndex index;
    private final Editions editions;
    private final WholeAddress absolute;
    private final WholeAddress file;
    private final EventThing events;

    /**
     * @param absolute the whole address of a page's path in this edition, null where the site's own is not known
     * @param file the same of a file, which all editions share
     */
    SchemaOrg(SiteConfig config, SiteIndex index, Editions editions, WholeAddress absolute, WholeAddress file) {
        this.file = file;
        this.config = config;
        this.index = index;
        this.editions = editions;
        this.absolute = absolute;
        this.events = new EventThing(config.timeZone(), index, absolute);
    }

    /** The site itself. */
    Map<String, Object> webSite() {
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("@type", "WebSite");
        site.put("name", config.title());
        put(site, "description", config.description());
        site.put("inLanguage", config.language());
        put(site, "url", absolute.of("/"));
        return site;
    }

    /** An entry. */
    Map<String, Object> of(Entry entry, String title, String description, String publisher) {
        if (entry.details() instanceof Book book) {
            String language = Objects.requireNonNullElse(editions.foreign(entry), config.language());
            return BookThing.of(entry, book, description, language, absolute.of(entry.url()));
        }
        if (entry.details() instanceof Person person) {
            return PersonThing.of(entry, person, description, absolute.of(entry.url()));
        }
        Map<String, Object> event = events.of(entry);
        if (event != null) {
            return event;
        }
        Map<String, Object> community = CommunityThing.of(entry, title, description, absolute.of(entry.url()));
        return community != null ? community : article(entry, title, description, publisher);
    }

    /** Whom a term of the taxonomy of authors names. */
    Map<String, Object> person(Term term) {
        return PersonThing.of(term, index.site(), config, absolute.of(term.url()));
    }

    private Map<String, Object> article(Entry entry, String title, String description, String publisher) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "Article");
        article.put("headline", title);
        put(article, "description", description);
        put(article, "inLanguage", Objects.requireNonNullElse(editions.foreign(entry), config.language()));
        put(article, "datePublished", entry.header().date());
        put(article, "dateModified", entry.header().updated());
        List<Object> authors = new ArrayList<>();
        for (String author : entry.header().authors()) {
            authors.add(thing("Person", author));
        }
        if (!authors.isEmpty()) {
            article.put("author", authors);
        }
        if (!entry.header().tags().isEmpty()) {
            article.put("keywords", entry.header().tags());
        }
        article.put("publisher", thing("Organization", publisher));
        put(article, "url", absolute.of(entry.url()));
        String cover = index.asset(entry, entry.header().cover());
        put(article, "image", cover == null ? null : file.of(cover));
        return article;
    }

    /** A thing with a name. */
    static Map<String, Object> thing(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    /** Puts a property that has a value. */
    static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            map.put(key, value.toString());
        }
    }
}
