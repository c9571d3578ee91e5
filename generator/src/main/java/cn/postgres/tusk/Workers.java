package cn.postgres.tusk;

import cn.postgres.tusk.report.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The threads of one run. Results keep the order of their inputs, whatever the order of work. */
final class Workers implements AutoCloseable {
    /** Contributed text nests deeper than a default stack bears. */
    private static final long STACK_BYTES = 16L << 20;

    private final ExecutorService executor;
    private final Progress progress;

    Workers(Progress progress) {
        this.progress = progress;
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(null, task, "tusk-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Applies the work to each item; the work must not throw but for programming errors. */
    <T, R> List<R> map(String phase, List<T> items, Function<T, R> work) {
        AtomicInteger done = new AtomicInteger();
        List<Future<R>> futures = new ArrayList<>(items.size());
        for (T item : items) {
            futures.add(executor.submit(() -> {
                R result = work.apply(item);
                progress.at(phase, done.incrementAndGet(), items.size());
                return result;
            }));
        }
        List<R> results = new ArrayList<>(items.size());
        for (Future<R> future : futures) {
            results.add(join(future));
        }
        return results;
    }

    private static <R> R join(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
