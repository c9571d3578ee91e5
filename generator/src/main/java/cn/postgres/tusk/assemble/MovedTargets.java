package cn.postgres.tusk.assemble;

import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the first column of {@code redirects.csv} leads: a source file, an item of one, or a page by its address. */
final class MovedTargets {
    private final Map<String, String> bySource = new HashMap<>();
    private final Collection<String> addresses;

    /** @param addresses decoded paths of every page */
    MovedTargets(List<Document> documents, Map<Source, SitePath> paths, Collection<String> addresses) {
        this.addresses = addresses;
        for (Document document : documents) {
            SitePath path = paths.get(document.source());
            if (path != null) {
                bySource.put(Permalinks.key(document), path.url());
            }
        }
    }

    /** The present address, percent-encoded. */
    Optional<String> of(String target) {
        if (!target.startsWith("/")) {
            return Optional.ofNullable(bySource.get(target));
        }
        return SitePath.of(target)
                .filter(path -> addresses.contains(path.decoded()))
                .map(SitePath::url);
    }
}
