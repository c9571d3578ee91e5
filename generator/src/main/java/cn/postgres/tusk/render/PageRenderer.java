package cn.postgres.tusk.render;

import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Entry;
import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.model.Site;
import cn.postgres.tusk.problem.Outcome;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import cn.postgres.tusk.theme.PageAddress;
import cn.postgres.tusk.theme.TemplateEngine;
import cn.postgres.tusk.theme.TemplateEngine.Rendering;
import cn.postgres.tusk.theme.TemplateScope;
import cn.postgres.tusk.theme.Theme;
import cn.postgres.tusk.typeset.Typesetter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages of a site: {@code Route → PageView → Output}. The same site, bodies and theme give the same bytes.
 * Safe for threads; a page whose template fails is written in the plainest layout, and the failure is a problem (see
 * {@link cn.postgres.tusk.theme.TemplateProblems#once}, because a failing template fails on many pages).
 */
public final class PageRenderer {
    private final SiteConfig config;
    private final TemplateEngine engine;
    private final PageViews views;
    private final Typesetter typesetter;
    private final Editions editions;
    private final UnaryOperator<String> conversion;

    /** A renderer for a site with one edition. */
    public PageRenderer(
            SiteConfig config, Site site, Theme theme, Map<String, String> assets, Function<Entry, String> bodies) {
        this(config, site, theme, assets, bodies, Editions.one(config, site), UnaryOperator.identity());
    }

    /**
     * A renderer.
     *
     * @param assets for each path of {@link Theme#assets()} its output file, or its path from the
     *     site's root
     * @param bodies the HTML of an entry's body, addresses still as {@code tusk:<n>}; called once for each page that is made
     * @param config the settings as the edition's pages show them
     * @param site the site as the edition has it
     * @param editions the edition of the pages
     * @param conversion of a whole page into the edition's script
     */
    public PageRenderer(
            SiteConfig config,
            Site site,
            Theme theme,
            Map<String, String> assets,
            Function<Entry, String> bodies,
            Editions editions,
            UnaryOperator<String> conversion) {
        this(
                config,
                new TemplateEngine(theme, assets),
                new PageViews(config, site, theme, editions, bodies),
                new Typesetter(config.typography(), config.language()),
                editions,
                conversion);
    }

    private PageRenderer(
            SiteConfig config,
            TemplateEngine engine,
            PageViews views,
            Typesetter typesetter,
            Editions editions,
            UnaryOperator<String> conversion) {
        this.config = config;
        this.engine = engine;
        this.views = views;
        this.typesetter = typesetter;
        this.editions = editions;
        this.conversion = conversion;
    }

    /** A renderer with the same settings and theme after the site has changed; what was read of the theme is kept. */
    public PageRenderer with(Site site, Theme theme, Function<Entry, String> bodies, Editions newEditions) {
        PageViews newViews = new PageViews(config, site, theme, newEditions, bodies);
        return new PageRenderer(config, engine, newViews, typesetter, newEditions, conversion);
    }

    /** The view of a page but for the text of its entry, which may have to be read from a disk. */
    public PageView sketch(Route route) {
        return views.sketch(route);
    }

    private record Whole(PageView sketch, @Nullable BodyKey text) {}

    /**
     * Hex digest of all that a page depends on, but for settings and theme: equal digest, equal bytes.
     *
     * @param drawn what the text of the entry was made of besides its source, else empty
     */
    public String digest(Route route, PageView sketch, String drawn) {
        return ViewDigest.of(new Whole(sketch, views.key(route, drawn)));
    }

    /** The page. */
    public Outcome<Output> render(Route route) {
        return render(route, sketch(route));
    }

    /** The page of a sketch that {@link #sketch} made for this route. */
    public Outcome<Output> render(Route route, PageView sketch) {
        return page(route, views.completed(route, sketch));
    }

    private Outcome<Output> page(Route route, PageView view) {
        List<Problem> problems = new ArrayList<>();
        String template = template(route, problems);
        PageAddress address = (route.kind() == Route.Kind.NOT_FOUND
                        ? new PageAddress(route.url(), basePath())
                        : PageAddress.relative(route.url()))
                .in(editions.tree());
        Rendering rendering = engine.render(
                template, route.url(), new TemplateScope(config.language(), address, Map.of("page", view)));
        String html;
        if (rendering instanceof Rendering.Page page) {
            html = page.html();
        } else {
            problems.add(((Rendering.Failure) rendering).problem());
            html = PlainPage.of(view, address);
        }
        String set = typesetter.set(conversion.apply(html));
        return new Outcome<>(new Output(file(route), set.getBytes(StandardCharsets.UTF_8)), problems);
    }

    /** The file of a page in the output folder. */
    public String file(Route route) {
        String prefix = editions.own().prefix();
        return prefix.isEmpty() ? route.file() : prefix.substring(1) + "/" + route.file();
    }

    /** The name of the template that a page has. */
    public String template(Route route) {
        return template(route, new ArrayList<>());
    }

    /** {@code layout:} of the header, the type's own template, or the one for all of this kind. */
    private String template(Route route, List<Problem> problems) {
        Entry entry = route.entry();
        if (entry != null) {
            String type = "types/" + entry.type().id() + ".html";
            String fallback = engine.has(type) ? type : "layouts/entry.html";
            String layout = entry.header().layout();
            return layout == null || layout.isEmpty() ? fallback : asked(entry, layout, fallback, problems);
        }
        if (route.listing() != null && route.listing().type() != null) {
            String own = "types/" + route.listing().type().id() + "-list.html";
            return engine.has(own) ? own : "layouts/list.html";
        }
        return "layouts/" + route.kind().label() + ".html";
    }

    private String asked(Entry entry, String layout, String fallback, List<Problem> problems) {
        for (String candidate : List.of("layouts/" + layout + ".html", "types/" + layout + ".html")) {
            if (engine.has(candidate)) {
                return candidate;
            }
        }
        Place place = new Place(entry.source().path(), entry.source().line(), 0);
        problems.add(Problem.of(ProblemCode.TEMPLATE_MISSING, place, layout, entry.url(), engine.nearest(layout)));
        return fallback;
    }

    private String basePath() {
        try {
            String path = config.baseUrl().isEmpty()
                    ? ""
                    : URI.create(config.baseUrl()).getRawPath();
            String plain = path == null ? "" : path;
            return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
