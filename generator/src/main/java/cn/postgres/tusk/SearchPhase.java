package cn.postgres.tusk;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.incremental.CacheTrouble;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.publish.Publisher;
import cn.postgres.tusk.render.ViewDigest;
import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.RelatedPages;
import cn.postgres.tusk.search.index.SearchIndexer;
import cn.postgres.tusk.search.index.SearchIndexer.Summary;
import cn.postgres.tusk.search.index.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The index phase of one run: the Lucene index of every edition, the related pages that are found in the original's, and
 * the files for browsers. With a cache, what was made of the same things is left as it stands. Used by one thread.
 */
final class SearchPhase {
    /** Prefix of the edition. */
    private static final String ORIGINAL = "";

    private final BuildOptions options;
    private final Settings settings;
    private final SiteConfig config;
    private final KeptPages kept;
    private final CacheTrouble trouble;
    private final Map<Source, Body> bodies;
    /** By prefix of the edition; empty without a cache. */
    private final Map<String, Made> made = new HashMap<>();

    private Vocabulary words = Vocabulary.NONE;
    private int analysed;

    /** @param trouble hears what is wrong with the cache */
    SearchPhase(
            BuildOptions options, Settings settings, KeptPages kept, Map<Source, Body> bodies, CacheTrouble trouble) {
        this.trouble = trouble;
        this.options = options;
        this.settings = settings;
        this.config = settings.site();
        this.kept = kept;
        this.bodies = bodies;
    }

    /**
     * What the index of an edition was made of.
     *
     * @param key of all that
     * @param before the same of the index that stood there before, if it is known in what they differ
     */
    private record Made(String key, String before, Optional<IndexChanges> changes) {}

    /** Indexes the original; its pages then know their kindred. */
    Outcome<Site> index(Site site) {
        if (!config.search().index()) {
            return Outcome.of(site);
        }
        words = SearchVocabulary.of(settings.terms(), site, UnaryOperator.identity());
        List<Problem> problems = new ArrayList<>(index(ORIGINAL, site, this::body, words));
        if (problems.stream().anyMatch(Problem::isError) || !config.build().related()) {
            return new Outcome<>(site, problems);
        }
        var related =
                RelatedPages.find(options.indexFolder(ORIGINAL), site.byUrl().keySet());
        problems.addAll(related.problems());
        return new Outcome<>(site.withRelated(related.value()), problems);
    }

    /** Makes of an index that stands no more than differs. */
    private List<Problem> index(String prefix, Site site, Function<Source, Body> of, Vocabulary vocabulary) {
        Path folder = options.indexFolder(prefix);
        SearchIndexer indexer = new SearchIndexer(Runtime.getRuntime().availableProcessors(), vocabulary);
        SortedMap<String, Supplier<IndexedPage>> pages = SearchPages.of(site, of);
        if (!kept.isOn()) {
            return counted(indexer.build(folder, pages)).problems();
        }
        IndexKey key = IndexKey.of(kept.key(ViewDigest.of(config), prefix), site, this::body, vocabulary);
        IndexMemory memory = new IndexMemory(Objects.requireNonNull(options.cache()), prefix, folder, trouble);
        if (memory.isOf(key.whole())) {
            made.put(prefix, new Made(key.whole(), "", Optional.empty()));
            return List.of();
        }
        Optional<IndexKey> former = memory.former();
        Optional<Set<String>> changed = former.flatMap(key::changedSince);
        Outcome<Summary> built = counted(
                changed.isPresent() ? indexer.update(folder, pages, changed.get()) : indexer.build(folder, pages));
        Optional<IndexChanges> changes = built.value().changes();
        made.put(
                prefix,
                new Made(key.whole(), changes.isPresent() ? former.orElseThrow().whole() : "", changes));
        if (built.problems().isEmpty()) {
            memory.remember(key);
        }
        return built.problems();
    }

    private Outcome<Summary> counted(Outcome<Summary> built) {
        analysed += built.value().analysed();
        return built;
    }

    /** Of how many pages the text was read for an index. */
    int analysed() {
        return analysed;
    }

    /** Indexes what another edition makes of the pages; the original is left as it is. */
    List<Problem> index(EditionBuild edition) {
        if (edition.edition().kind() == Edition.Kind.ORIGINAL
                || !config.search().index()) {
            return List.of();
        }
        return index(
                edition.edition().prefix(),
                edition.heard(),
                edition.bodies(this::body, config.language()),
                words(edition));
    }

    private Body body(Source source) {
        return bodies.getOrDefault(source, Body.EMPTY);
    }

    /** The vocabulary of an edition: what its readers will look for. */
    private Vocabulary words(EditionBuild edition) {
        return edition.edition().kind() == Edition.Kind.ORIGINAL
                ? words
                : SearchVocabulary.of(settings.terms(), edition.heard(), edition.spoken());
    }

    /** Writes the files for browsers, unless those of the same index stand, or the site wants none. */
    List<Problem> export(EditionBuild edition, Publisher publisher) {
        if (!config.search().browser()) {
            return List.of();
        }
        String prefix = edition.edition().prefix();
        Path folder = options.indexFolder(prefix);
        Vocabulary own = words(edition);
        Made of = made.get(prefix);
        if (of == null) {
            return SearchFiles.write(folder, own, prefix, publisher::write).problems();
        }
        Path cache = Objects.requireNonNull(options.cache());
        KeptExport export = new KeptExport(cache, prefix, kept, publisher, folder, own, trouble);
        return export.run(of.key(), of.before(), of.changes());
    }
}
