package cn.postgres.tusk.serve;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The preview: serves an output folder to this machine only, builds again after a change and lets open pages reload
 * themselves. Safe for threads. Runs from {@link #start} to {@link #close()}.
 */
public final class PreviewServer implements AutoCloseable {
    private static final int FIRST_PORT = 8080;
    private static final int PORTS = 20;
    private static final int OVERLAY_LINES = 50;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(PreviewServer::daemon);
    private final LiveEvents events = new LiveEvents();
    private final TextReport text;
    private final Words words;
    /** Tells this preview's builds from an earlier one's when a page was left open. */
    private final long started = System.currentTimeMillis();

    private volatile int builds;

    private PreviewServer(HttpServer server, TextReport text, Words words) {
        this.server = server;
        this.text = text;
        this.words = words;
    }

    /**
     * Builds once, then serves.
     *
     * @param watched folders whose changes cause a build; the output folder, {@code target} and hidden folders in them
     *     do not count
     * @param output what is served
     * @param port 0 for the first free one from 8080
     * @param build builds into the output folder; never called by two threads at a time
     * @param text prints the problems
     * @param words the catalogue with the key {@code overlay}
     * @throws IOException the port cannot be had
     */
    public static PreviewServer start(
            List<Path> watched, Path output, int port, Supplier<BuildReport> build, TextReport text, Words words)
            throws IOException {
        PreviewServer preview = new PreviewServer(bind(port), text, words);
        preview.server.setExecutor(preview.threads);
        preview.server.createContext("/", new SiteHandler(new SiteFiles(output), preview.events, preview::build));
        FolderWatch watch = new FolderWatch(watched, folder -> isIgnored(folder, watched, output));
        preview.publish(build.get());
        preview.server.start();
        preview.threads.execute(() -> preview.follow(watch, build));
        return preview;
    }

    /** Where the preview is: {@code http://localhost:8080/}. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
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

    private void follow(FolderWatch watch, Supplier<BuildReport> build) {
        try {
            while (true) {
                watch.awaitChange();
                rebuild(build);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A defect in one build must not end the preview. */
    private void rebuild(Supplier<BuildReport> build) {
        try {
            publish(build.get());
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private String build() {
        return started + "-" + builds;
    }

    /** First line: build, errors, warnings; second: what to call them; then the problems. */
    private void publish(BuildReport report) {
        builds++;
        long errors = count(report, Severity.ERROR);
        long warnings = count(report, Severity.WARNING);
        StringBuilder state = new StringBuilder();
        state.append(build()).append(' ').append(errors).append(' ').append(warnings);
        state.append('\n').append(words.say("overlay", errors, warnings));
        report.problems().stream()
                .sorted(TextReport.WORST_FIRST)
                .limit(OVERLAY_LINES)
                .forEach(problem -> state.append('\n').append(text.line(problem)));
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
