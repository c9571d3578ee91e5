package cn.postgres.tusk;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.TermsConfig;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Term;
import cn.postgres.tusk.model.Translation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The site of an edition in another language: the same places, with translations where there are some. */
final class TranslatedSite {
    private TranslatedSite() {}

    static Site of(Site site, Edition edition, TermsConfig declared) {
        TermLabels labels = TermLabels.of(declared, edition.language());
        Map<String, Translation> translations = site.translations().getOrDefault(edition.language(), Map.of());
        Map<Source, Source> sources = new HashMap<>();
        Map<String, Entry> byUrl = new TreeMap<>();
        for (Entry entry : site.entries()) {
            Translation translation = translations.get(entry.url());
            Entry shown = translation == null ? entry : translation.entry();
            byUrl.put(entry.url(), shown);
            sources.put(entry.source(), shown.source());
        }
        Map<String, List<Entry>> lists = new TreeMap<>();
        site.lists().forEach((type, list) -> lists.put(type, shown(list, byUrl)));
        Map<String, List<Term>> taxonomies = new LinkedHashMap<>();
        site.taxonomies()
                .forEach((taxonomy, terms) -> taxonomies.put(
                        taxonomy,
                        terms.stream().map(term -> term(term, labels, sources)).toList()));
        Map<String, Term> terms = new TreeMap<>();
        site.terms().forEach((spelling, term) -> terms.put(spelling, term(term, labels, sources)));
        return site.inWords(shown(site.entries(), byUrl), byUrl, taxonomies, terms, lists);
    }

    private static List<Entry> shown(List<Entry> entries, Map<String, Entry> byUrl) {
        return entries.stream()
                .map(entry -> byUrl.getOrDefault(entry.url(), entry))
                .toList();
    }

    private static Term term(Term term, TermLabels labels, Map<Source, Source> sources) {
        return new Term(
                term.taxonomy(),
                labels.of(term),
                term.slug(),
                term.synonyms(),
                term.url(),
                term.entries().stream()
                        .map(source -> sources.getOrDefault(source, source))
                        .toList());
    }
}
