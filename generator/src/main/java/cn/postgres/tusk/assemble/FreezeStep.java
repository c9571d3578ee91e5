package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.Frozen;
import cn.postgres.tusk.config.FrozenRows;
import cn.postgres.tusk.config.FrozenRows.Row;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Records what a site publishes now: adds rows for what is new and never changes an address that is there. */
public final class FreezeStep {
    private FreezeStep() {}

    /** The tables from now on. */
    public static Frozen of(Frozen before, Site site, List<Document> documents) {
        Map<Source, String> keys = new HashMap<>();
        documents.forEach(document -> keys.put(document.source(), Permalinks.key(document)));
        Map<String, List<Row>> addresses = new TreeMap<>(before.permalinks().rows());
        Map<String, List<Row>> anchors = new TreeMap<>(before.anchors().rows());
        for (Entry entry : site.entries()) {
            String key = Objects.requireNonNull(keys.get(entry.source()));
            add(addresses, key, entry.url());
            addAnchors(anchors, key, entry);
        }
        // A translation has the address of its original, but headings of its own.
        site.translations()
                .values()
                .forEach(byUrl -> byUrl.values()
                        .forEach(translation ->
                                addAnchors(anchors, translation.entry().source().path(), translation.entry())));
        site.taxonomies().forEach((taxonomy, terms) -> terms.forEach(term -> addTerm(addresses, taxonomy, term)));
        anchors.keySet().retainAll(keys.values());
        anchors.values().removeIf(rows -> rows.get(0).value().isEmpty());
        return new Frozen(with(before.permalinks(), addresses), with(before.anchors(), anchors), before.moved());
    }

    private static void addAnchors(Map<String, List<Row>> anchors, String key, Entry entry) {
        List<String> ids = entry.headings().stream().map(Heading::id).toList();
        anchors.put(key, List.of(new Row(new FormerIds(entry.formerIds()).row(ids), 0)));
    }

    private static FrozenRows with(FrozenRows table, Map<String, List<Row>> rows) {
        return new FrozenRows(table.file(), table.column(), rows);
    }

    /** A term may stand in the table under any of its spellings. */
    private static void addTerm(Map<String, List<Row>> addresses, String taxonomy, Term term) {
        String key = taxonomy + ":" + term.name();
        for (String spelling : term.synonyms()) {
            String other = taxonomy + ":" + spelling;
            key = !addresses.containsKey(key) && addresses.containsKey(other) ? other : key;
        }
        add(addresses, key, term.url());
    }

    private static void add(Map<String, List<Row>> table, String key, String url) {
        String address = SitePath.decode(url);
        List<Row> rows = new ArrayList<>(table.getOrDefault(key, List.of()));
        if (rows.stream().noneMatch(row -> isSame(row.value(), address))) {
            rows.add(new Row(address, 0));
            table.put(key, rows);
        }
    }

    private static boolean isSame(String written, String address) {
        return SitePath.of(written)
                .map(SitePath::decoded)
                .filter(address::equals)
                .isPresent();
    }
}
