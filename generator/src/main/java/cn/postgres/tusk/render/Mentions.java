package cn.postgres.tusk.render;

import cn.postgres.tusk.model.Details;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Milestone;
import cn.postgres.tusk.render.PageView.Fact;
import cn.postgres.tusk.render.PageView.NavLink;
import cn.postgres.tusk.render.PageView.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of what records name: people by any of their names, events by the last part of their address. What has no
 * page is no link. Immutable.
 */
final class Mentions {
    private final SiteIndex index;
    private final People people;
    private final Map<String, Entry> events = new HashMap<>();

    Mentions(SiteIndex index) {
        this.index = index;
        this.people = index.people();
        list("event").forEach(entry -> events.putIfAbsent(name(entry), entry));
    }

    private List<Entry> list(String type) {
        return index.site().lists().getOrDefault(type, List.of());
    }

    /** The people and events of a point of history that have pages. */
    List<NavLink> of(Details details) {
        return details instanceof Milestone milestone
                ? Stream.concat(
                                milestone.people().stream().map(this::person),
                                milestone.events().stream().map(this::event))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The facts of a point of history, with links. */
    List<Row> linked(Details details, List<Row> rows) {
        if (!(details instanceof Milestone)) {
            return rows;
        }
        return rows.stream()
                .map(row -> switch (row.key()) {
                    case "people" -> facts(row, this::person);
                    case "events" -> facts(row, this::event);
                    default -> row;
                })
                .toList();
    }

    private static Row facts(Row row, java.util.function.Function<String, @Nullable NavLink> pages) {
        List<Fact> facts = row.facts().stream()
                .map(fact -> {
                    NavLink link = pages.apply(fact.text());
                    return link == null ? fact : new Fact(link.title(), link.url());
                })
                .toList();
        return new Row(row.key(), row.label(), facts);
    }

    private @Nullable NavLink person(String name) {
        String page = people.url(name);
        return page.isEmpty() ? null : NavLink.of(name, page);
    }

    private @Nullable NavLink event(String name) {
        Entry entry = events.get(name);
        return entry == null ? null : NavLink.of(entry.title(), entry.url());
    }

    /** The anchor of an entry in a list that shows all of it: its address, as one word. */
    static String anchor(Entry entry) {
        String url = entry.url();
        String inner = url.substring(1, url.endsWith("/") && url.length() > 1 ? url.length() - 1 : url.length());
        return inner.replace('/', '-');
    }

    private static String name(Entry entry) {
        String anchor = entry.url().replaceFirst("/$", "");
        return anchor.substring(anchor.lastIndexOf('/') + 1);
    }
}
