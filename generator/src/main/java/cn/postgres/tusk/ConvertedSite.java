package cn.postgres.tusk;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.LanguageConfig.TranslationConfig;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.hanzi.HanConverter;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Heading;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a site in the other script, for what is not made from finished pages: feeds and the search index.
 * Addresses, anchors and sources stay. Pure functions.
 */
final class ConvertedSite {
    private ConvertedSite() {}

    static Site of(Site site, Edition edition, SiteConfig config, HanConverter converter) {
        List<Entry> entries = site.entries().stream()
                .map(entry -> edition.foreign(entry.header().lang(), config.language()) == null
                        ? entry(entry, converter)
                        : entry)
                .toList();
        Map<String, Entry> byUrl = new TreeMap<>();
        entries.forEach(entry -> byUrl.put(entry.url(), entry));
        Map<String, List<Term>> taxonomies = new LinkedHashMap<>();
        site.taxonomies()
                .forEach((taxonomy, terms) -> taxonomies.put(
                        taxonomy,
                        terms.stream().map(term -> term(term, converter)).toList()));
        Map<String, Term> terms = new TreeMap<>();
        site.terms().forEach((spelling, term) -> {
            int colon = spelling.indexOf(':');
            terms.put(
                    Site.termKey(spelling.substring(0, colon), converter.text(spelling.substring(colon + 1))),
                    term(term, converter));
        });
        Map<String, List<Entry>> lists = new TreeMap<>();
        site.lists()
                .forEach((type, list) -> lists.put(
                        type,
                        list.stream()
                                .map(entry -> byUrl.getOrDefault(entry.url(), entry))
                                .toList()));
        return site.inWords(entries, byUrl, taxonomies, terms, lists);
    }

    static SiteConfig config(SiteConfig config, HanConverter converter) {
        return config.inLanguage(
                config.language(),
                new TranslationConfig(
                        converter.text(config.title()), converter.text(config.description()), List.of(), List.of()));
    }

    static Body body(Body body, HanConverter converter) {
        return body.converted(converter.page(body.html()), headings(body.headings(), converter), converter::text);
    }

    private static Entry entry(Entry entry, HanConverter converter) {
        return new Entry(
                entry.source(),
                entry.hash(),
                entry.type(),
                entry.header()
                        .withTerms(
                                texts(entry.header().authors(), converter),
                                texts(entry.header().tags(), converter),
                                texts(entry.header().categories(), converter)),
                entry.details(),
                converter.text(entry.title()),
                converter.text(entry.summary()),
                entry.url(),
                entry.file(),
                headings(entry.headings(), converter),
                entry.links(),
                entry.addresses(),
                entry.ids(),
                entry.formerIds(),
                entry.counts());
    }

    private static List<Heading> headings(List<Heading> headings, HanConverter converter) {
        return headings.stream()
                .map(heading -> new Heading(heading.level(), heading.id(), converter.text(heading.text())))
                .toList();
    }

    private static Term term(Term term, HanConverter converter) {
        return new Term(
                term.taxonomy(),
                converter.text(term.name()),
                term.slug(),
                texts(term.synonyms(), converter),
                term.url(),
                term.entries());
    }

    private static List<String> texts(List<String> texts, HanConverter converter) {
        List<String> converted = new ArrayList<>(texts.size());
        texts.forEach(text -> converted.add(converter.text(text)));
        return converted;
    }
}
