package cn.postgres.tusk.diagram;

import cn.postgres.tusk.config.DiagramConfig;
import cn.postgres.tusk.config.SiteConfig;
import cn.postgres.tusk.model.Body;
import cn.postgres.tusk.problem.Place;
import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The drawing phase: runs beside the phases between parsing and rendering. Ask it to begin with every body, then for
 * each body with its pictures, which waits for that body's own pictures and no others; finish it once. Safe for threads
 * after the last {@link #begin}.
 */
public final class Drawings implements AutoCloseable {
    private static final int MOST_THREADS = 4;

    /** Makes what a tool printed safe and fit to stand in a page. */
    @FunctionalInterface
    public interface Cleaner {
        /**
         * The picture as an element of HTML.
         *
         * @param svg what the tool printed
         * @param prefix put before every name in the picture, so that no two pictures of a page share one
         * @param alternative what the picture says, as HTML text
         * @return empty if there is no picture in it
         */
        String clean(String svg, String prefix, String alternative);
    }

    /** A diagram and what will become of it. */
    private record Task(String file, DiagramBlock block, CompletableFuture<Drawing> drawing) {}

    private final Tools tools;
    private final DiagramFigure figure;
    private final DrawingCache cache;
    private final Cleaner cleaner;
    private final Map<String, CompletableFuture<Drawing>> drawings = new HashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Map<String, CompletableFuture<Drawing>>> byFile = new HashMap<>();
    private @Nullable ExecutorService executor;

    /**
     * A phase.
     *
     * @param content the content folder
     * @param cache folder for what is kept between runs; null for none
     */
    public Drawings(SiteConfig config, Path content, @Nullable Path cache, Cleaner cleaner) {
        this.tools = new Tools(config.diagrams(), content);
        this.figure = new DiagramFigure(config);
        this.cache = new DrawingCache(cache == null ? null : cache.resolve("diagrams"));
        this.cleaner = cleaner;
    }

    /** Begins to draw what is in a body; does not wait. */
    public void begin(String file, Body body) {
        if (!body.diagrams()) {
            return;
        }
        for (DiagramBlock block : DiagramBlock.find(body.html())) {
            CompletableFuture<Drawing> drawing = drawing(block);
            tasks.add(new Task(file, block, drawing));
            byFile.computeIfAbsent(file, name -> new HashMap<>()).put(key(block), drawing);
        }
    }

    private static String key(DiagramBlock block) {
        return block.language() + "\n" + block.source();
    }

    private CompletableFuture<Drawing> drawing(DiagramBlock block) {
        DiagramConfig tool = tools.of(block.language());
        if (tool == null || tool.command().isEmpty()) {
            return done(new Drawing.Failure(ProblemCode.DIAGRAM_NO_TOOL));
        }
        String refused = SourceGuard.refused(block.language(), block.source());
        if (!refused.isEmpty()) {
            return done(new Drawing.Failure(ProblemCode.DIAGRAM_UNSAFE, refused));
        }
        String key = DrawingCache.key(tool.command(), block.source());
        return drawings.computeIfAbsent(
                key, name -> CompletableFuture.supplyAsync(() -> draw(name, tool, block), pool()));
    }

    private static CompletableFuture<Drawing> done(Drawing drawing) {
        return CompletableFuture.completedFuture(drawing);
    }

    private Drawing draw(String key, DiagramConfig tool, DiagramBlock block) {
        return cache.get(key).<Drawing>map(Drawing.Picture::new).orElseGet(() -> {
            Drawing drawn = tools.draw(tool, block.source());
            if (drawn instanceof Drawing.Picture picture) {
                cache.put(key, picture.svg());
            }
            return drawn;
        });
    }

    private ExecutorService pool() {
        if (executor == null) {
            int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
            executor = Executors.newFixedThreadPool(threads, task -> {
                Thread thread = new Thread(task, "tusk-diagram");
                thread.setDaemon(true);
                return thread;
            });
        }
        return executor;
    }

    /** The body with its pictures, as soon as they are there. */
    public Body drawn(String file, Body body) {
        if (!body.diagrams()) {
            return body;
        }
        String written = body.html();
        List<DiagramBlock> blocks = DiagramBlock.find(written);
        Map<String, CompletableFuture<Drawing>> own = byFile.getOrDefault(file, Map.of());
        StringBuilder html = new StringBuilder(written.length() * 2);
        int copied = 0;
        for (DiagramBlock block : blocks) {
            CompletableFuture<Drawing> drawing = own.get(key(block));
            String svg = drawing != null && drawing.join() instanceof Drawing.Picture picture
                    ? cleaner.clean(picture.svg(), "diagram-" + block.line() + "-", figure.alternative(block))
                    : "";
            html.append(written, copied, block.from());
            html.append(svg.isEmpty() ? DiagramFigure.undrawn(block, written) : figure.drawn(block, svg));
            copied = block.to();
        }
        html.append(written, copied, written.length());
        return body.withHtml(html.toString());
    }

    /** Waits for all, forgets what no page has any more, and returns what went wrong, once for each missing tool. */
    public List<Problem> finish() {
        List<Problem> problems = new ArrayList<>();
        TreeSet<String> missing = new TreeSet<>();
        for (Task task : tasks) {
            if (!(task.drawing().join() instanceof Drawing.Failure failure)) {
                continue;
            }
            List<Object> arguments = new ArrayList<>(List.of(task.block().language()));
            arguments.addAll(failure.details());
            boolean absent =
                    failure.code() == ProblemCode.DIAGRAM_NO_TOOL || failure.code() == ProblemCode.DIAGRAM_TOOL_MISSING;
            if (!absent || missing.add(task.block().language())) {
                Place place =
                        new Place(task.file(), task.block().line(), task.block().column());
                problems.add(Problem.of(failure.code(), place, arguments.toArray()));
            }
        }
        if (cache.isDamaged()) {
            problems.add(Problem.of(
                    ProblemCode.CACHE_REBUILT, Place.of(""), "phrase.cache-diagrams", "phrase.cache-damaged"));
        }
        cache.prune();
        return problems;
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
