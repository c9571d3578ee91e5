package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.TermsConfig.TermEntry;
import cn.postgres.tusk.model.Book;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Event;
import cn.postgres.tusk.model.Milestone;
import cn.postgres.tusk.model.Organisation;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.text.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whom an entry names: who wrote or translated it, who spoke, who holds an office, whose history it is. They are the terms
 * of the taxonomy of authors, so that everybody has one page whatever they did. Pure functions.
 */
final class PeopleNames {
    private PeopleNames() {}

    /** Each name once, in the order in which the entry has them. */
    static List<String> of(Entry entry) {
        Set<String> names = new LinkedHashSet<>(entry.header().authors());
        if (entry.details() instanceof Book book) {
            names.addAll(book.translators());
        } else if (entry.details() instanceof Event event) {
            event.talks().forEach(talk -> add(names, talk.speakers()));
            add(names, event.speakers());
        } else if (entry.details() instanceof Organisation organisation) {
            organisation.offices().forEach(office -> names.addAll(office.people()));
            organisation.groups().forEach(group -> names.addAll(group.leads()));
        } else if (entry.details() instanceof Milestone milestone) {
            names.addAll(milestone.people());
        } else if (entry.details() instanceof Person) {
            names.add(entry.title());
        }
        return List.copyOf(names);
    }

    private static void add(Set<String> names, List<String> speakers) {
        speakers.stream().map(PersonName::of).filter(name -> !name.isEmpty()).forEach(names::add);
    }

    /** What {@code terms.yml} declares, and the other names of the people who have an entry. */
    static Map<String, TermEntry> declared(Map<String, TermEntry> terms, List<Entry> entries) {
        Map<String, TermEntry> all = new LinkedHashMap<>(terms);
        for (Entry entry : entries) {
            if (entry.details() instanceof Person person && !person.names().isEmpty()) {
                String name = declaredName(terms, entry.title());
                TermEntry term = all.getOrDefault(name, new TermEntry("", "", "", List.of(), ""));
                all.put(name, withSynonyms(term, person.names()));
            }
        }
        return all;
    }

    private static String declaredName(Map<String, TermEntry> terms, String title) {
        String key = TermTable.key(title);
        return terms.entrySet().stream()
                .filter(term -> TermTable.key(term.getKey()).equals(key)
                        || term.getValue().synonyms().stream()
                                .anyMatch(synonym -> TermTable.key(synonym).equals(key)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(title);
    }

    private static TermEntry withSynonyms(TermEntry term, List<String> more) {
        Set<String> keys = new LinkedHashSet<>();
        term.synonyms().forEach(synonym -> keys.add(TermTable.key(synonym)));
        List<String> synonyms = new ArrayList<>(term.synonyms());
        more.stream().filter(name -> keys.add(TermTable.key(name))).forEach(synonyms::add);
        return new TermEntry(term.slug(), term.zh(), term.en(), synonyms, term.description());
    }

    /** The addresses of the people who have an entry: their page is the term's. */
    static Map<String, String> pages(List<Entry> entries) {
        Map<String, String> pages = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.details() instanceof Person) {
                pages.putIfAbsent(TermTable.key(entry.title()), entry.url());
            }
        }
        return pages;
    }
}
