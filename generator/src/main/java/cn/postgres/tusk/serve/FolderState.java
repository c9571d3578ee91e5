package cn.postgres.tusk.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files below some folders by size and time, as they were last seen. Not safe for threads. */
final class FolderState {
    private final List<Path> roots;
    private final Predicate<Path> ignored;
    private final Set<Path> folders = new TreeSet<>();
    private Map<Path, Stamp> seen = Map.of();

    private record Stamp(FileTime time, long size) {}

    FolderState(List<Path> roots, Predicate<Path> ignored) {
        this.roots = List.copyOf(roots);
        this.ignored = ignored;
        look();
    }

    /** Every folder that is looked into. */
    Set<Path> folders() {
        return folders;
    }

    /** Looks at everything, and says which files are not as they were. */
    Set<Path> look() {
        folders.clear();
        Map<Path, Stamp> now = new HashMap<>();
        roots.forEach(root -> walk(root, now));
        Set<Path> changed = new HashSet<>();
        now.forEach((file, stamp) -> {
            if (!stamp.equals(seen.get(file))) {
                changed.add(file);
            }
        });
        seen.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        seen = now;
        return changed;
    }

    /** Looks at some files, and all in those that are folders, and says which are not as they were. */
    Set<Path> update(Set<Path> paths) {
        Set<Path> changed = new HashSet<>();
        Map<Path, Stamp> next = new HashMap<>(seen);
        for (Path path : paths) {
            Map<Path, Stamp> now = new HashMap<>();
            if (roots.stream().anyMatch(path::startsWith)) {
                walk(path, now);
            }
            if (now.isEmpty()) {
                next.keySet().stream().filter(file -> file.startsWith(path)).forEach(changed::add);
            }
            now.forEach((file, stamp) -> {
                if (!stamp.equals(next.get(file))) {
                    changed.add(file);
                }
            });
            next.keySet().removeIf(file -> file.startsWith(path));
            next.putAll(now);
        }
        seen = next;
        return changed;
    }

    private void walk(Path root, Map<Path, Stamp> found) {
        try {
            Files.walkFileTree(root, new Walk(found));
        } catch (IOException e) {
            // A root that is gone is an empty one; it may come back.
            return;
        }
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Map<Path, Stamp> found;

        Walk(Map<Path, Stamp> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (ignored.test(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
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

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
