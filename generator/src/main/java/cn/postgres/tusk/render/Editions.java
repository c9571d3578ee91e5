package cn.postgres.tusk.render;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.facet.Facets;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Translation;
import cn.postgres.tusk.theme.SiteTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The edition that pages are made for, and what they have to know of the others. Immutable.
 *
 * @param own the edition of the pages
 * @param all in the order of the menu, the original first
 * @param tree where the pages of the own edition stand
 * @param title of the site, as it stands beside a text that is not converted
 * @param siteLanguage tag of the language that entries are in if they do not say
 * @param facets of the site as it is written, so that their addresses are the same in all editions
 * @param written by language tag, the addresses of the entries that an edition has in its own language
 * @param translations of the own edition, by address
 */
public record Editions(
        Edition own,
        List<Edition> all,
        SiteTree tree,
        String title,
        String siteLanguage,
        Facets facets,
        Map<String, Set<String>> written,
        Map<String, Translation> translations) {
    public Editions {
        all = List.copyOf(all);
    }

    /** A site with no edition but the original. */
    public static Editions one(SiteConfig config, Site site) {
        List<Edition> all = List.of(Edition.of(config).get(0));
        return new Editions(
                all.get(0),
                all,
                SiteTree.ROOT,
                config.title(),
                config.language(),
                facets(config, site),
                Map.of(),
                Map.of());
    }

    private static Facets facets(SiteConfig config, Site site) {
        return Facets.of(site.lists().values(), config.names().han());
    }

    /** Whether an edition has a page with a text of its own, not with one that it borrows. */
    boolean has(Edition edition, @Nullable Entry entry) {
        return entry == null
                || edition.kind() != Edition.Kind.TRANSLATION
                || written.getOrDefault(edition.language(), Set.of()).contains(entry.url());
    }

    /** The tag that a text of an entry has to be marked with, or null if it is in the language of the page. */
    @Nullable
    String foreign(Entry entry) {
        return own.foreign(entry.header().lang(), siteLanguage);
    }
}
