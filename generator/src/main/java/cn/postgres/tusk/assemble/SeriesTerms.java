package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.TermsConfig.TermEntry;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Series;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a series that has an entry of its own the entry's address and names, so that the page of the term is the page of
 * the entry. What {@code terms.yml} says of a series counts before. Pure function.
 */
final class SeriesTerms {
    private static final String FOLDER = "/series/";

    private SeriesTerms() {}

    static Map<String, TermEntry> of(Map<String, TermEntry> declared, List<Entry> entries) {
        Map<String, TermEntry> all = new LinkedHashMap<>(declared);
        Set<String> known = new HashSet<>();
        declared.forEach((name, term) -> {
            known.add(TermTable.key(name));
            term.synonyms().forEach(synonym -> known.add(TermTable.key(synonym)));
        });
        for (Entry entry : entries) {
            String url = entry.url();
            boolean beside = url.startsWith(FOLDER) && url.indexOf('/', FOLDER.length()) == url.length() - 1;
            if (entry.details() instanceof Series series && beside && known.add(TermTable.key(entry.title()))) {
                List<String> names = series.names().stream()
                        .filter(name -> known.add(TermTable.key(name)))
                        .toList();
                String slug = url.substring(FOLDER.length(), url.length() - 1);
                all.put(entry.title(), new TermEntry(slug, "", "", names, ""));
            }
        }
        return all;
    }
}
