package cn.postgres.tusk.serve;

import cn.postgres.tusk.problem.Problem;
import cn.postgres.tusk.problem.Severity;
import cn.postgres.tusk.report.BuildReport;
import cn.postgres.tusk.report.TextReport;
import cn.postgres.tusk.report.Words;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves a preview to this machine only: answers from the first moment, follows the sources, and lets open pages reload
 * themselves. Safe for threads. Runs from {@link #start} to {@link #close()}.
 */
public final class PreviewServer implements AutoCloseable {
    private static final int FIRST_PORT = 8080;
    private static final int PORTS = 20;
    private static final int OVERLAY_LINES = 50;
    /** Who is still typing does not want the whole site built. */
    private static final long QUIET_MILLIS = 1500;

    private final HttpServer server;
    private final Preview preview;
    private final ExecutorService threads = Executors.newCachedThreadPool(PreviewServer::daemon);
    private final ScheduledExecutorService builder = Executors.newSingleThreadScheduledExecutor(PreviewServer::daemon);
    private final CountDownLatch built = new CountDownLatch(1);
    private final LiveEvents events = new LiveEvents();
    private final TextReport text;
    private final Words words;
    private final Function<Problem, String> editor;
    /** Tells this preview's states from an earlier one's when a page was left open. */
    private final long started = System.currentTimeMillis();

    private int states;
    private @Nullable Future<?> next;

    private PreviewServer(
            HttpServer server, Preview preview, TextReport text, Words words, Function<Problem, String> editor) {
        this.server = server;
        this.preview = preview;
        this.text = text;
        this.words = words;
        this.editor = editor;
    }

    /**
     * Serves at once, and builds.
     *
     * @param watched folders whose changes matter; the output folder, {@code target} and hidden folders in them do not
     *     count
     * @param output what is served where the preview has nothing newer
     * @param port 0 for the first free one from 8080
     * @param text prints the problems
     * @param words the catalogue with the keys {@code overlay}, {@code building}, {@code unindexed}
     * @param editor address that opens the place of a problem, or an empty text
     * @throws IOException the port cannot be had
     */
    public static PreviewServer start(
            List<Path> watched,
            Path output,
            int port,
            Preview preview,
            TextReport text,
            Words words,
            Function<Problem, String> editor)
            throws IOException {
        PreviewServer started = new PreviewServer(bind(port), preview, text, words, editor);
        SiteHandler handler = new SiteHandler(
                new SiteFiles(output), preview, started.events, words.say("building"), words.say("unindexed"));
        started.server.setExecutor(started.threads);
        started.server.createContext("/", handler);
        FolderWatch watch = new FolderWatch(watched, folder -> isIgnored(folder, watched, output));
        started.server.start();
        started.buildIn(0);
        started.threads.execute(() -> started.follow(watch));
        return started;
    }

    /** Where the preview is: {@code http://localhost:8080/}. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Returns when the whole site has been built once. */
    public void awaitBuild() throws InterruptedException {
        built.await();
    }

    /** Returns when the calling thread is interrupted. */
    public void awaitInterrupt() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        builder.shutdownNow();
    }

    private static HttpServer bind(int port) throws IOException {
        // Else the head of an answer waits for a browser that waits 40 ms with its acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        if (port != 0) {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        }
        for (int candidate = FIRST_PORT; candidate < FIRST_PORT + PORTS; candidate++) {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate), 0);
            } catch (BindException e) {
                continue;
            }
        }
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private static boolean isIgnored(Path folder, List<Path> roots, Path output) {
        Path name = folder.getFileName();
        return folder.equals(output)
                || (!roots.contains(folder)
                        && name != null
                        && (name.toString().startsWith(".") || name.toString().equals("target")));
    }

    private void follow(FolderWatch watch) {
        try (watch) {
            while (true) {
                Set<Path> files = watch.awaitChanges();
                if (watch.overflown()) {
                    preview.overflown();
                }
                boolean shown = guarded(() -> preview.edit(files));
                buildIn(shown ? QUIET_MILLIS : 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The build that was to come is put off. */
    private synchronized void buildIn(long millis) {
        if (next != null) {
            next.cancel(false);
        }
        if (!builder.isShutdown()) {
            next = builder.schedule(this::build, millis, TimeUnit.MILLISECONDS);
        }
    }

    private void build() {
        guarded(() -> Optional.of(preview.build(this::publish)));
        built.countDown();
    }

    /** Tells the open pages what came of it; a defect in one build must not end the preview. */
    private boolean guarded(Supplier<Optional<BuildReport>> work) {
        try {
            Optional<BuildReport> report = work.get();
            report.ifPresent(this::publish);
            return report.isPresent();
        } catch (CancellationException e) {
            return false;
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            return false;
        }
    }

    /** First line: state, pictures, errors, warnings; second: what to call them; then the problems, each after its address. */
    private synchronized void publish(BuildReport report) {
        states++;
        long errors = count(report, Severity.ERROR);
        long warnings = count(report, Severity.WARNING);
        StringBuilder state = new StringBuilder();
        state.append(started).append('-').append(states).append(' ').append(preview.pictures());
        state.append(' ').append(errors).append(' ').append(warnings);
        state.append('\n').append(words.say("overlay", errors, warnings));
        report.problems().stream()
                .sorted(TextReport.WORST_FIRST)
                .limit(OVERLAY_LINES)
                .forEach(problem -> state.append('\n')
                        .append(editor.apply(problem))
                        .append('\t')
                        .append(text.line(problem)));
        events.tell(state.toString());
    }

    private static long count(BuildReport report, Severity severity) {
        return report.problems().stream().filter(p -> p.severity() == severity).count();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "tusk-preview");
        thread.setDaemon(true);
        return thread;
    }
}
