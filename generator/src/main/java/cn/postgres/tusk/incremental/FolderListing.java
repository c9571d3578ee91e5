package cn.postgres.tusk.incremental;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What stands in a folder, without reading its files: name, size and times of each. A file that was changed just before
 * it was listed could be changed again within the grain of the clock, so that the bytes of the young ones count too. No
 * state.
 */
public final class FolderListing {
    private FolderListing() {}

    /**
     * One line for each file, by path. Two listings are equal if nothing in the folder has changed in between.
     *
     * @param left folders and files that are not looked at
     * @param now when the first of the listings to be compared was made; its youngest files are read
     * @throws IOException if the folder cannot be read, or changes meanwhile
     */
    public static String of(Path folder, Predicate<Path> left, Instant now) throws IOException {
        Instant young = now.minus(FileState.GRAIN);
        return walked(folder, left, (file, attributes) -> file(file, attributes, young));
    }

    /**
     * The same of a folder that Tusk itself wrote: sizes and times of change are enough to see that somebody else has.
     *
     * @throws IOException if the folder cannot be read, or changes meanwhile
     */
    public static String ofWritten(Path folder) throws IOException {
        return walked(folder, path -> false, (file, attributes) -> stamp(attributes));
    }

    /** What stands behind the name of a file. */
    @FunctionalInterface
    private interface Line {
        String of(Path file, BasicFileAttributes attributes) throws IOException;
    }

    private static String walked(Path folder, Predicate<Path> left, Line line) throws IOException {
        List<String> lines = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (left.test(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                lines.add(name(folder, directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!left.test(file)) {
                    lines.add(name(folder, file) + line.of(file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        lines.sort(null);
        return String.join("\n", lines);
    }

    /** A listing as one hash. */
    public static String hash(String listing) {
        return HexFormat.of().formatHex(CacheKey.sha256().digest(listing.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(Path folder, Path path) {
        String relative = folder.relativize(path).toString();
        return relative.length() + " " + relative;
    }

    private static String file(Path file, BasicFileAttributes attributes, Instant young) throws IOException {
        BasicFileAttributes real = attributes;
        String link = "";
        if (attributes.isSymbolicLink()) {
            link = " > " + Files.readSymbolicLink(file);
            if (!Files.exists(file)) {
                return link;
            }
            real = Files.readAttributes(file, BasicFileAttributes.class);
        }
        FileTime changed = FileState.changed(file, real);
        String line = stamp(real) + " " + changed.to(TimeUnit.NANOSECONDS) + link;
        boolean read = real.isRegularFile()
                && (changed.toInstant().isAfter(young)
                        || real.lastModifiedTime().toInstant().isAfter(young));
        return read ? line + " " + bytes(file) : line;
    }

    private static String stamp(BasicFileAttributes attributes) {
        return " " + (attributes.isRegularFile() ? attributes.size() : -1) + " "
                + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static String bytes(Path file) throws IOException {
        return HexFormat.of().formatHex(CacheKey.sha256().digest(Files.readAllBytes(file)));
    }
}
