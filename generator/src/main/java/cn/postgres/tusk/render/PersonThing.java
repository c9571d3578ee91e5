package cn.postgres.tusk.render;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody in the words of <a href="https://schema.org/Person">schema.org</a>. Pure functions. */
final class PersonThing {
    private static final List<String> BODIES = List.of("组", "社区", "公司", "团队", "委员会", "大学", "中心", "协会");

    private PersonThing() {}

    /** Somebody who made a book: a person, or a body, which Chinese names say in their last characters. */
    static Map<String, Object> maker(String name) {
        return SchemaOrg.thing(endsLikeABody(name) ? "Organization" : "Person", name);
    }

    private static boolean endsLikeABody(String name) {
        return BODIES.stream().anyMatch(name::endsWith);
    }

    /** Somebody with a record of their own. */
    static Map<String, Object> of(Entry entry, Person person, String description, @Nullable String url) {
        Map<String, Object> thing = SchemaOrg.thing("Person", entry.title());
        if (!person.names().isEmpty()) {
            thing.put("alternateName", person.names());
        }
        SchemaOrg.put(thing, "description", description);
        if (person.company() != null) {
            thing.put("worksFor", SchemaOrg.thing("Organization", person.company()));
        }
        if (!person.links().isEmpty()) {
            thing.put("sameAs", person.links().stream().map(link -> link.link()).toList());
        }
        SchemaOrg.put(thing, "url", url);
        return thing;
    }

    /** Somebody whom entries name; a body of that name is none. */
    static Map<String, Object> of(Term term, Site site, SiteConfig config, @Nullable String url) {
        Map<String, Object> thing = new LinkedHashMap<>(
                SchemaOrg.thing(isBody(term, site, config) ? "Organization" : "Person", term.name()));
        if (!term.synonyms().isEmpty()) {
            thing.put("alternateName", term.synonyms());
        }
        SchemaOrg.put(thing, "url", url);
        return thing;
    }

    private static boolean isBody(Term term, Site site, SiteConfig config) {
        return endsLikeABody(term.name())
                || term.name().equals(config.author())
                || site.lists().getOrDefault("organisation", List.of()).stream()
                        .anyMatch(entry -> entry.title().equals(term.name())
                                || entry.details() instanceof Organisation body
                                        && body.names().contains(term.name()));
    }
}
