package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.TermsConfig.TermEntry;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.text.Slugs;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one taxonomy. Spellings that differ in case, width or blanks only, or that {@code terms.yml} calls
 * synonyms, are one term; each term has a slug of its own.
 */
final class TermTable {
    private final String taxonomy;
    private final Map<String, TermEntry> declared;
    private final Map<String, String> declaredByKey = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Term> bySpelling = new TreeMap<>();

    TermTable(String taxonomy, Map<String, TermEntry> declared) {
        this.taxonomy = taxonomy;
        this.declared = declared;
        declared.forEach((name, entry) -> {
            declare(name, name);
            entry.synonyms().forEach(synonym -> declare(synonym, name));
        });
    }

    private void declare(String spelling, String name) {
        String before = declaredByKey.putIfAbsent(key(spelling), name);
        if (before != null && !before.equals(name)) {
            problems.add(Problem.of(ProblemCode.TERM_DUPLICATE, Place.of("terms.yml"), spelling, before, name));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /** After {@link #terms}: the term of each spelling that an entry uses. */
    Map<String, Term> bySpelling() {
        return bySpelling;
    }

    /**
     * The terms that the entries carry, most used first, then by name.
     *
     * @param entries in the order in which a term lists them
     */
    List<Term> terms(Collection<Entry> entries, Function<Entry, List<String>> names) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (String name : names.apply(entry)) {
                String declaredName = declaredByKey.get(key(name));
                String key = declaredName == null ? key(name) : key(declaredName);
                groups.computeIfAbsent(key, k -> new Group(declaredName)).add(name, entry.source());
            }
        }
        List<Group> ordered = new ArrayList<>(groups.values());
        ordered.sort(Comparator.comparing((Group g) -> g.declaredName == null).thenComparing(Group::name));
        Set<String> taken = new HashSet<>();
        List<Term> terms = new ArrayList<>();
        ordered.forEach(group -> terms.add(term(group, taken)));
        terms.sort(Comparator.comparingInt((Term t) -> -t.entries().size()).thenComparing(Term::name));
        return terms;
    }

    private Term term(Group group, Set<String> taken) {
        TermEntry entry = group.declaredName == null ? null : declared.get(group.declaredName);
        String wanted = entry != null && !entry.slug().isEmpty() ? Slugs.of(entry.slug()) : Slugs.of(group.name());
        String slug = wanted;
        for (int n = 2; !taken.add(slug); n++) {
            slug = wanted + "-" + n;
        }
        Set<String> spellings = new TreeSet<>(group.spellings.keySet());
        if (entry != null) {
            spellings.addAll(entry.synonyms());
        }
        spellings.remove(group.name());
        String url = new SitePath("/" + taxonomy + "/" + slug + "/").url();
        String name = entry != null && !entry.zh().isEmpty() ? entry.zh() : group.name();
        Term term = new Term(taxonomy, name, slug, List.copyOf(spellings), url, group.sources);
        group.spellings.keySet().forEach(spelling -> bySpelling.put(spelling, term));
        return term;
    }

    /** Equal for spellings of one term. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The entries of one term and how often each spelling is used. */
    private static final class Group {
        private final @Nullable String declaredName;
        private final Map<String, Integer> spellings = new TreeMap<>();
        private final List<Source> sources = new ArrayList<>();

        Group(@Nullable String declaredName) {
            this.declaredName = declaredName;
        }

        void add(String spelling, Source source) {
            spellings.merge(spelling, 1, Integer::sum);
            if (sources.isEmpty() || !sources.get(sources.size() - 1).equals(source)) {
                sources.add(source);
            }
        }

        /** The declared name, else the most frequent spelling; the first by code point among equals. */
        String name() {
            if (declaredName != null) {
                return declaredName;
            }
            int most = spellings.values().stream().max(Integer::compare).orElse(0);
            return spellings.entrySet().stream()
                    .filter(e -> e.getValue() == most)
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }
    }
}
