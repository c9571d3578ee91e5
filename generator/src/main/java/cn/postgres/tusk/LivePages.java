package cn.postgres.tusk;

import cn.postgres.tusk.asset.Assets;
import cn.postgres.tusk.config.Edition;
import cn.postgres.tusk.diagram.Drawings;
import cn.postgres.tusk.html.SvgCleaner;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Source;
import cn.postgres.tusk.render.PageRenderer;
import cn.postgres.tusk.render.Route;
import cn.postgres.tusk.serve.Preview.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages of one state of a site's original edition, each made when it is asked for and then kept. Safe for threads. */
final class LivePages {
    private static final String NOT_FOUND = "404.html";

    private final BuildOptions options;
    private final Assembled state;
    private final EditionBuild edition;
    private final Addresses addresses;
    private final PageRenderer renderer;
    private final Map<Source, Body> bodies = new HashMap<>();
    private final Map<String, byte[]> assets = new HashMap<>();
    private final List<String> otherEditions;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private @Nullable Map<String, Route> routes;

    LivePages(BuildOptions options, Assembled state) {
        this(options, state, original(state), null);
    }

    private LivePages(BuildOptions options, Assembled state, EditionBuild edition, @Nullable LivePages before) {
        this.options = options;
        this.state = state;
        this.edition = edition;
        this.addresses = before != null && before.hasAddressesOf(state) ? before.addresses : new Addresses();
        this.otherEditions = Edition.of(state.settings().site()).stream()
                .skip(1)
                .map(other -> other.prefix().substring(1) + "/")
                .toList();
        state.documents().forEach(document -> bodies.put(document.source(), document.body()));
        state.assets().outputs().forEach(output -> assets.put(output.file(), output.bytes()));
        this.renderer = before == null || before.state.theme() != state.theme()
                ? new PageRenderer(
                        edition.config(),
                        edition.site(),
                        state.theme(),
                        addresses(state.assets()),
                        this::html,
                        edition.links(),
                        edition.conversion())
                : before.renderer.with(edition.site(), state.theme(), this::html, edition.links());
    }

    /** The pages of a later state of the same settings. */
    LivePages then(Assembled later) {
        EditionBuild now = hasAddressesOf(later) ? edition.with(later.site()) : original(later);
        return new LivePages(options, later, now, this);
    }

    /** An edit of texts leaves the terms what they are. */
    private boolean hasAddressesOf(Assembled later) {
        return later.site().taxonomies() == state.site().taxonomies();
    }

    private static EditionBuild original(Assembled state) {
        return EditionBuild.original(
                state.settings().site(),
                state.settings().terms(),
                state.site(),
                SiteBuild.shared(state.site(), state.assets()));
    }

    private static Map<String, String> addresses(Assets assets) {
        Map<String, String> addresses = new HashMap<>();
        assets.names().forEach((path, file) -> addresses.put(path, "/" + file));
        return addresses;
    }

    /** Does ahead of time what is slow only once. */
    void prepare() {
        addresses.plain(this);
        answer(NOT_FOUND);
    }

    /** What stands in a file of the output folder; other editions, feeds and search are as the folder has them. */
    Answer answer(String file) {
        byte[] asset = assets.get(file);
        if (asset != null) {
            return new Answer.Bytes(asset);
        }
        String copied = state.site().assets().get(file);
        if (copied != null) {
            return source(copied);
        }
        if (!file.endsWith(".html") || otherEditions.stream().anyMatch(file::startsWith)) {
            return new Answer.Folder();
        }
        return answers.computeIfAbsent(file, this::page);
    }

    /** A file of the content that is copied as it is: the folder may still have the one before. */
    private Answer source(String path) {
        try {
            Path file = state.content().assets().get(path);
            return file == null ? new Answer.Folder() : new Answer.Bytes(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Answer.Folder();
        }
    }

    private Answer page(String file) {
        String url = addresses.plain(this).get(file);
        Entry entry = url == null ? null : state.site().byUrl().get(url);
        Route route = entry == null ? routes().get(file) : Route.entry(entry);
        if (route == null) {
            return new Answer.Gone();
        }
        return new Answer.Bytes(renderer.render(route).value().bytes());
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
        if (!body.diagrams()) {
            return body.html();
        }
        try (Drawings drawings =
                new Drawings(state.settings().site(), options.content(), options.cache(), SvgCleaner::clean)) {
            String path = entry.source().path();
            drawings.begin(path, body);
            return drawings.drawn(path, body).html();
        }
    }

    /** Which files are pages of entries and nothing else: the same as long as addresses are. */
    private static final class Addresses {
        private @Nullable Map<String, String> plain;

        synchronized Map<String, String> plain(LivePages pages) {
            if (plain == null) {
                plain = pages.routes().entrySet().stream()
                        .filter(page -> page.getValue().isPlainEntry())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, page -> page.getValue().url()));
            }
            return plain;
        }
    }
}
