package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.FrozenRows;
import cn.postgres.tusk.config.TermsConfig.TermEntry;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.pinyin.SortKey;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Segments segments;
    private final FrozenRows frozen;
    private final Map<String, List<FrozenRows.Row>> published;
    private final List<Redirects.Former> former = new ArrayList<>();
    private final Map<String, String> declaredByKey = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Term> bySpelling = new TreeMap<>();
    private final Map<String, String> pages;

    TermTable(String taxonomy, Map<String, TermEntry> declared, Segments segments, FrozenRows frozen) {
        this(taxonomy, declared, segments, frozen, Map.of());
    }

    /**
     * The table of a taxonomy of which some terms have an entry.
     *
     * @param pages addresses of these entries by {@link #key} of the term
     */
    TermTable(
            String taxonomy,
            Map<String, TermEntry> declared,
            Segments segments,
            FrozenRows frozen,
            Map<String, String> pages) {
        this.pages = pages;
        this.taxonomy = taxonomy;
        this.segments = segments;
        this.published = published(taxonomy, frozen);
        this.frozen = frozen;
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

    private static Map<String, List<FrozenRows.Row>> published(String taxonomy, FrozenRows frozen) {
        Map<String, List<FrozenRows.Row>> published = new HashMap<>();
        String prefix = taxonomy + ":";
        frozen.rows().forEach((source, rows) -> {
            if (source.startsWith(prefix)) {
                published
                        .computeIfAbsent(key(source.substring(prefix.length())), k -> new ArrayList<>())
                        .addAll(rows);
            }
        });
        return published;
    }

    /** After {@link #terms}: addresses under which terms were published before. */
    List<Redirects.Former> former() {
        return former;
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
        // What was published before keeps its address, whatever comes now.
        ordered.sort(Comparator.comparing((Group g) -> address(g).isEmpty()));
        Set<String> taken = new HashSet<>();
        List<Term> terms = new ArrayList<>();
        ordered.forEach(group -> terms.add(term(group, taken)));
        Map<String, SortKey> keys = new HashMap<>();
        terms.forEach(term -> keys.put(term.url(), sortKey(term)));
        terms.sort(Comparator.comparingInt((Term t) -> -t.entries().size())
                .thenComparing(term -> Objects.requireNonNull(keys.get(term.url())))
                .thenComparing(Term::url));
        return terms;
    }

    private SortKey sortKey(Term term) {
        return taxonomy.equals("authors") ? SortKey.ofName(term.name()) : SortKey.of(term.name());
    }

    private Term term(Group group, Set<String> taken) {
        TermEntry entry = group.declaredName == null ? null : declared.get(group.declaredName);
        SitePath path = page(group).or(() -> address(group)).orElseGet(() -> free(wanted(group), taken));
        taken.add(path.collisionKey());
        Set<String> spellings = new TreeSet<>(group.spellings.keySet());
        if (entry != null) {
            spellings.addAll(entry.synonyms());
        }
        spellings.remove(group.name());
        String name = entry != null && !entry.zh().isEmpty() ? entry.zh() : group.name();
        rememberFormer(group, path);
        Term term = new Term(taxonomy, name, path.name(), List.copyOf(spellings), path.url(), group.sources);
        group.spellings.keySet().forEach(spelling -> bySpelling.put(spelling, term));
        return term;
    }

    /** The entry of the same name: nothing is on two pages. */
    private Optional<SitePath> page(Group group) {
        return group.spellings.keySet().stream()
                .map(spelling -> pages.get(key(spelling)))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(SitePath::of);
    }

    private SitePath free(String wanted, Set<String> taken) {
        SitePath path = new SitePath("/" + taxonomy + "/" + wanted + "/");
        for (int n = 2; taken.contains(path.collisionKey()); n++) {
            path = new SitePath("/" + taxonomy + "/" + wanted + "-" + n + "/");
        }
        return path;
    }

    private String wanted(Group group) {
        String slug = declaredSlug(group);
        return slug.isEmpty() ? segment(group.name()) : Slugs.of(slug);
    }

    private String declaredSlug(Group group) {
        TermEntry entry = group.declaredName == null ? null : declared.get(group.declaredName);
        return entry == null ? "" : entry.slug();
    }

    /** The address in the table, unless {@code terms.yml} has got another slug since. */
    private Optional<SitePath> address(Group group) {
        List<FrozenRows.Row> rows = rows(group);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String slug = declaredSlug(group);
        return SitePath.of(rows.get(rows.size() - 1).value())
                .filter(path -> path.decoded().startsWith("/" + taxonomy + "/"))
                .filter(path -> slug.isEmpty() || path.name().equals(Slugs.of(slug)));
    }

    /** The rows of all spellings, those of the term's name last. */
    private List<FrozenRows.Row> rows(Group group) {
        Set<String> names = new LinkedHashSet<>();
        TermEntry entry = group.declaredName == null ? null : declared.get(group.declaredName);
        if (entry != null) {
            entry.synonyms().forEach(synonym -> names.add(key(synonym)));
        }
        group.spellings.keySet().forEach(spelling -> names.add(key(spelling)));
        for (String name : List.of(entry == null ? "" : entry.zh(), group.name())) {
            names.remove(key(name));
            names.add(key(name));
        }
        List<FrozenRows.Row> rows = new ArrayList<>();
        names.forEach(name -> rows.addAll(published.getOrDefault(name, List.of())));
        return rows;
    }

    private void rememberFormer(Group group, SitePath path) {
        for (FrozenRows.Row row : rows(group)) {
            SitePath.of(row.value())
                    .filter(old -> !old.collisionKey().equals(path.collisionKey()))
                    .ifPresent(old -> former.add(new Redirects.Former(old, path.url(), frozen.place(row))));
        }
    }

    private String segment(String name) {
        return taxonomy.equals("authors") ? segments.ofPerson(name) : segments.of(name);
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
