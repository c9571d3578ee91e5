package cn.postgres.tusk.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Notices changes below some folders by comparing names, sizes and times: the JDK's own watcher sees no new folder, may
 * run out of handles, and polls as well on some systems. Asks at most every 300 ms and never takes more than a twentieth
 * of one processor. Used by one thread.
 */
final class FolderWatch {
    private static final long PAUSE_MILLIS = 300;
    private static final long SETTLE_MILLIS = 40;
    private static final int SHARE = 20;

    private final List<Path> roots;
    private final Predicate<Path> ignored;
    private Map<Path, Stamp> seen;

    private record Stamp(FileTime time, long size) {}

    /** @param ignored folders that are not looked into */
    FolderWatch(List<Path> roots, Predicate<Path> ignored) {
        this.roots = List.copyOf(roots);
        this.ignored = ignored;
        this.seen = look();
    }

    /** Waits for a change since the last call, and then until nothing moves any more. */
    void awaitChange() throws InterruptedException {
        long pause = PAUSE_MILLIS;
        while (true) {
            Thread.sleep(pause);
            long start = System.nanoTime();
            Map<Path, Stamp> now = look();
            pause = Math.max(PAUSE_MILLIS, (System.nanoTime() - start) / 1_000_000 * SHARE);
            if (!now.equals(seen)) {
                seen = settled(now);
                return;
            }
        }
    }

    private Map<Path, Stamp> settled(Map<Path, Stamp> first) throws InterruptedException {
        Map<Path, Stamp> before = first;
        while (true) {
            Thread.sleep(SETTLE_MILLIS);
            Map<Path, Stamp> now = look();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> found = new HashMap<>();
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, new Walk(found));
            } catch (IOException e) {
                // A root that is gone is an empty one; it may come back.
                continue;
            }
        }
        return found;
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Map<Path, Stamp> found;

        Walk(Map<Path, Stamp> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return ignored.test(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
