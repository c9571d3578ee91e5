package cn.postgres.tusk.render;

import cn.postgres.tusk.model.ContentType;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What views look up in a site, computed once. Never iterated, so that hash order reaches nobody. Immutable. */
final class SiteIndex {
    private final Site site;
    private final Map<Source, Entry> bySource = new HashMap<>();
    private final Map<String, Entry> byPath = new HashMap<>();
    private final Map<Source, Integer> places = new HashMap<>();
    private final Map<String, String> assets = new HashMap<>();
    private final People people;

    SiteIndex(Site site) {
        this.site = site;
        for (Entry entry : site.entries()) {
            bySource.put(entry.source(), entry);
            byPath.putIfAbsent(entry.source().path(), entry);
        }
        for (List<Entry> list : site.lists().values()) {
            for (int i = 0; i < list.size(); i++) {
                places.put(list.get(i).source(), i);
            }
        }
        site.assets().forEach((file, source) -> assets.putIfAbsent(source, "/" + Paths.encode(file)));
        people = new People(this);
    }

    People people() {
        return people;
    }

    Site site() {
        return site;
    }

    @Nullable
    Entry bySource(Source source) {
        return bySource.get(source);
    }

    @Nullable
    Entry byPath(String path) {
        return byPath.get(path);
    }

    @Nullable
    Term term(String taxonomy, String spelling) {
        return site.terms().get(Site.termKey(taxonomy, spelling));
    }

    /** The entry so many places further in the list of its type; null past either end. */
    @Nullable
    Entry neighbour(Entry entry, int step) {
        List<Entry> list = site.lists().getOrDefault(entry.type().id(), List.of());
        Integer place = places.get(entry.source());
        int other = place == null ? -1 : place + step;
        return other < 0 || other >= list.size() ? null : list.get(other);
    }

    /** The address of a file that an entry names relative to its own; null where no such file is copied. */
    @Nullable
    String asset(Entry entry, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        if (name.startsWith("https://") || name.startsWith("http://")) {
            return name;
        }
        String folder = name.startsWith("/") ? "" : entry.source().folder();
        return assets.get(resolve(folder, name));
    }

    private static String resolve(String folder, String name) {
        StringBuilder out = new StringBuilder(folder);
        for (String segment : name.split("/")) {
            if (segment.equals("..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                out.append(out.isEmpty() ? "" : "/").append(segment);
            }
        }
        return out.toString();
    }

    /** Whether previous means older: lists whose newest entry comes first are read against their order. */
    static boolean newestFirst(Entry entry) {
        return entry.type().order() == ContentType.Order.DATE_DOWN;
    }
}
