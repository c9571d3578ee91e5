package cn.postgres.tusk;

import cn.postgres.tusk.asset.AssetPipeline;
import cn.postgres.tusk.asset.Assets;
import cn.postgres.tusk.asset.ContentAssets;
import cn.postgres.tusk.asset.OfflineWorker;
import cn.postgres.tusk.check.AnchorCheck;
import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.diagram.Drawings;
import cn.postgres.tusk.digest.Digest;
import cn.postgres.tusk.digest.Memory;
import cn.postgres.tusk.digest.Repeats;
import cn.postgres.tusk.feed.Feeds;
import cn.postgres.tusk.feed.RedirectMaps;
import cn.postgres.tusk.feed.SitemapEditions;
import cn.postgres.tusk.html.SvgCleaner;
import cn.postgres.tusk.incremental.CachePart;
import cn.postgres.tusk.incremental.CacheTrouble;
import cn.postgres.tusk.incremental.LostTexts;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Document;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.LeftOut;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Repeated;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.publish.Published;
import cn.postgres.tusk.publish.Publisher;
import cn.postgres.tusk.render.PageRenderer;
import cn.postgres.tusk.render.PageView;
import cn.postgres.tusk.render.Route;
import cn.postgres.tusk.render.ViewDigest;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.schema.ContentTypes;
import cn.postgres.tusk.text.UriPath;
import cn.postgres.tusk.theme.TemplateProblems;
import cn.postgres.tusk.theme.Theme;
import cn.postgres.tusk.theme.ThemeLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run, from the content folder to the output folder: the phases in their order. Used once. */
final class SiteBuild {
    /** The JSON report names all. */
    private static final int REPEATED_SAID = 20;

    private final BuildOptions options;
    private final CacheTrouble trouble;
    private final SameAgain again;
    private final List<Problem> problems = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Repeated> repeated = new ArrayList<>();
    private final Phases phases = new Phases();
    private final LongAdder rendered = new LongAdder();
    private @Nullable Listener listener;
    private boolean parsesAnew;
    private int parsed;
    private int indexed;

    SiteBuild(BuildOptions options) {
        this(options, new CacheTrouble());
    }

    private SiteBuild(BuildOptions options, CacheTrouble trouble) {
        this.options = options;
        this.trouble = trouble;
        this.again = new SameAgain(options, trouble);
    }

    /** Builds, unless nothing has changed. */
    static BuildReport run(BuildOptions options) {
        return run(options, build -> build.again.report().orElseGet(build::all));
    }

    /** Builds in any case. */
    static BuildReport run(BuildOptions options, Listener heard) {
        return run(options, build -> {
            build.listener = heard;
            return build.all();
        });
    }

    /** Texts may turn out to be lost when pages are made already: then all begins again, at last without a cache. */
    private static BuildReport run(BuildOptions options, Function<SiteBuild, BuildReport> work) {
        CacheTrouble trouble = new CacheTrouble();
        try {
            return work.apply(new SiteBuild(options, trouble));
        } catch (LostTexts first) {
            trouble.lost(CachePart.PARSES, first);
            try {
                return work.apply(new SiteBuild(options, trouble));
            } catch (LostTexts second) {
                SiteBuild last = new SiteBuild(options, trouble);
                last.parsesAnew = true;
                return work.apply(last);
            }
        }
    }

    /** Hears what pages can be made of. */
    @FunctionalInterface
    interface Listener {
        /** @param whole the second time, when related pages are known too */
        void assembled(Assembled state, boolean whole);
    }

    private BuildReport all() {
        Settings settings = Settings.read(options);
        problems.addAll(settings.problems());
        KeptParses parses = parses(settings);
        try (Workers workers = new Workers(options.progress())) {
            return run(settings, workers, parses);
        } finally {
            // Who hears of the state makes pages of it later; the texts then stay open until nobody has them any more.
            if (listener == null) {
                parses.close();
            }
        }
    }

    private KeptParses parses(Settings settings) {
        return new KeptParses(
                parsesAnew ? null : options.cache(), settings.site(), options.lint(), ContentTypes.builtIn(), trouble);
    }

    /** Records what would be published; writes nothing but the tables. */
    FreezeReport freeze() {
        Settings settings = Settings.read(options);
        problems.addAll(settings.problems());
        if (!Files.isDirectory(options.content())) {
            problems.add(Problem.of(ProblemCode.CONTENT_MISSING, Place.of(""), options.content()));
            return new FreezeReport(problems, 0, 0, false);
        }
        try (Workers workers = new Workers(options.progress());
                KeptParses parses = parses(settings)) {
            Content content = Content.read(options, settings.site(), workers, parses);
            problems.addAll(content.problems());
            problems.addAll(trouble.problems());
            Site site = keep(SiteAssembly.of(options, settings, content, content.documents()));
            return new Freeze(options.content()).run(settings, content, site, problems);
        }
    }

    private BuildReport run(Settings settings, Workers workers, KeptParses parses) {
        if (!Files.isDirectory(options.content())) {
            problems.add(Problem.of(ProblemCode.CONTENT_MISSING, Place.of(""), options.content()));
            return report(List.of(), Map.of(), new Published(0, 0, 0));
        }
        // Before anything is written, also before the index: is the output folder one we may write to?
        Optional<Publisher> opened = keep(Publisher.open(options.output(), options.content()));
        if (opened.isEmpty()) {
            return report(List.of(), Map.of(), new Published(0, 0, 0));
        }
        try (Publisher publisher = opened.get();
                Drawings drawings =
                        new Drawings(settings.site(), options.content(), options.cache(), SvgCleaner::clean)) {
            Path cache = options.lint() ? null : options.cache();
            return run(settings, publisher, new KeptPages(cache, publisher, trouble), drawings, workers, parses);
        }
    }

    private BuildReport run(
            Settings settings,
            Publisher publisher,
            KeptPages kept,
            Drawings drawings,
            Workers workers,
            KeptParses parses) {
        SiteConfig config = settings.site();
        Content content = phases.time("parse", () -> Content.read(options, config, workers, parses));
        parsed = content.parsed();
        problems.addAll(content.problems());
        leftOut.addAll(content.leftOut());
        content.documents().forEach(document -> drawings.begin(document.source().path(), document.body()));
        KeptDigests digests = new KeptDigests(options.cache(), config.digest(), trouble);
        Digest digest = phases.time("digest", () -> digest(config, content, digests.memory()));
        List<Document> documents = phases.time("digest", () -> digested(digest, content.documents(), workers));
        phases.time("digest", digests::finish);
        Map<Source, Body> bodies = bodies(documents);
        Function<Source, Body> drawn = source -> drawings.drawn(source.path(), bodies.getOrDefault(source, Body.EMPTY));

        int ofContent = problems.size();
        Site assembled = keep(phases.time("assemble", () -> SiteAssembly.of(options, settings, content, documents)));
        leftOut.addAll(assembled.leftOut());
        int ofSite = problems.size();
        List<LastRun.Listed> themes = settings.theme() == null ? List.of() : again.about(Path.of(settings.theme()));
        Theme theme = TraditionalWords.of(
                keep(phases.time("theme", () -> ThemeLoader.load(settings.theme(), themeFolder()))), config.language());
        Assets bundled = keep(phases.time("render", () -> AssetPipeline.of(theme.assets())));
        Assembled.Found found = new Assembled.Found(
                List.copyOf(problems.subList(0, ofContent)),
                List.copyOf(problems.subList(ofContent, ofSite)),
                List.copyOf(problems.subList(ofSite, problems.size())));
        Function<Site, Assembled> state =
                site -> new Assembled(settings, content, digest, documents, site, theme, bundled, found);
        tell(state.apply(assembled), false);
        SearchPhase search = new SearchPhase(options, settings, kept, bodies, trouble);
        Site site = keep(phases.time("index", () -> search.index(assembled)));
        tell(state.apply(site), true);
        problems.addAll(phases.time("check", () -> AnchorCheck.of(site)));

        List<EditionBuild> editions =
                phases.time("editions", () -> EditionBuild.of(config, settings.terms(), site, shared(site, bundled)));
        List<BuildReport.Page> pages = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (EditionBuild edition : editions) {
            problems.addAll(phases.time("index", () -> search.index(edition)));
            problems.addAll(phases.time("export", () -> search.export(edition, publisher)));
            List<Route> routes = keep(EditionRoutes.of(edition, site));
            phases.time(
                    "render",
                    () -> write(new Pages(edition, config, theme, bundled, routes, drawn), publisher, kept, workers));
            routes.forEach(route -> pages.add(page(edition.edition(), route)));
            if (edition.edition().kind() == Edition.Kind.ORIGINAL) {
                routes.stream().filter(Route::indexed).map(Route::url).forEach(listed::add);
            }
        }
        indexed = search.analysed();
        phases.time("render", () -> feeds(editions, listed, config, drawn, bundled, publisher, kept));
        if (config.search().offline() && !site.assets().containsKey(OfflineWorker.FILE)) {
            OfflineWorker.of(bundled).ifPresent(publisher::write);
        }
        if (!settings.frozen().moved().rows().isEmpty()) {
            RedirectMaps.of(config, site.redirects()).forEach(publisher::write);
        }
        problems.addAll(phases.time("draw", drawings::finish));
        Published published = phases.time("publish", () -> {
            keep(ContentAssets.of(site.assets(), content.assets()))
                    .forEach((file, source) -> publisher.copy(source, file));
            Published done = keep(publisher.finish());
            problems.addAll(kept.finish());
            return done;
        });
        BuildReport report = report(pages, site.lists(), published);
        phases.time("remember", () -> remember(report, content, config, themes));
        return report;
    }

    private boolean remember(BuildReport report, Content content, SiteConfig config, List<LastRun.Listed> themes) {
        List<Path> written = new ArrayList<>(List.of(options.output()));
        if (config.search().index()) {
            Edition.of(config).forEach(edition -> written.add(options.indexFolder(edition.prefix())));
        }
        Moments moments = Moments.around(options.now(), content.documents(), ZoneId.of(config.timeZone()));
        again.remember(report, moments, content.asksGit(), themes, written);
        return true;
    }

    private void tell(Assembled state, boolean whole) {
        if (listener != null) {
            listener.assembled(state, whole);
        }
    }

    /** What the render phase works from. */
    private record Pages(
            EditionBuild edition,
            SiteConfig original,
            Theme theme,
            Assets assets,
            List<Route> routes,
            Function<Source, Body> bodies) {}

    private static BuildReport.Page page(Edition edition, Route route) {
        return new BuildReport.Page(route.source().orElse(null), edition.prefix() + route.url(), route.type());
    }

    /** Files of which there is one, whatever the edition. */
    static Set<String> shared(Site site, Assets assets) {
        Set<String> shared = new TreeSet<>(Set.of("/robots.txt", "/sitemap.xml"));
        site.assets().keySet().forEach(file -> shared.add("/" + UriPath.encode(file)));
        shared.addAll(addresses(assets).values());
        return shared;
    }

    private static Digest digest(SiteConfig config, Content content, Memory memory) {
        Repeats repeats = Repeats.of(config.digest(), content.documents(), memory);
        return new Digest(config.digest(), repeats, memory);
    }

    private List<Document> digested(Digest digest, List<Document> documents, Workers workers) {
        List<Document> digested = workers.map("digest", documents, digest::of);
        repeated.addAll(Repeats.found(digested));
        repeated.stream().limit(REPEATED_SAID).map(SiteBuild::said).forEach(problems::add);
        return digested;
    }

    private static Problem said(Repeated block) {
        Place place = new Place(block.source(), block.line(), 0);
        return Problem.of(ProblemCode.REPEATED_BLOCK, place, block.text(), block.pages());
    }

    /** The feeds of each edition, and the sitemap of all. */
    private static boolean feeds(
            List<EditionBuild> editions,
            List<String> listed,
            SiteConfig config,
            Function<Source, Body> bodies,
            Assets assets,
            Publisher publisher,
            KeptPages kept) {
        for (EditionBuild edition : editions) {
            Function<Source, Body> own = edition.bodies(bodies, config.language());
            if (edition.edition().kind() == Edition.Kind.ORIGINAL) {
                SitemapEditions all = new SitemapEditions(
                        editions.stream().map(EditionBuild::edition).toList(),
                        edition.links().written());
                Feeds.write(config, edition.site(), own, listed, all, new KeptFeeds(kept, publisher, config));
            } else {
                Feeds.ofEdition(
                        edition.heardConfig(),
                        edition.heard(),
                        edition.edition().prefix(),
                        edition.links().tree().shared(),
                        own,
                        new KeptFeeds(kept, publisher, edition.heardConfig()));
            }
        }
        assets.outputs().forEach(publisher::write);
        return true;
    }

    private int write(Pages pages, Publisher publisher, KeptPages kept, Workers workers) {
        EditionBuild edition = pages.edition();
        Map<String, String> addresses = addresses(pages.assets());
        PageRenderer renderer = new PageRenderer(
                edition.config(),
                edition.site(),
                pages.theme(),
                addresses,
                entry -> pages.bodies().apply(entry.source()).html(),
                edition.links(),
                edition.conversion());
        String common = kept.isOn()
                ? kept.key(
                        ViewDigest.of(pages.original()),
                        ViewDigest.of(edition.config()),
                        edition.edition().prefix(),
                        pages.theme().digest(),
                        addresses.toString())
                : "";
        List<Problem> rendering = new ArrayList<>();
        workers.map("render", pages.routes(), route -> {
                    PageView sketch = renderer.sketch(route);
                    String file = renderer.file(route);
                    String key = kept.isOn()
                            ? kept.key(
                                    common,
                                    file,
                                    renderer.template(route),
                                    renderer.digest(route, sketch, drawn(route, pages.bodies())))
                            : "";
                    if (kept.stands(file, key)) {
                        return List.<Problem>of();
                    }
                    rendered.increment();
                    Outcome<Output> page = renderer.render(route, sketch);
                    publisher.write(page.value());
                    if (page.problems().isEmpty()) {
                        kept.made(file, key);
                    }
                    return page.problems();
                })
                .forEach(rendering::addAll);
        problems.addAll(TemplateProblems.once(rendering));
        return pages.routes().size();
    }

    /** Of a body with pictures that tools draw all counts, as the tools may be others. */
    private static String drawn(Route route, Function<Source, Body> bodies) {
        if (route.entry() == null) {
            return "";
        }
        Body body = bodies.apply(route.entry().source());
        return body.diagrams() ? body.html() : "";
    }

    private static Map<String, String> addresses(Assets assets) {
        Map<String, String> addresses = new TreeMap<>();
        assets.names().forEach((path, file) -> addresses.put(path, "/" + file));
        return addresses;
    }

    private BuildReport report(List<BuildReport.Page> all, Map<String, List<Entry>> lists, Published published) {
        List<BuildReport.Page> pages =
                all.stream().sorted(Comparator.comparing(BuildReport.Page::url)).toList();
        Map<String, Integer> counts = new TreeMap<>();
        lists.forEach((type, entries) -> counts.put(type, entries.size()));
        problems.addAll(trouble.problems());
        return new BuildReport(
                pages,
                leftOut.stream().sorted().distinct().toList(),
                problems.stream().sorted().toList(),
                repeated,
                counts,
                parsed,
                rendered.intValue(),
                indexed,
                published.written(),
                phases.millis());
    }

    private static Map<Source, Body> bodies(List<Document> documents) {
        Map<Source, Body> bodies = new HashMap<>();
        documents.forEach(document -> bodies.put(document.source(), document.body()));
        return bodies;
    }

    private Path themeFolder() {
        return options.content().resolve("theme");
    }

    private <T> T keep(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
