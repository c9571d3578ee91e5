package cn.postgres.tusk.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Notices changes below some folders. The system's own notices are heard at once, where it has any; because these may be
 * lost (too many at a time, a network drive, a system without them), names, sizes and times are compared as well now and
 * then, never for more than a twentieth of one processor. Used by one thread, closed by any.
 */
final class FolderWatch implements Closeable {
    private static final long LOOK_MILLIS = 300;
    /** Where the system tells by itself, looking is the exception. */
    private static final long LOOK_SELDOM_MILLIS = 4000;

    private static final long SETTLE_MILLIS = 12;
    /** Something may write without end. */
    private static final long MOST_SETTLE_NANOS = 2_000_000_000;

    private static final int SHARE = 20;
    /** More are looked for together. */
    private static final int MANY = 64;

    private final FolderState folders;
    private final Map<WatchKey, Path> keys = new HashMap<>();
    private final Set<Path> listened = new HashSet<>();
    private final @Nullable WatchService service;
    private final long seldom;
    private boolean overflown;
    private long pause;

    /** @param ignored folders that are not looked into */
    FolderWatch(List<Path> roots, Predicate<Path> ignored) {
        this(roots, ignored, LOOK_SELDOM_MILLIS);
    }

    /** @param seldom milliseconds between two looks where the system tells by itself */
    FolderWatch(List<Path> roots, Predicate<Path> ignored, long seldom) {
        this.folders = new FolderState(roots, ignored);
        this.service = open(roots);
        this.seldom = service != null && isQuick(service) ? seldom : LOOK_MILLIS;
        this.pause = this.seldom;
        listen();
    }

    /** Whether the last changes were more than the system could tell one by one. */
    boolean overflown() {
        return overflown;
    }

    /** Waits for files that were written, made or deleted since the last call, and then until nothing moves any more. */
    Set<Path> awaitChanges() throws InterruptedException {
        overflown = false;
        while (true) {
            Set<Path> heard = hear(pause);
            if (!heard.isEmpty() && heard.size() <= MANY && !overflown) {
                Set<Path> changed = folders.update(heard);
                if (listen()) {
                    changed.addAll(look());
                }
                if (!changed.isEmpty()) {
                    return changed;
                }
            } else {
                Set<Path> changed = look();
                if (!changed.isEmpty()) {
                    changed.addAll(settled());
                    return changed;
                }
                overflown = false;
            }
        }
    }

    /** Looks, and again while there are folders nobody listened to: a file may come there between the two. */
    private Set<Path> look() {
        long start = System.nanoTime();
        Set<Path> changed = folders.look();
        while (listen()) {
            changed.addAll(folders.look());
        }
        pause = Math.max(seldom, (System.nanoTime() - start) / 1_000_000 * SHARE);
        return changed;
    }

    /** A branch that is switched writes for a while. */
    private Set<Path> settled() throws InterruptedException {
        Set<Path> all = new HashSet<>();
        long start = System.nanoTime();
        while (true) {
            Thread.sleep(SETTLE_MILLIS);
            Set<Path> more = look();
            all.addAll(more);
            if (more.isEmpty() || System.nanoTime() - start > MOST_SETTLE_NANOS) {
                return all;
            }
        }
    }

    /** What the system tells within a time, and until it is silent for a moment. */
    private Set<Path> hear(long millis) throws InterruptedException {
        Set<Path> heard = new HashSet<>();
        if (service == null) {
            Thread.sleep(millis);
            return heard;
        }
        try {
            WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
            long start = System.nanoTime();
            while (key != null) {
                take(key, heard);
                boolean settling = System.nanoTime() - start < MOST_SETTLE_NANOS;
                key = settling ? service.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS) : null;
            }
        } catch (ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedException("closed");
        }
        return heard;
    }

    private void take(WatchKey key, Set<Path> heard) {
        Path folder = keys.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW || folder == null) {
                overflown = true;
            } else if (event.context() instanceof Path name) {
                heard.add(folder.resolve(name));
            }
        }
        if (!key.reset()) {
            keys.remove(key);
            listened.remove(folder);
        }
    }

    /** Listens to every folder that is known, and says whether some were new. */
    private boolean listen() {
        boolean more = false;
        for (Path folder : folders.folders()) {
            more |= listen(folder);
        }
        return more;
    }

    private boolean listen(Path folder) {
        if (service == null || !listened.add(folder)) {
            return false;
        }
        try {
            WatchKey key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            keys.put(key, folder);
            return true;
        } catch (IOException | ClosedWatchServiceException e) {
            // Gone again, or too many folders for the system: these are looked at now and then.
            listened.remove(folder);
            return false;
        }
    }

    private static @Nullable WatchService open(List<Path> roots) {
        try {
            return roots.isEmpty() ? null : roots.get(0).getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    /** The JDK's own stand-in looks every ten seconds, which we can do better. */
    private static boolean isQuick(WatchService service) {
        return !service.getClass().getSimpleName().startsWith("Polling");
    }

    @Override
    public void close() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            // It ends with the process at the latest.
            return;
        }
    }
}
