package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Certificate;
import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Faq;
import cn.postgres.tusk.model.Office;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.model.PartialDate;
import cn.postgres.tusk.model.Sponsor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of the community, its sponsors, levels of certification and questions, in the words of schema.org.
 * Stateless.
 */
final class CommunityThing {
    private CommunityThing() {}

    /** Null for an entry that is none of these. */
    static @Nullable Map<String, Object> of(Entry entry, String title, String description, @Nullable String url) {
        Details details = entry.details();
        if (details instanceof Organisation body && isBody(body)) {
            return described(organisation(body, title), description, url);
        }
        if (details instanceof Sponsor sponsor) {
            Map<String, Object> thing = SchemaOrg.thing("Organization", title);
            SchemaOrg.put(thing, "sameAs", sponsor.website());
            return described(thing, description, url);
        }
        if (details instanceof Certificate certificate && certificate.level() != null && certificate.year() == null) {
            Map<String, Object> thing = SchemaOrg.thing("EducationalOccupationalCredential", title);
            SchemaOrg.put(thing, "credentialCategory", "certificate");
            SchemaOrg.put(thing, "educationalLevel", certificate.level());
            return described(thing, description, url);
        }
        return details instanceof Faq && !description.isEmpty() ? question(title, description, url) : null;
    }

    /** Rules and plans are texts, not bodies. */
    private static boolean isBody(Organisation body) {
        return body.founded() != null || !body.offices().isEmpty();
    }

    private static Map<String, Object> organisation(Organisation body, String title) {
        Map<String, Object> thing = SchemaOrg.thing("Organization", title);
        if (!body.names().isEmpty()) {
            thing.put("alternateName", body.names());
        }
        SchemaOrg.put(thing, "foundingDate", body.founded());
        SchemaOrg.put(thing, "sameAs", body.website());
        List<Object> roles = new ArrayList<>();
        for (Office office : body.offices()) {
            office.people().forEach(name -> roles.add(role(office, name)));
        }
        if (!roles.isEmpty()) {
            thing.put("member", roles);
        }
        return thing;
    }

    private static Map<String, Object> role(Office office, String name) {
        Map<String, Object> role = SchemaOrg.thing("OrganizationRole", name);
        role.put("roleName", office.role());
        day(role, "startDate", office.from());
        day(role, "endDate", office.to());
        role.put("member", SchemaOrg.thing("Person", name));
        return role;
    }

    private static Map<String, Object> question(String title, String answer, @Nullable String url) {
        Map<String, Object> accepted = SchemaOrg.thing("Answer", title);
        accepted.remove("name");
        accepted.put("text", answer);
        Map<String, Object> question = SchemaOrg.thing("Question", title);
        question.put("acceptedAnswer", accepted);
        Map<String, Object> page = SchemaOrg.thing("FAQPage", title);
        page.put("mainEntity", List.of(question));
        SchemaOrg.put(page, "url", url);
        return page;
    }

    private static Map<String, Object> described(Map<String, Object> thing, String description, @Nullable String url) {
        SchemaOrg.put(thing, "description", description);
        SchemaOrg.put(thing, "url", url);
        return thing;
    }

    private static void day(Map<String, Object> thing, String key, @Nullable PartialDate date) {
        SchemaOrg.put(thing, key, date);
    }
}
