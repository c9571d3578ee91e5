package cn.postgres.tusk.search.export;

import cn.postgres.tusk.model.Output;
import cn.postgres.tusk.text.Hash128;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, ExportMemory.Named> former;
    private final Consumer<String> keeper;
    private final Map<String, ExportMemory.Named> known = new HashMap<>();
    private String content = "";
    private int files;
    private long bytes;

    /**
     * @param former files of an earlier export by their content
     * @param keeper takes the names of those that stand as they are
     */
    FileSink(
            String prefix,
            int threads,
            Consumer<Output> consumer,
            Map<String, ExportMemory.Named> former,
            Consumer<String> keeper) {
        this.former = former;
        this.keeper = keeper;
        this.prefix = prefix;
        this.consumer = consumer;
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "tusk-deflate");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Adds a file, unless there is one of this kind and content, and says its name. */
    int add(FileKind kind, ByteSink file) throws IOException {
        return add(kind, kind == FileKind.TERMS ? Deflate.STORED : Deflate.ALONE, file);
    }

    /** Adds a file that is deflated in another way than others. */
    int add(FileKind kind, Deflate deflate, ByteSink file) throws IOException {
        byte[] raw = file.toBytes();
        content = new Hash128()
                .add(kind.ordinal())
                .add(deflate.dictionary())
                .add(raw)
                .hex();
        if (former.containsKey(content)) {
            return keep(kind, content);
        }
        List<String> hashes = new ArrayList<>(1);
        Names.Named named = names.of(kind, deflate.dictionary(), raw, hashes);
        known.put(content, new ExportMemory.Named(named.name(), hashes));
        if (named.isNew()) {
            hand(kind.file(named.name()), deflate, raw, file.part());
        }
        return named.name();
    }

    /**
     * Adds a file of an earlier export.
     *
     * @throws OtherwiseException if there is none of this content, or it would have another name now
     */
    int keep(FileKind kind, String former) throws OtherwiseException {
        ExportMemory.Named file = this.former.get(former);
        if (file == null) {
            throw new OtherwiseException("an unknown file");
        }
        Names.Named named = names.of(kind, file);
        known.put(former, file);
        if (named.isNew()) {
            files++;
            keeper.accept(prefix + kind.file(named.name()));
        }
        return named.name();
    }

    /** What tells the content of the file that was added last. */
    String content() {
        return content;
    }

    /** All files that were added, but those with names of their own. */
    Map<String, ExportMemory.Named> known() {
        return known;
    }

    /** Adds a file that has a name of its own. */
    void add(String file, ByteSink bytesOfIt) throws IOException {
        hand(file, Deflate.ALONE, bytesOfIt.toBytes(), bytesOfIt.part());
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
