package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Term;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages of people whom an entry's record names, be it as holders of an office or as leaders of a group: the
 * entry that is about the person, under any of the person's names, else the list of what they wrote. Immutable.
 */
final class PeopleLinks {
    private final SiteIndex index;
    private final Map<String, String> pages = new HashMap<>();

    PeopleLinks(SiteIndex index) {
        this.index = index;
        for (Entry entry : index.site().lists().getOrDefault("person", List.of())) {
            pages.putIfAbsent(entry.title(), entry.url());
        }
        for (Entry entry : index.site().lists().getOrDefault("person", List.of())) {
            if (entry.details() instanceof Person person) {
                person.names().forEach(name -> pages.putIfAbsent(name, entry.url()));
            }
        }
    }

    /** Addresses by name, sorted; who has no page is left out. */
    SortedMap<String, String> of(Details details) {
        SortedMap<String, String> found = new TreeMap<>();
        if (details instanceof Record record) {
            components(record, found);
        }
        return found;
    }

    private void components(Record record, SortedMap<String, String> found) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                add(component.getAccessor().invoke(record), found);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("an accessor of a record failed", e);
            }
        }
    }

    /** Names stand in lists: a text of its own is a sentence or a title. */
    private void add(@Nullable Object value, SortedMap<String, String> found) {
        if (value instanceof Record record) {
            components(record, found);
        } else if (value instanceof Collection<?> all) {
            for (Object item : all) {
                if (item instanceof String name) {
                    String page = page(name);
                    if (page != null) {
                        found.put(name, page);
                    }
                } else {
                    add(item, found);
                }
            }
        }
    }

    private @Nullable String page(String name) {
        String page = pages.get(name);
        if (page != null) {
            return page;
        }
        Term author = index.term("authors", name);
        return author == null ? null : author.url();
    }
}
