package cn.postgres.tusk.incremental;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The finished files of a cache, {@code parse.cache}, {@code parse.1.cache} and so on: a run adds one with what is new,
 * and now and then all are written into one. An entry is the same in whichever file it stands. Safe for threads.
 */
final class CacheSegments implements Closeable {
    /** More files are written into one. */
    private static final int MOST = 8;

    private static final Pattern NAME = Pattern.compile("parse(?:\\.(\\d{1,9}))?\\.cache");

    private final List<CacheFile> files;
    private final boolean damaged;

    private CacheSegments(List<CacheFile> files, boolean damaged) {
        this.files = files;
        this.damaged = damaged;
    }

    /**
     * Opens what is there.
     *
     * @param lost hears of files that cannot be used
     */
    static CacheSegments open(Path folder, byte[] shape, Consumer<IOException> lost) {
        List<CacheFile> files = new ArrayList<>();
        boolean damaged = false;
        for (Path path : paths(folder).values()) {
            try {
                files.add(CacheFile.open(path, shape));
            } catch (IOException e) {
                damaged = true;
                lost.accept(e);
            }
        }
        return new CacheSegments(files, damaged);
    }

    /** One file. */
    static CacheSegments of(CacheFile file) {
        return new CacheSegments(List.of(file), false);
    }

    /** These and one more. */
    CacheSegments and(CacheFile file) {
        List<CacheFile> more = new ArrayList<>(files);
        more.add(file);
        return new CacheSegments(more, damaged);
    }

    /** The files by number. */
    private static TreeMap<Integer, Path> paths(Path folder) {
        TreeMap<Integer, Path> paths = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(path -> {
                Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
                if (name.matches()) {
                    paths.put(name.group(1) == null ? 0 : Integer.parseInt(name.group(1)), path);
                }
            });
        } catch (IOException e) {
            // No folder, no files.
            return new TreeMap<>();
        }
        return paths;
    }

    /** Whether there are files, of use or not. */
    static boolean isAny(Path folder) {
        return !paths(folder).isEmpty();
    }

    /** A name that no file has yet. */
    static Path next(Path folder) {
        TreeMap<Integer, Path> paths = paths(folder);
        return folder.resolve(paths.isEmpty() ? "parse.cache" : "parse." + (paths.lastKey() + 1) + ".cache");
    }

    /** Deletes all files but one; what cannot be deleted is deleted another time. */
    static void deleteBut(Path folder, Path kept) {
        for (Path path : paths(folder).values()) {
            if (!path.equals(kept)) {
                delete(path);
            }
        }
    }

    /** Deletes all files. */
    static void deleteAll(Path folder) {
        paths(folder).values().forEach(CacheSegments::delete);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Somebody has it open on a system that minds; it is unused, and seen again next time.
            return;
        }
    }

    boolean has(CacheKey key) {
        return find(key).isPresent();
    }

    private Optional<CacheFile> find(CacheKey key) {
        return files.stream().filter(file -> file.has(key)).findFirst();
    }

    /** The bytes of an entry, checked; the key must be there. */
    byte[] read(CacheKey key) throws IOException {
        return find(key).orElseThrow(() -> new IOException("no such entry")).read(key);
    }

    /** Whether it is time to write one file of what is used, for there is too much that nobody uses. */
    boolean wantsMerging(Set<CacheKey> used) {
        long all = files.stream().mapToLong(CacheFile::bytes).sum();
        long ofUse = files.stream().mapToLong(file -> file.bytes(used)).sum();
        return damaged || files.size() >= MOST || all - ofUse > ofUse / 2;
    }

    @Override
    public void close() throws IOException {
        for (CacheFile file : files) {
            file.close();
        }
    }
}
