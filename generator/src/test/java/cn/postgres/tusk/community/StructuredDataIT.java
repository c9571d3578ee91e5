package cn.postgres.tusk.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.postgres.tusk.data.JsonReader;
import cn.postgres.tusk.data.Value;
import cn.postgres.tusk.problem.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every JSON-LD block of the site says of each thing what its type requires. */
@ExtendWith(CommunitySite.Built.class)
class StructuredDataIT {
    /**
     * What must be said of a thing. schema.org itself requires nothing, so these are the properties that its readers
     * require or, after the bar, one of which they want: Google's structured data documentation (Article, Book, Breadcrumb,
     * Course list, Event, FAQ, Organization, Profile page, Q&A, Site name; developers.google.com/search/docs/appearance),
     * and for types that it does not name, the property without which schema.org's own examples of the type never stand.
     */
    private static final Map<String, String> REQUIRED = Map.ofEntries(
            Map.entry("WebSite", "name url"),
            Map.entry("WebPage", "name"),
            Map.entry("CollectionPage", "name"),
            Map.entry("AboutPage", "name"),
            Map.entry("ProfilePage", "mainEntity"),
            Map.entry("Article", "headline publisher url"),
            Map.entry("TechArticle", "headline author datePublished url"),
            Map.entry("BlogPosting", "headline author datePublished url"),
            Map.entry("Book", "name | author translator publisher editor url"),
            Map.entry("PublicationIssue", "name"),
            Map.entry("Event", "name startDate location"),
            Map.entry("BusinessEvent", "name startDate location"),
            Map.entry("EducationEvent", "name startDate location"),
            Map.entry("EventSeries", "name"),
            Map.entry("Place", "| name address"),
            Map.entry("PostalAddress", "| addressLocality addressRegion addressCountry streetAddress"),
            Map.entry("City", "name"),
            Map.entry("AdministrativeArea", "name"),
            Map.entry("Country", "name"),
            Map.entry("VirtualLocation", "url"),
            Map.entry("Offer", "| price url category"),
            Map.entry("Organization", "name"),
            Map.entry("NGO", "name"),
            Map.entry("CollegeOrUniversity", "name"),
            Map.entry("Person", "name"),
            Map.entry("Role", "| roleName startDate"),
            Map.entry("OrganizationRole", "| roleName startDate"),
            Map.entry("ContactPoint", "| email url contactType"),
            Map.entry("FAQPage", "mainEntity"),
            Map.entry("QAPage", "mainEntity"),
            Map.entry("Question", "name acceptedAnswer"),
            Map.entry("Answer", "text"),
            Map.entry("BreadcrumbList", "itemListElement"),
            Map.entry("ItemList", "itemListElement"),
            Map.entry("ListItem", "position | name item url"),
            Map.entry("Course", "name description"),
            Map.entry("CourseInstance", "| courseMode courseWorkload"),
            Map.entry("EducationalOccupationalCredential", "name"),
            Map.entry("EducationalOccupationalProgram", "name"),
            Map.entry("LearningResource", "name"),
            Map.entry("HowTo", "name step"),
            Map.entry("HowToStep", "| name text"),
            Map.entry("DefinedTerm", "name"),
            Map.entry("DefinedTermSet", "name"),
            Map.entry("Dataset", "name description"),
            Map.entry("CreativeWork", "| name headline"),
            Map.entry("PresentationDigitalDocument", "| name url"),
            Map.entry("SoftwareApplication", "name"),
            Map.entry("Thing", "name"),
            Map.entry("ImageObject", "| url contentUrl"),
            Map.entry("VideoObject", "name"),
            Map.entry("QuantitativeValue", "| value minValue"),
            Map.entry("PropertyValue", "| name propertyID"),
            Map.entry("SearchAction", "target"),
            Map.entry("EntryPoint", "urlTemplate"));

    /** Day or moment, or a year or month where no more is known (ISO 8601, as schema.org/Date has it). */
    private static final Pattern DATE =
            Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?([+-]\\d{2}:\\d{2}|Z)?)?)?)?");

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> types = new TreeSet<>();

    @Test
    void everyThingHasWhatItsTypeRequires(CommunitySite site) {
        int blocks = 0;
        for (Map.Entry<String, Document> page : site.pages().entrySet()) {
            for (Element script : page.getValue().select("script[type=application/ld+json]")) {
                blocks++;
                block(page.getKey(), script.data());
            }
        }
        assertEquals(List.of(), complaints);
        assertTrue(blocks > 300, "blocks: " + blocks);
        assertTrue(types.containsAll(Set.of("WebSite", "Organization")), types.toString());
    }

    private void block(String url, String json) {
        Outcome<Optional<Value>> read = JsonReader.read(url, json, 1);
        if (!read.problems().isEmpty() || !(read.value().orElse(null) instanceof Value.Mapping block)) {
            complaints.add(url + " is no JSON object: " + read.problems());
            return;
        }
        if (!"https://schema.org".equals(text(block.get("@context")))) {
            complaints.add(url + " has another context: " + text(block.get("@context")));
        }
        thing(url, block, block.get("@graph") == null);
    }

    private void thing(String url, Value.Mapping thing, boolean typed) {
        String type = text(thing.get("@type"));
        if (!type.isEmpty()) {
            types.add(type);
            requirements(url, type, thing);
        } else if (typed) {
            complaints.add(url + " has a thing without a type: " + thing.fields());
        }
        for (Value.Field field : thing.fields()) {
            if (field.key().matches("date[A-Z].*|startDate|endDate|foundingDate")
                    && !DATE.matcher(text(field.value())).matches()) {
                complaints.add(url + " " + type + "." + field.key() + " is no date: " + text(field.value()));
            }
            inner(url, field.value());
        }
    }

    private void inner(String url, Value value) {
        if (value instanceof Value.Mapping mapping) {
            boolean reference = mapping.get("@id") != null && mapping.fields().size() == 1;
            thing(url, mapping, !reference);
        } else if (value instanceof Value.Sequence sequence) {
            sequence.items().forEach(item -> inner(url, item));
        }
    }

    private void requirements(String url, String type, Value.Mapping thing) {
        String row = REQUIRED.get(type);
        if (row == null) {
            complaints.add(url + " has a type without a row in the table: " + type);
            return;
        }
        String[] parts = row.split("\\|", -1);
        for (String property : parts[0].strip().split(" ")) {
            if (!property.isEmpty() && !says(thing, property)) {
                complaints.add(url + " " + type + " lacks " + property);
            }
        }
        if (parts.length > 1
                && List.of(parts[1].strip().split(" ")).stream().noneMatch(property -> says(thing, property))) {
            complaints.add(url + " " + type + " lacks all of " + parts[1].strip());
        }
    }

    private static boolean says(Value.Mapping thing, String property) {
        Value value = thing.get(property);
        return value != null
                && !(value instanceof Value.Scalar scalar && scalar.text().isBlank())
                && !(value instanceof Value.Sequence sequence
                        && sequence.items().isEmpty());
    }

    private static String text(@Nullable Value value) {
        return value instanceof Value.Scalar scalar ? scalar.text() : "";
    }
}
