package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.Frozen;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.config.TermsConfig;
import cn.postgres.tusk.config.TermsConfig.TermEntry;
import cn.postgres.tusk.facet.Facets;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.model.Translation;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes a site of documents, in this order: what is published, addresses, redirects, links, lists, taxonomies,
 * backlinks. A value object of one run; {@link #site} is the only way in.
 */
public final class Assembly {
    private static final List<String> FEEDS = List.of("/rss.xml", "/atom.xml", "/feed.json", "/sitemap.xml");

    private final SiteConfig config;
    private final TermsConfig terms;
    private final Frozen frozen;
    private final EntryMaker maker;
    private final List<Problem> problems = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Assembly(SiteConfig config, TermsConfig terms, Frozen frozen) {
        this.config = config;
        this.terms = terms;
        this.frozen = frozen;
        this.maker = new EntryMaker(config, frozen);
    }

    /**
     * @param documents in any order
     * @param assets paths of files to copy, relative to the content folder
     * @param now decides what is scheduled or expired
     */
    public static Outcome<Site> site(
            SiteConfig config, TermsConfig terms, List<Document> documents, List<String> assets, OffsetDateTime now) {
        return site(config, terms, Frozen.NOTHING, documents, assets, now, Map.of());
    }

    /**
     * The same for a site of which some was published before, with what Git knows.
     *
     * @param frozen the addresses and anchors it had
     * @param changes last change of translations and their originals by path, as far as it is known
     */
    public static Outcome<Site> site(
            SiteConfig config,
            TermsConfig terms,
            Frozen frozen,
            List<Document> documents,
            List<String> assets,
            OffsetDateTime now,
            Map<String, OffsetDateTime> changes) {
        Assembly assembly = new Assembly(config, terms, frozen);
        Site site = assembly.assemble(documents, assets, now, changes);
        return new Outcome<>(site, assembly.problems);
    }

    private Site assemble(
            List<Document> all, List<String> assets, OffsetDateTime now, Map<String, OffsetDateTime> changes) {
        List<Document> sorted =
                all.stream().sorted((a, b) -> a.source().compareTo(b.source())).toList();
        Publishable publishable = Publishable.of(sorted, config.build(), now);
        leftOut.addAll(publishable.leftOut());
        Translations translations = Translations.of(sorted, publishable.documents(), config.languages());
        problems.addAll(translations.problems());
        leftOut.addAll(translations.leftOut());
        Permalinks permalinks = Permalinks.of(translations.originals(), config, frozen.permalinks());
        problems.addAll(permalinks.problems());
        problems.addAll(Permalinks.unsafe(frozen.permalinks()));
        leftOut.addAll(permalinks.leftOut());
        Map<Source, SitePath> paths = permalinks.paths();
        List<Document> kept = translations.originals().stream()
                .filter(document -> paths.containsKey(document.source()))
                .toList();
        Redirects redirects = new Redirects(files(kept, paths, assets));
        redirects.addAliases(kept, paths);
        redirects.addFormer(permalinks.former());

        // Terms and lists need addresses but no links; links need to know the addresses of terms and lists.
        List<Entry> drafts =
                kept.stream().map(d -> maker.of(d, of(d, paths), List.of())).toList();
        Map<String, Term> bySpelling = new TreeMap<>();
        List<Redirects.Former> formerTerms = new ArrayList<>();
        Map<String, List<Term>> taxonomies = taxonomies(drafts, bySpelling, formerTerms);
        redirects.addFormer(formerTerms);
        MovedTargets targets = new MovedTargets(kept, paths, addresses(config, drafts, taxonomies, List.of()));
        redirects.addMoved(frozen.moved(), targets::of);
        problems.addAll(redirects.problems());
        LinkTable links = new LinkTable(
                drafts,
                assets,
                addresses(config, drafts, taxonomies, redirects.byAlias().keySet()));
        Map<String, String> prefixes = prefixes(config);
        prefixes.values().forEach(links::addPrefix);
        translations
                .byOriginal()
                .forEach((source, byLanguage) -> byLanguage.forEach((language, document) -> links.add(
                        document.source().path(),
                        prefixes.get(language) + of(source, paths).url())));
        List<Entry> entries = kept.stream()
                .map(d -> maker.of(
                        d, of(d, paths), links.resolve(d.source(), d.body().links())))
                .toList();
        Map<String, Map<String, Translation>> translated = translations(translations, kept, paths, links, changes);
        problems.addAll(links.problems());
        Map<String, Entry> byUrl = new TreeMap<>();
        entries.forEach(entry -> byUrl.put(entry.url(), entry));
        Collections.sort(leftOut);
        return new Site(
                now,
                entries,
                Collections.unmodifiableMap(byUrl),
                taxonomies,
                Collections.unmodifiableMap(bySpelling),
                lists(entries),
                assetFiles(assets),
                redirects.byAlias(),
                Map.of(),
                backlinks(entries, byUrl),
                translated,
                leftOut);
    }

    /** The prefix of each edition by its language, the original's left out. */
    static Map<String, String> prefixes(SiteConfig config) {
        Map<String, String> prefixes = new TreeMap<>();
        Edition.of(config).stream().skip(1).forEach(edition -> prefixes.put(edition.language(), edition.prefix()));
        return prefixes;
    }

    private Map<String, Map<String, Translation>> translations(
            Translations translations,
            List<Document> kept,
            Map<Source, SitePath> paths,
            LinkTable links,
            Map<String, OffsetDateTime> changes) {
        Map<String, Map<String, Translation>> all = new TreeMap<>();
        for (Document original : kept) {
            Map<String, Document> own = translations.byOriginal().getOrDefault(original.source(), Map.of());
            own.forEach((language, document) -> {
                Document shown = Translated.document(original, document, language);
                List<String> addresses =
                        links.resolve(document.source(), document.body().links());
                Entry entry = maker.of(shown, of(original, paths), addresses);
                Translation translation = new Translation(
                        entry,
                        Translated.changed(
                                original.header(),
                                document.header(),
                                changes.get(original.source().path()),
                                changes.get(document.source().path())));
                all.computeIfAbsent(language, key -> new TreeMap<>()).put(entry.url(), translation);
            });
        }
        return Collections.unmodifiableMap(all);
    }

    private static SitePath of(Source source, Map<Source, SitePath> paths) {
        return Objects.requireNonNull(paths.get(source));
    }

    private static SitePath of(Document document, Map<Source, SitePath> paths) {
        return Objects.requireNonNull(paths.get(document.source()));
    }

    private static Map<String, String> files(
            List<Document> documents, Map<Source, SitePath> paths, List<String> assets) {
        Map<String, String> files = new TreeMap<>();
        for (String asset : assets) {
            SitePath.of("/" + asset).ifPresent(path -> files.put(path.collisionKey(), asset));
        }
        documents.forEach(d -> files.put(of(d, paths).collisionKey(), d.source().path()));
        return files;
    }

    private Map<String, List<Term>> taxonomies(
            List<Entry> entries, Map<String, Term> bySpelling, List<Redirects.Former> former) {
        List<Entry> newestFirst =
                entries.stream().sorted(EntryOrder.NEWEST_FIRST).toList();
        List<Entry> seriesOrder = entries.stream().sorted(EntryOrder.SERIES).toList();
        Map<String, List<Term>> all = new LinkedHashMap<>();
        add(
                all,
                bySpelling,
                former,
                "tags",
                terms.tags(),
                newestFirst,
                e -> e.header().tags());
        add(
                all,
                bySpelling,
                former,
                "categories",
                terms.categories(),
                newestFirst,
                e -> e.header().categories());
        add(
                all,
                bySpelling,
                former,
                "authors",
                PeopleNames.declared(terms.authors(), entries),
                newestFirst,
                PeopleNames::of);
        add(
                all,
                bySpelling,
                former,
                "series",
                SeriesTerms.of(terms.series(), entries),
                seriesOrder,
                e -> e.header().series() == null
                        ? List.of()
                        : List.of(e.header().series()));
        return Collections.unmodifiableMap(all);
    }

    private void add(
            Map<String, List<Term>> all,
            Map<String, Term> bySpelling,
            List<Redirects.Former> former,
            String taxonomy,
            Map<String, TermEntry> declared,
            Collection<Entry> entries,
            Function<Entry, List<String>> names) {
        Map<String, String> pages = taxonomy.equals("authors") ? PeopleNames.pages(List.copyOf(entries)) : Map.of();
        TermTable table =
                new TermTable(taxonomy, declared, new Segments(config.names().han()), frozen.permalinks(), pages);
        all.put(taxonomy, table.terms(entries, names));
        table.bySpelling().forEach((spelling, term) -> bySpelling.put(Site.termKey(taxonomy, spelling), term));
        problems.addAll(table.problems());
        former.addAll(table.former());
    }

    private static Map<String, List<Entry>> lists(List<Entry> entries) {
        Map<String, List<Entry>> lists = new TreeMap<>();
        for (Entry entry : entries) {
            lists.computeIfAbsent(entry.type().id(), id -> new ArrayList<>()).add(entry);
        }
        lists.replaceAll(
                (id, list) -> EntryOrder.sorted(list, list.get(0).type().order()));
        return Collections.unmodifiableMap(lists);
    }

    /** Decoded paths of every page, also the generated ones and the redirects. */
    static Set<String> addresses(
            SiteConfig config, List<Entry> entries, Map<String, List<Term>> taxonomies, Collection<String> aliases) {
        Set<String> all = new HashSet<>(FEEDS);
        all.add("/");
        all.add("/archives/");
        all.add("/search/");
        aliases.forEach(alias -> all.add(SitePath.decode(alias)));
        taxonomies.forEach((taxonomy, list) -> {
            all.add("/" + taxonomy + "/");
            list.forEach(term -> all.add(SitePath.decode(term.url())));
        });
        Facets.of(lists(entries).values(), config.names().han())
                .all()
                .forEach(facet -> facet.values().forEach(value -> all.add(SitePath.decode(value.url()))));
        for (Entry entry : entries) {
            all.add(SitePath.decode(entry.url()));
            all.add("/" + entry.type().folder() + "/");
            if (entry.header().date() != null) {
                int year = entry.header().date().getYear();
                all.add("/archives/%04d/".formatted(year));
                all.add("/archives/%04d/%02d/"
                        .formatted(year, entry.header().date().getMonthValue()));
            }
        }
        return all;
    }

    private static Map<String, String> assetFiles(List<String> assets) {
        Map<String, String> files = new TreeMap<>();
        assets.forEach(asset -> files.put(asset, asset));
        return Collections.unmodifiableMap(files);
    }

    static Map<String, List<String>> backlinks(List<Entry> entries, Map<String, Entry> byUrl) {
        Map<String, Set<String>> from = new TreeMap<>();
        for (Entry entry : entries) {
            for (String address : entry.addresses()) {
                int fragment = address.indexOf('#');
                String url = fragment < 0 ? address : address.substring(0, fragment);
                if (byUrl.containsKey(url) && !url.equals(entry.url())) {
                    from.computeIfAbsent(url, u -> new TreeSet<>()).add(entry.url());
                }
            }
        }
        Map<String, List<String>> result = new TreeMap<>();
        from.forEach((url, sources) -> result.put(url, List.copyOf(sources)));
        return Collections.unmodifiableMap(result);
    }
}
