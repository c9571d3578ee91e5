package cn.postgres.tusk.verifysql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A psql that is kept open and told statement after statement. After each it is told to print a mark, by which the end
 * of the output is known; errors come in their place among it. Statements may be sent before the results of earlier ones
 * are fetched. Close it. Not for several threads.
 */
final class PsqlSession implements AutoCloseable {
    private static final String MARK = "[tusk-verify-sql-end-of-output]";

    private final Process process;
    /** Empty behind the last line there is. */
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    private final List<String> open = new ArrayList<>();
    private boolean ended;

    PsqlSession(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "psql-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().map(Optional::of).forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            // The process was closed while it wrote: what it would have said interests nobody
        }
        lines.add(Optional.empty());
    }

    /** Gives psql something to do. */
    void send(String input) {
        try {
            OutputStream typed = process.getOutputStream();
            typed.write((input + "\n\\echo " + MARK + "\n").getBytes(StandardCharsets.UTF_8));
            typed.flush();
        } catch (IOException e) {
            // Whoever fetches the result learns that the session has ended
        }
    }

    /**
     * What psql printed for the earliest statement of which it has not been fetched; empty where it is not done by then.
     * Of a session that has ended it is what there was, then nothing.
     */
    Optional<List<String>> result(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        boolean whole = ended;
        while (!whole) {
            Optional<String> line = lines.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (line == null) {
                return Optional.empty();
            }
            whole = line.map(this::isLast).orElse(true);
            ended = line.isEmpty();
        }
        List<String> result = List.copyOf(open);
        open.clear();
        return Optional.of(result);
    }

    /** Keeps a line; the mark may stand behind one that was printed without its end. */
    private boolean isLast(String line) {
        boolean last = line.endsWith(MARK);
        String text = last ? line.substring(0, line.length() - MARK.length()) : line;
        if (!last || !text.isEmpty()) {
            open.add(text);
        }
        return last;
    }

    /** Whether it ended, by its own command or because the server closed it; no result comes any more. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
