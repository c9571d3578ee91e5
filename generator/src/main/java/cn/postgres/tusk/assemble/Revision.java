package cn.postgres.tusk.assemble;

import cn.postgres.tusk.config.Frozen;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Link;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.model.Translation;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A site in which some texts were changed and nothing else: the same value as assembling everything gives, in a fraction
 * of the time, because addresses, terms and the order of lists depend on headers alone.
 *
 * @param problems of addresses, terms and links
 */
public record Revision(Site site, List<Problem> problems) {
    /**
     * The site with other bodies, or nothing where more than a body has changed.
     *
     * @param problems of the site before
     * @param changed in any order; each replaces the entry of the same source
     */
    public static Optional<Revision> of(
            Site site, List<Problem> problems, SiteConfig config, Frozen frozen, Collection<Document> changed) {
        Map<Source, Entry> before = new HashMap<>();
        site.entries().forEach(entry -> before.put(entry.source(), entry));
        for (Document document : changed) {
            Entry entry = before.get(document.source());
            if (entry == null || !isSameButForItsBody(entry, document)) {
                return Optional.empty();
            }
        }
        boolean sameLinks = changed.stream()
                .allMatch(document -> targets(document.body().links())
                        .equals(targets(Objects.requireNonNull(before.get(document.source()))
                                .links())));
        LinkTable links = sameLinks ? null : links(site, config);
        EntryMaker maker = new EntryMaker(config, frozen);
        Map<Source, Entry> after = new HashMap<>();
        Map<Place, Place> moved = new HashMap<>();
        for (Document document : changed) {
            Entry old = Objects.requireNonNull(before.get(document.source()));
            List<Link> now = document.body().links();
            List<String> addresses = links == null ? old.addresses() : links.resolve(document.source(), now);
            after.put(document.source(), maker.of(document, old.url(), old.file(), addresses));
            for (int i = 0; sameLinks && i < now.size(); i++) {
                moved.put(place(old, old.links().get(i)), place(old, now.get(i)));
            }
        }
        List<Problem> found = new ArrayList<>();
        problems.stream()
                .filter(problem -> sameLinks || !isOfLinks(problem, after))
                .map(problem -> at(problem, moved))
                .forEach(found::add);
        if (links != null) {
            found.addAll(links.problems());
        }
        return Optional.of(new Revision(with(site, after, sameLinks), found));
    }

    private static final Set<ProblemCode> LINKS = Set.of(
            ProblemCode.BROKEN_LINK,
            ProblemCode.BROKEN_LINK_NEAREST,
            ProblemCode.MISSING_IMAGE,
            ProblemCode.LINK_LEAVES_SITE,
            ProblemCode.LINK_EMPTY);

    private static Place place(Entry entry, Link link) {
        return new Place(entry.source().path(), link.line(), link.column());
    }

    private static Problem at(Problem problem, Map<Place, Place> moved) {
        Place place = moved.get(problem.place());
        return place == null ? problem : new Problem(problem.severity(), problem.code(), place, problem.arguments());
    }

    private static boolean isOfLinks(Problem problem, Map<Source, Entry> changed) {
        return LINKS.contains(problem.code())
                && changed.keySet().stream()
                        .anyMatch(source -> source.path().equals(problem.place().file()));
    }

    private static boolean isSameButForItsBody(Entry entry, Document document) {
        return entry.type().equals(document.type())
                && entry.title().equals(EntryMaker.title(document))
                && entry.header().equals(document.header())
                && entry.details().equals(document.details());
    }

    private static List<String> targets(List<Link> links) {
        return links.stream().map(link -> link.kind() + link.target()).toList();
    }

    private static Site with(Site site, Map<Source, Entry> after, boolean sameLinks) {
        List<Entry> entries = replaced(site.entries(), after);
        Map<String, Entry> byUrl = new TreeMap<>(site.byUrl());
        after.values().forEach(entry -> byUrl.put(entry.url(), entry));
        Map<String, List<Entry>> lists = new TreeMap<>(site.lists());
        lists.replaceAll((type, list) -> replaced(list, after));
        return site.withEntries(
                entries,
                Collections.unmodifiableMap(byUrl),
                Collections.unmodifiableMap(lists),
                sameLinks ? site.backlinks() : Assembly.backlinks(entries, byUrl));
    }

    private static List<Entry> replaced(List<Entry> entries, Map<Source, Entry> after) {
        return entries.stream()
                .map(entry -> after.getOrDefault(entry.source(), entry))
                .toList();
    }

    /** What links lead to, as {@link Assembly} has it. */
    private static LinkTable links(Site site, SiteConfig config) {
        LinkTable links = new LinkTable(
                site.entries(),
                site.assets().keySet(),
                Assembly.addresses(
                        config,
                        site.entries(),
                        site.taxonomies(),
                        site.redirects().keySet()));
        Map<String, String> prefixes = Assembly.prefixes(config);
        prefixes.values().forEach(links::addPrefix);
        site.translations()
                .forEach((language, translations) -> translations.forEach(
                        (url, translation) -> links.add(path(translation), prefixes.getOrDefault(language, "") + url)));
        return links;
    }

    private static String path(Translation translation) {
        return translation.entry().source().path();
    }
}
