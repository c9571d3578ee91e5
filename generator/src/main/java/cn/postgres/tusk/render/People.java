package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.render.PageView.TermName;
import cn.postgres.tusk.text.PersonName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the page of somebody by a name: that of the person, else that of the author. Immutable. */
final class People {
    private final SiteIndex index;
    private final Map<String, String> pages = new HashMap<>();

    People(SiteIndex index) {
        this.index = index;
        List<Entry> people = index.site().lists().getOrDefault("person", List.of());
        people.forEach(entry -> pages.putIfAbsent(entry.title(), entry.url()));
        for (Entry entry : people) {
            if (entry.details() instanceof Person person) {
                person.names().forEach(name -> pages.putIfAbsent(name, entry.url()));
            }
        }
    }

    /** Names as they are written, with pages as far as there are any. */
    List<TermName> of(List<String> names) {
        return names.stream().map(name -> new TermName(name, url(name))).toList();
    }

    /** The page of whom a programme names, {@code 周飞（HELLOBIKE）} too; empty for none. */
    String url(String written) {
        String name = PersonName.of(written);
        Term author = index.term("authors", name);
        String page = pages.get(name);
        if (page == null && author != null) {
            page = pages.getOrDefault(author.name(), author.url());
        }
        return page == null ? "" : page;
    }
}
