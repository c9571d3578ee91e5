package cn.postgres.tusk;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.LanguageConfig.TranslationConfig;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.config.SiteConfig.MenuEntry;
import cn.postgres.tusk.config.TermsConfig;
import cn.postgres.tusk.facet.Facets;
import cn.postgres.tusk.hanzi.HanConverter;
import cn.postgres.tusk.hanzi.HanForm;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Translation;
import cn.postgres.tusk.render.Editions;
import cn.postgres.tusk.theme.SiteTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a site, ready to be written.
 *
 * @param config the settings as its pages show them
 * @param site the entries as its pages are made from
 * @param heard the same for feeds and the search index, which are not made from pages: in the edition's own script
 * @param links what its pages know of the other editions
 * @param converter into its script; null where nothing is converted
 */
record EditionBuild(
        Edition edition,
        SiteConfig config,
        Site site,
        Site heard,
        Editions links,
        @Nullable HanConverter converter) {

    /**
     * All editions of a site, the original first. Dictionaries are read only if an edition needs them.
     *
     * @param shared addresses of the files that stand at the root only
     */
    static List<EditionBuild> of(SiteConfig config, TermsConfig terms, Site site, Set<String> shared) {
        return of(config, terms, site, shared, Edition.of(config));
    }

    /** The original alone. */
    static EditionBuild original(SiteConfig config, TermsConfig terms, Site site, Set<String> shared) {
        return of(config, terms, site, shared, Edition.of(config).subList(0, 1)).get(0);
    }

    private static List<EditionBuild> of(
            SiteConfig config, TermsConfig terms, Site site, Set<String> shared, List<Edition> wanted) {
        List<Edition> editions = Edition.of(config);
        List<String> prefixes = editions.stream().skip(1).map(Edition::prefix).toList();
        Map<String, Site> sites = new HashMap<>();
        Map<String, Set<String>> written = new TreeMap<>();
        for (Edition edition : editions) {
            Site own = edition.kind() == Edition.Kind.TRANSLATION ? TranslatedSite.of(site, edition, terms) : site;
            sites.put(edition.prefix(), own);
            written.put(edition.language(), written(own, edition, config));
        }
        return wanted.stream()
                .map(edition -> {
                    SiteTree tree = edition.prefix().isEmpty()
                            ? SiteTree.ROOT
                            : new SiteTree(edition.prefix(), prefixes, shared);
                    Site own = sites.getOrDefault(edition.prefix(), site);
                    return edition.kind() == Edition.Kind.SCRIPT
                            ? converted(edition, config, own, editions, tree, written)
                            : written(edition, config, site, own, editions, tree, written);
                })
                .toList();
    }

    private static EditionBuild converted(
            Edition edition,
            SiteConfig config,
            Site site,
            List<Edition> editions,
            SiteTree tree,
            Map<String, Set<String>> written) {
        HanConverter converter =
                HanConverter.of(HanForm.of(edition.script()), config.languages().words());
        Editions links = new Editions(
                edition,
                editions,
                tree,
                converter.text(config.title()),
                config.language(),
                facets(config, site),
                written,
                Map.of());
        Site heard = ConvertedSite.of(site, edition, config, converter);
        return new EditionBuild(edition, edition.config(config), site, heard, links, converter);
    }

    private static EditionBuild written(
            Edition edition,
            SiteConfig config,
            Site original,
            Site site,
            List<Edition> editions,
            SiteTree tree,
            Map<String, Set<String>> written) {
        SiteConfig own = edition.config(config);
        if (edition.kind() == Edition.Kind.TRANSLATION) {
            Map<String, String> pages = new HashMap<>();
            original.entries().forEach(entry -> pages.put(entry.source().path(), entry.url()));
            own = own.inLanguage(
                    own.language(),
                    new TranslationConfig("", "", addressed(own.menu(), pages), addressed(own.footer(), pages)));
        }
        Map<String, Translation> translations = original.translations().getOrDefault(edition.language(), Map.of());
        Editions links = new Editions(
                edition,
                editions,
                tree,
                own.title(),
                config.language(),
                facets(config, original),
                written,
                translations);
        return new EditionBuild(edition, own, site, site, links, null);
    }

    private static Facets facets(SiteConfig config, Site original) {
        return Facets.of(original.lists().values(), config.names().han());
    }

    /** The same edition of a site in which texts were edited. */
    EditionBuild with(Site edited) {
        return new EditionBuild(edition, config, edited, edited, links, converter);
    }

    /** A menu may name a source file; where there is a translation, the original is not in the site. */
    private static List<MenuEntry> addressed(List<MenuEntry> entries, Map<String, String> pages) {
        return entries.stream()
                .map(entry -> new MenuEntry(
                        entry.title(),
                        pages.getOrDefault(
                                entry.url().startsWith("./") ? entry.url().substring(2) : entry.url(), entry.url()),
                        addressed(entry.children(), pages)))
                .toList();
    }

    private static Set<String> written(Site site, Edition edition, SiteConfig config) {
        return site.entries().stream()
                .filter(entry -> edition.foreign(entry.header().lang(), config.language()) == null)
                .map(Entry::url)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Addresses of the entries that come first in lists: those that readers of a translated edition can read. */
    Set<String> first() {
        return edition.kind() == Edition.Kind.TRANSLATION
                ? links.written().getOrDefault(edition.language(), Set.of())
                : Set.of();
    }

    /** Of a whole page. */
    UnaryOperator<String> conversion() {
        return converter == null ? UnaryOperator.identity() : converter::page;
    }

    /** Of a few words. */
    UnaryOperator<String> spoken() {
        return converter == null ? UnaryOperator.identity() : converter::text;
    }

    /** The settings as feeds print them. */
    SiteConfig heardConfig() {
        return converter == null ? config : ConvertedSite.config(config, converter);
    }

    /** Bodies in the edition's script, by the same sources. */
    Function<Source, Body> bodies(Function<Source, Body> written, String siteLanguage) {
        HanConverter own = converter;
        if (own == null) {
            return written;
        }
        Set<Source> foreign = site.entries().stream()
                .filter(entry -> edition.foreign(entry.header().lang(), siteLanguage) != null)
                .map(Entry::source)
                .collect(Collectors.toSet());
        return source ->
                foreign.contains(source) ? written.apply(source) : ConvertedSite.body(written.apply(source), own);
    }
}
