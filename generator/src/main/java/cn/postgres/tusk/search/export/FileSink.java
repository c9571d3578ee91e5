package cn.postgres.tusk.search.export;

import cn.postgres.tusk.model.Output;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Takes finished files, names them, and hands them on deflated in the order in which they came. Deflating is the most of
 * the work and done by several threads; few files wait at a time. To be called by one thread.
 */
final class FileSink implements Closeable {
    private static final int MOST_WAITING = 64;

    private final String prefix;
    private final Consumer<Output> consumer;
    private final ExecutorService workers;
    private final Queue<Future<Output>> waiting = new ArrayDeque<>();
    private final Names names = new Names();
    private int files;
    private long bytes;

    FileSink(String prefix, int threads, Consumer<Output> consumer) {
        this.prefix = prefix;
        this.consumer = consumer;
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "tusk-deflate");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Adds a file, unless there is one of this kind and content, and says its name. */
    int add(FileKind kind, ByteSink content) throws IOException {
        return add(kind, kind == FileKind.TERMS ? Deflate.STORED : Deflate.ALONE, content);
    }

    /** Adds a file that is deflated in another way than others. */
    int add(FileKind kind, Deflate deflate, ByteSink content) throws IOException {
        byte[] raw = content.toBytes();
        Names.Named named = names.of(kind, deflate.dictionary(), raw);
        if (named.isNew()) {
            hand(kind.file(named.name()), deflate, raw, content.part());
        }
        return named.name();
    }

    /** Adds a file that has a name of its own. */
    void add(String file, ByteSink content) throws IOException {
        hand(file, Deflate.ALONE, content.toBytes(), content.part());
    }

    private void hand(String file, Deflate deflate, byte[] raw, int part) throws IOException {
        waiting.add(workers.submit(() -> new Output(prefix + file, deflate.bytes(raw, part))));
        if (waiting.size() > MOST_WAITING) {
            take();
        }
    }

    /** Hands on what still waits. */
    void finish() throws IOException {
        while (!waiting.isEmpty()) {
            take();
        }
    }

    private void take() throws IOException {
        try {
            Output output = waiting.remove().get();
            files++;
            bytes += output.bytes().length;
            consumer.accept(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
