package cn.postgres.tusk.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The folder of an index while the next one is built: everything is written to a folder beside it, which takes its
 * place when it is complete. Closing removes what is left of a build.
 */
final class IndexFolder implements Closeable {
    private final Path folder;
    private final Path work;
    private final Path former;
    private final AtomicInteger parts = new AtomicInteger();

    private IndexFolder(Path folder) {
        this.folder = folder;
        this.work = folder.resolveSibling(folder.getFileName() + ".building");
        this.former = folder.resolveSibling(folder.getFileName() + ".former");
    }

    /** @throws FileAlreadyExistsException if something else than an index stands there */
    static IndexFolder open(Path path) throws IOException {
        IndexFolder target = new IndexFolder(path.toAbsolutePath().normalize());
        if (!isReplaceable(target.folder)) {
            throw new FileAlreadyExistsException(path + ": not a search index");
        }
        remove(target.work);
        remove(target.former);
        Files.createDirectories(target.building());
        return target;
    }

    /** Where the finished index is written. */
    Path building() {
        return work.resolve("index");
    }

    /** Where a part is written; from any thread. */
    Path newPart() throws IOException {
        return Files.createDirectory(work.resolve("part" + parts.getAndIncrement()));
    }

    /** Puts the finished index in its place; the former one stays if that fails. */
    void publish() throws IOException {
        Files.deleteIfExists(building().resolve("write.lock"));
        boolean there = Files.exists(folder);
        if (there) {
            Files.move(folder, former);
        }
        try {
            Files.move(building(), folder);
        } catch (IOException e) {
            if (there) {
                Files.move(former, folder);
            }
            throw e;
        }
    }

    /** Size of the published index. */
    long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    @Override
    public void close() throws IOException {
        remove(work);
        if (Files.exists(folder)) {
            remove(former);
        }
    }

    private static boolean isReplaceable(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(IndexFolder::isIndexFile);
        }
    }

    private static boolean isIndexFile(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && (name.startsWith("segments_") || name.startsWith("_") || name.equals("write.lock"));
    }

    private static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
