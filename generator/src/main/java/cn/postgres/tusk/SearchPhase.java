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
import cn.postgres.tusk.search.index.IndexChanges;
import cn.postgres.tusk.search.index.IndexedPage;
import cn.postgres.tusk.search.index.RelatedPages;
import cn.postgres.tusk.search.index.SearchIndexer;
import cn.postgres.tusk.search.index.SearchIndexer.Summary;
import cn.postgres.tusk.search.index.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final BuildOptions options;
    private final Settings settings;
    private final SiteConfig config;
    private final KeptPages kept;
    private final CacheTrouble trouble;
    private final Map<Source, Body> bodies;
    /** The key of what the original's index was made of; empty without a cache. */
    private String made = "";
    /** The same of the index that stood there before, if it is known in what they differ. */
    private String before = "";

    private Vocabulary words = Vocabulary.NONE;
    private Optional<IndexChanges> changes = Optional.empty();
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

    /** Indexes the original; its pages then know their kindred. */
    Outcome<Site> index(Site site) {
        if (!config.search().index()) {
            return Outcome.of(site);
        }
        words = SearchVocabulary.of(settings.terms(), site, UnaryOperator.identity());
        Path folder = options.indexFolder("");
        List<Problem> problems =
                new ArrayList<>(kept.isOn() ? indexKept(folder, site) : build(folder, site, this::body, words));
        if (problems.stream().anyMatch(Problem::isError) || !config.build().related()) {
            return new Outcome<>(site, problems);
        }
        var related = RelatedPages.find(folder, site.byUrl().keySet());
        problems.addAll(related.problems());
        return new Outcome<>(site.withRelated(related.value()), problems);
    }

    /** Makes of an index that stands no more than differs. */
    private List<Problem> indexKept(Path folder, Site site) {
        IndexKey key = IndexKey.of(kept, config, site, bodies, words);
        made = key.whole();
        IndexMemory memory = new IndexMemory(Objects.requireNonNull(options.cache()), folder, trouble);
        if (memory.isOf(made)) {
            return List.of();
        }
        Optional<IndexKey> former = memory.former();
        SearchIndexer indexer = indexer(words);
        SortedMap<String, Supplier<IndexedPage>> pages = SearchPages.of(site, this::body);
        Optional<Set<String>> changed = former.flatMap(key::changedSince);
        Outcome<Summary> built =
                changed.isPresent() ? indexer.update(folder, pages, changed.get()) : indexer.build(folder, pages);
        analysed += built.value().analysed();
        changes = built.value().changes();
        before = changes.isPresent() ? former.orElseThrow().whole() : "";
        if (built.problems().isEmpty()) {
            memory.remember(key);
        }
        return built.problems();
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
        return build(
                options.indexFolder(edition.edition().prefix()),
                edition.heard(),
                edition.bodies(this::body, config.language()),
                words(edition));
    }

    private List<Problem> build(Path folder, Site site, Function<Source, Body> of, Vocabulary vocabulary) {
        Outcome<Summary> built = indexer(vocabulary).build(folder, SearchPages.of(site, of));
        analysed += built.value().analysed();
        return built.problems();
    }

    private static SearchIndexer indexer(Vocabulary vocabulary) {
        return new SearchIndexer(Runtime.getRuntime().availableProcessors(), vocabulary);
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
        if (made.isEmpty() || edition.edition().kind() != Edition.Kind.ORIGINAL) {
            return SearchFiles.write(folder, own, prefix, publisher::write).problems();
        }
        Path cache = Objects.requireNonNull(options.cache());
        KeptExport export = new KeptExport(cache, kept, publisher, folder, own, trouble);
        return export.run(made, before, changes);
    }
}
