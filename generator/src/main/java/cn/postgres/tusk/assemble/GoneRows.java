package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.FrozenRows;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Published addresses whose source is there no more: moved or deleted, and nobody said where to. */
public final class GoneRows {
    private GoneRows() {}

    /**
     * @param documents all that were read, also those that are not published
     * @param unread paths of files that are there but gave no document
     */
    public static List<Problem> of(
            FrozenRows permalinks, Site site, List<Document> documents, Collection<String> unread) {
        Set<String> there = new HashSet<>(unread);
        Fresh fresh = new Fresh();
        for (Document document : documents) {
            String key = Permalinks.key(document);
            there.add(key);
            if (permalinks.of(key).isEmpty()) {
                fresh.add(key);
            }
        }
        Set<String> terms = terms(site);
        List<Problem> problems = new ArrayList<>();
        permalinks.rows().forEach((source, rows) -> {
            FrozenRows.Row row = rows.get(rows.size() - 1);
            if (isTerm(source, site)) {
                if (!terms.contains(fold(source)) && !leads(site, row)) {
                    String name = source.substring(source.indexOf(':') + 1);
                    problems.add(Problem.of(ProblemCode.FROZEN_TERM_GONE, permalinks.place(row), name, row.value()));
                }
            } else if (!there.contains(source) && !there.contains(file(source)) && !leads(site, row)) {
                problems.add(gone(permalinks, source, row, fresh));
            }
        });
        return problems;
    }

    private static Problem gone(FrozenRows permalinks, String source, FrozenRows.Row row, Fresh fresh) {
        return fresh.like(source)
                .map(to -> Problem.of(ProblemCode.FROZEN_SOURCE_MOVED, permalinks.place(row), source, row.value(), to))
                .orElseGet(
                        () -> Problem.of(ProblemCode.FROZEN_SOURCE_GONE, permalinks.place(row), source, row.value()));
    }

    /** Whether the address is one of the site all the same: somebody has taken care of it. */
    private static boolean leads(Site site, FrozenRows.Row row) {
        return SitePath.of(row.value())
                .map(SitePath::url)
                .filter(url -> site.byUrl().containsKey(url) || site.redirects().containsKey(url))
                .isPresent();
    }

    private static boolean isTerm(String source, Site site) {
        int colon = source.indexOf(':');
        return colon > 0 && site.taxonomies().containsKey(source.substring(0, colon));
    }

    private static Set<String> terms(Site site) {
        Set<String> keys = new HashSet<>();
        site.terms().keySet().forEach(key -> keys.add(fold(key)));
        site.taxonomies().values().forEach(all -> all.forEach(term -> keys.addAll(names(term))));
        return keys;
    }

    private static List<String> names(Term term) {
        List<String> names = new ArrayList<>(term.synonyms());
        names.add(term.name());
        return names.stream().map(name -> fold(term.taxonomy() + ":" + name)).toList();
    }

    private static String fold(String source) {
        return TermTable.key(source);
    }

    private static String file(String source) {
        int item = source.indexOf('#');
        return item < 0 ? source : source.substring(0, item);
    }

    /** Sources that have no row yet: what a missing one may have become. */
    private static final class Fresh {
        private final Map<String, TreeSet<String>> byName = new HashMap<>();
        private final Map<String, TreeSet<String>> byFolder = new HashMap<>();

        void add(String source) {
            byName.computeIfAbsent(name(source), name -> new TreeSet<>()).add(source);
            byFolder.computeIfAbsent(folder(source), folder -> new TreeSet<>()).add(source);
        }

        /** One of the same name elsewhere, else of a similar name in the same folder, else the folder's only one. */
        Optional<String> like(String source) {
            TreeSet<String> same = byName.get(name(source));
            if (same != null) {
                return Optional.of(same.first());
            }
            TreeSet<String> neighbours = byFolder.getOrDefault(folder(source), new TreeSet<>());
            return neighbours.size() == 1 ? Optional.of(neighbours.first()) : Nearest.of(source, neighbours);
        }

        private static String name(String source) {
            return source.substring(source.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        }

        private static String folder(String source) {
            return source.substring(0, source.lastIndexOf('/') + 1);
        }
    }
}
