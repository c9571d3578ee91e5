package cn.postgres.tusk;

import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.incremental.FolderStamp;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.publish.Publisher;
import cn.postgres.tusk.render.ViewDigest;
import cn.postgres.tusk.search.index.RelatedPages;
import cn.postgres.tusk.search.index.SearchIndexer;
import cn.postgres.tusk.search.index.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The index phase of one run: the Lucene index of every edition, the related pages that are found in the original's, and
 * the files for browsers. With a cache, what was made of the same things is left as it stands. Used by one thread.
 */
final class SearchPhase {
    private final BuildOptions options;
    private final Settings settings;
    private final SiteConfig config;
    private final KeptPages kept;
    private final Map<Source, Body> bodies;
    /** The key of what the original's index was made of; empty without a cache. */
    private String made = "";

    SearchPhase(BuildOptions options, Settings settings, KeptPages kept, Map<Source, Body> bodies) {
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
        Vocabulary words = SearchVocabulary.of(settings.terms(), site, UnaryOperator.identity());
        made = kept.isOn() ? IndexKey.of(kept, config, site, bodies, words) : "";
        Path folder = options.indexFolder("");
        Path stamp =
                made.isEmpty() ? null : Objects.requireNonNull(options.cache()).resolve("index.stamp");
        List<Problem> problems = new ArrayList<>();
        if (stamp == null || !FolderStamp.isIn(stamp, made, folder)) {
            problems.addAll(build(folder, site, this::body, words));
            if (problems.stream().anyMatch(Problem::isError)) {
                return new Outcome<>(site, problems);
            }
            remember(stamp, folder);
        }
        if (!config.build().related()) {
            return new Outcome<>(site, problems);
        }
        var related = RelatedPages.find(folder, site.byUrl().keySet());
        problems.addAll(related.problems());
        return new Outcome<>(site.withRelated(related.value()), problems);
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

    private static List<Problem> build(Path folder, Site site, Function<Source, Body> bodies, Vocabulary words) {
        return new SearchIndexer(Runtime.getRuntime().availableProcessors(), words)
                .build(folder, SearchPages.of(site, bodies))
                .problems();
    }

    private Body body(Source source) {
        return bodies.getOrDefault(source, Body.EMPTY);
    }

    /** The vocabulary of an edition: what its readers will look for. */
    private Vocabulary words(EditionBuild edition) {
        return SearchVocabulary.of(settings.terms(), edition.heard(), edition.spoken());
    }

    private void remember(@Nullable Path stamp, Path folder) {
        try {
            if (stamp != null) {
                FolderStamp.write(stamp, made, folder);
            }
        } catch (IOException e) {
            // The index is made anew next time; the parse cache in the same folder has said what is wrong with it.
            return;
        }
    }

    /** Writes the files for browsers, unless those of the same index stand, or the site wants none. */
    List<Problem> export(EditionBuild edition, Publisher publisher) {
        if (!config.search().browser()) {
            return List.of();
        }
        String prefix = edition.edition().prefix();
        Path folder = options.indexFolder(prefix);
        Vocabulary words = words(edition);
        if (made.isEmpty() || edition.edition().kind() != Edition.Kind.ORIGINAL) {
            return SearchFiles.write(folder, words, prefix, publisher::write);
        }
        String key = kept.key(made, ViewDigest.of(words));
        if (kept.allStand(key)) {
            return List.of();
        }
        List<String> files = Collections.synchronizedList(new ArrayList<>());
        List<Problem> found = SearchFiles.write(folder, words, prefix, output -> {
            publisher.write(output);
            files.add(output.file());
        });
        if (found.isEmpty()) {
            files.forEach(file -> kept.made(file, key));
        }
        return found;
    }
}
