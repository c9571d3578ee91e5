package cn.postgres.tusk;

import cn.postgres.tusk.asset.Assets;
import cn.postgres.tusk.digest.Digest;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.theme.Theme;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a run knows before the first page is made, and that any page can be made of.
 *
 * @param documents of the content after the digest phase
 * @param site as it is written; without related pages until the index is there
 * @param found what is wrong, by where it was found
 */
record Assembled(
        Settings settings,
        Content content,
        Digest digest,
        List<Document> documents,
        Site site,
        Theme theme,
        Assets assets,
        Found found) {
    /**
     * Problems.
     *
     * @param content of the settings and the sources
     * @param site of addresses, terms and links
     * @param theme of the theme and its files
     */
    record Found(List<Problem> content, List<Problem> site, List<Problem> theme) {
        List<Problem> all() {
            return Stream.of(content, site, theme)
                    .flatMap(List::stream)
                    .sorted()
                    .toList();
        }
    }

    Assembled with(Content newContent, List<Document> newDocuments, Site newSite, Found newFound) {
        return new Assembled(settings, newContent, digest, newDocuments, newSite, theme, assets, newFound);
    }

    Assembled with(Theme newTheme, Assets newAssets, List<Problem> problems) {
        return new Assembled(
                settings,
                content,
                digest,
                documents,
                site,
                newTheme,
                newAssets,
                new Found(found.content(), found.site(), problems));
    }
}
