package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Person;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.render.PageView.TermName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the page of somebody by name: that of the person, else that of the author. Immutable. */
final class People {
    private final SiteIndex index;
    private final Map<String, String> pages = new HashMap<>();

    People(SiteIndex index) {
        this.index = index;
        for (Entry entry : index.site().lists().getOrDefault("person", List.of())) {
            pages.putIfAbsent(entry.title(), entry.url());
            if (entry.details() instanceof Person person) {
                person.names().forEach(name -> pages.putIfAbsent(name, entry.url()));
            }
        }
    }

    /** Names as they are written, with pages as far as there are any. */
    List<TermName> of(List<String> names) {
        return names.stream().map(name -> new TermName(name, url(name))).toList();
    }

    /** What is added in brackets, 周飞（HELLOBIKE）, does not belong to the name. */
    private String url(String written) {
        int bracket = Math.max(written.indexOf('（'), written.indexOf('('));
        String name = (bracket < 0 ? written : written.substring(0, bracket)).strip();
        Term author = index.term("authors", name);
        String page = pages.get(name);
        if (page == null && author != null) {
            page = pages.getOrDefault(author.name(), author.url());
        }
        return page == null ? "" : page;
    }
}
