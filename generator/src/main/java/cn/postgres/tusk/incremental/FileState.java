package cn.postgres.tusk.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the system tells of a file without reading it. A file with the same state still says what it said.
 *
 * @param size in bytes
 * @param modified when its bytes were last changed, in nanoseconds since 1970
 * @param changed when anything of it was last changed, its times included, where the system tells; else as modified
 */
public record FileState(long size, long modified, long changed) {
    /** The coarsest grain of a file system in use: FAT keeps times in steps of two seconds. */
    static final Duration GRAIN = Duration.ofSeconds(3);

    /**
     * The state of a regular file; empty for others, and for one that was changed just before: it could be changed again
     * within the grain of the clock.
     */
    public static Optional<FileState> of(Path file, Instant now) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            FileTime changed = changed(file, attributes);
            Instant young = now.minus(GRAIN);
            if (!attributes.isRegularFile()
                    || changed.toInstant().isAfter(young)
                    || attributes.lastModifiedTime().toInstant().isAfter(young)) {
                return Optional.empty();
            }
            return Optional.of(new FileState(attributes.size(), nanos(attributes.lastModifiedTime()), nanos(changed)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** When anything of a file was last changed, its times included, where the system tells. */
    static FileTime changed(Path file, BasicFileAttributes attributes) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return attributes.lastModifiedTime();
        }
        Map<String, Object> more = Files.readAttributes(file, "unix:ctime");
        return more.get("ctime") instanceof FileTime time ? time : attributes.lastModifiedTime();
    }
}
