package cn.postgres.tusk;

import cn.postgres.tusk.asset.Assets;
import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.diagram.Drawings;
import cn.postgres.tusk.html.SvgCleaner;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.render.PageRenderer;
import cn.postgres.tusk.render.Route;
import cn.postgres.tusk.serve.Preview.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of one state of a site's original edition, each made when it is asked for and then kept. Safe for threads. */
final class LivePages {
    private final BuildOptions options;
    private final SiteConfig config;
    private final EditionBuild edition;
    private final Map<Source, Body> bodies = new HashMap<>();
    private final PageRenderer renderer;
    private final Map<String, byte[]> assets = new HashMap<>();
    private final List<String> otherEditions;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Set<Problem> problems = ConcurrentHashMap.newKeySet();
    private @Nullable Map<String, Route> routes;

    LivePages(BuildOptions options, Assembled site) {
        this.options = options;
        this.config = site.settings().site();
        this.edition = EditionBuild.original(
                config, site.settings().terms(), site.site(), SiteBuild.shared(site.site(), site.assets()));
        site.documents().forEach(document -> bodies.put(document.source(), document.body()));
        this.otherEditions = Edition.of(config).stream()
                .skip(1)
                .map(other -> other.prefix().substring(1) + "/")
                .toList();
        this.renderer = new PageRenderer(
                edition.config(),
                edition.site(),
                site.theme(),
                addresses(site.assets()),
                this::html,
                edition.links(),
                edition.conversion());
        site.assets().outputs().forEach(output -> assets.put(output.file(), output.bytes()));
    }

    private static Map<String, String> addresses(Assets assets) {
        Map<String, String> addresses = new HashMap<>();
        assets.names().forEach((path, file) -> addresses.put(path, "/" + file));
        return addresses;
    }

    /** What the templates of the pages made so far did wrong. */
    Set<Problem> problems() {
        return problems;
    }

    /** What stands in a file of the output folder; other editions and files of the content are as the folder has them. */
    Answer answer(String file) {
        byte[] asset = assets.get(file);
        if (asset != null) {
            return new Answer.Bytes(asset);
        }
        Site site = edition.site();
        if (!file.endsWith(".html")
                || site.assets().containsKey(file)
                || otherEditions.stream().anyMatch(file::startsWith)) {
            return new Answer.Folder();
        }
        return answers.computeIfAbsent(file, this::page);
    }

    private Answer page(String file) {
        Route route = routes().get(file);
        if (route == null) {
            return new Answer.Gone();
        }
        Outcome<Output> page = renderer.render(route);
        problems.addAll(page.problems());
        return new Answer.Bytes(page.value().bytes());
    }

    private synchronized Map<String, Route> routes() {
        if (routes == null) {
            routes = EditionRoutes.of(edition, edition.site()).value().stream()
                    .collect(Collectors.toMap(renderer::file, route -> route, (first, second) -> first));
        }
        return routes;
    }

    private String html(Entry entry) {
        Body body = bodies.getOrDefault(entry.source(), Body.EMPTY);
        if (!Drawings.has(body)) {
            return body.html();
        }
        try (Drawings drawings = new Drawings(config, options.content(), options.cache(), SvgCleaner::clean)) {
            String path = entry.source().path();
            drawings.begin(path, body);
            return drawings.drawn(path, body).html();
        }
    }
}
