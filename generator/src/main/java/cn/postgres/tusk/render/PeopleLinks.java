package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Details;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages of people whom an entry's record names, be it as holders of an office or as leaders of a group: the
 * entry that is about the person, under any of the person's names, else the list of what they wrote. Immutable.
 */
final class PeopleLinks {
    private final People people;

    PeopleLinks(People people) {
        this.people = people;
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
                    String page = people.url(name);
                    if (!page.isEmpty()) {
                        found.put(name, page);
                    }
                } else {
                    add(item, found);
                }
            }
        }
    }
}
