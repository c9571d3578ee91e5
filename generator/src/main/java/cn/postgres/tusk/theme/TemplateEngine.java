package cn.postgres.tusk.theme;

import cn.postgres.tusk.problem.Problem;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.core.DisallowExtensionCustomizerBuilder;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fills the templates of one theme. Unknown names are errors, everything printed is escaped for HTML unless the template
 * says {@code raw}, and a template reads values, never Java's own objects or files. Safe for threads.
 */
public final class TemplateEngine {
    /** Most characters that one page may have. */
    private static final int LONGEST_PAGE = 40_000_000;

    private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$";

    private final Theme theme;
    private final PebbleEngine engine;
    /** Templates that cannot be parsed, so that a thousand pages do not try again. */
    private final Map<String, PebbleException> broken = new ConcurrentHashMap<>();

    /**
     * An engine.
     *
     * @param assets for each path of {@link Theme#assets()} its output file, or its path from the
     *     site's root
     */
    public TemplateEngine(Theme theme, Map<String, String> assets) {
        this.theme = theme;
        this.engine = new PebbleEngine.Builder()
                .loader(new TemplateSource(theme))
                .extension(new TemplateWords(theme, Map.copyOf(assets)))
                .registerExtensionCustomizer(new DisallowExtensionCustomizerBuilder()
                        .disallowedFunctionKeys(List.of("i18n", "range"))
                        .disallowedTokenParserTags(List.of("cache", "parallel"))
                        .build())
                // records are read by RecordMembers; of Java's own objects only Pebble's “loop” is open
                .methodAccessValidator(
                        (object, method) -> object.getClass().getName().startsWith(LOOP))
                .strictVariables(true)
                .maxRenderedSize(LONGEST_PAGE)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** Whether the theme has a template. */
    public boolean has(String template) {
        return theme.template(template) != null;
    }

    /** The name of the layout that is nearest to a name that is not there. */
    public String nearest(String layout) {
        List<String> layouts = theme.files().keySet().stream()
                .filter(path -> path.startsWith("layouts/") && path.endsWith(".html"))
                .map(path -> path.substring("layouts/".length(), path.length() - ".html".length()))
                .toList();
        return Nearest.to(layout, layouts);
    }

    /**
     * Fills a template.
     *
     * @param template path in the theme: {@code layouts/list.html}
     * @param page the page's address, named where something goes wrong
     */
    public Rendering render(String template, String page, TemplateScope scope) {
        try {
            StringWriter out = new StringWriter(16_384);
            template(template).evaluate(out, scope.context());
            return new Rendering.Page(out.toString());
        } catch (PebbleException e) {
            return new Rendering.Failure(TemplateProblems.of(e, theme, template, page));
        } catch (StackOverflowError e) {
            return new Rendering.Failure(TemplateProblems.endless(theme, template, page));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        } catch (RuntimeException e) {
            return new Rendering.Failure(TemplateProblems.of(
                    new PebbleException(e, e.getClass().getSimpleName(), 0, template), theme, template, page));
        }
    }

    /** A page, or why there is none. */
    public sealed interface Rendering {
        /** The whole page. */
        record Page(String html) implements Rendering {}

        /** What is wrong with the template; of code {@code TEMPLATE_ERROR}, {@code TEMPLATE_NAME} or alike. */
        record Failure(Problem problem) implements Rendering {}
    }

    private PebbleTemplate template(String name) {
        PebbleException known = broken.get(name);
        if (known != null) {
            throw known;
        }
        try {
            return engine.getTemplate(name);
        } catch (PebbleException e) {
            broken.put(name, e);
            throw e;
        }
    }
}
