package cn.postgres.tusk;

import cn.postgres.tusk.assemble.Assembly;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.digest.Digest;
import cn.postgres.tusk.digest.Repeats;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.Vocabulary;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What the phases before the index give, for measuring the later ones alone. Immutable.
 *
 * @param bodies by source
 * @param pages as the index gets them, in the order of their addresses
 */
public record PreparedSite(
        SiteConfig config, Site site, Map<Source, Body> bodies, List<IndexedPage> pages, Vocabulary vocabulary) {
    /** Reads a content folder; writes nothing. */
    public static PreparedSite of(Path folder) {
        BuildOptions options = BuildOptions.of(folder, folder.resolve("target/site"));
        Settings settings = Settings.read(options);
        SiteConfig config = settings.site();
        try (Workers workers = new Workers(options.progress());
                KeptParses parses = new KeptParses(config, false, ContentTypes.builtIn())) {
            Content content = Content.read(options, config, workers, parses);
            Digest digest = new Digest(config.digest(), Repeats.of(config.digest(), content.documents()));
            List<Document> documents = workers.map("digest", content.documents(), digest::of);
            Site site = Assembly.site(
                            config,
                            settings.terms(),
                            documents,
                            List.copyOf(content.assets().keySet()),
                            options.now().atZone(ZoneId.of(config.timeZone())).toOffsetDateTime())
                    .value();
            Map<Source, Body> bodies = new HashMap<>();
            documents.forEach(document -> bodies.put(document.source(), document.body()));
            List<IndexedPage> pages =
                    SearchPages.of(site, source -> bodies.getOrDefault(source, Body.EMPTY)).values().stream()
                            .map(Supplier::get)
                            .toList();
            Vocabulary words = SearchVocabulary.of(settings.terms(), site, UnaryOperator.identity());
            return new PreparedSite(config, site, Map.copyOf(bodies), pages, words);
        }
    }

    /** The HTML of an entry's body. */
    public String html(Entry entry) {
        return bodies.getOrDefault(entry.source(), Body.EMPTY).html();
    }
}
