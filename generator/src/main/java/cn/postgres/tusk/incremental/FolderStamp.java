package cn.postgres.tusk.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a folder was left that Tusk wrote, to see later whether it still is so.
 *
 * @param key of what the folder was made of
 * @param listing name, size and time of each file in it
 */
public record FolderStamp(String key, String listing) {
    /**
     * The key of what a folder was made of, if it stands as it was left.
     *
     * @param lost hears why one that stands is not known any more
     */
    public static Optional<String> keyOf(Path file, Path folder, Consumer<Exception> lost) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Optional<FolderStamp> stamp = RecordFile.read(file, FolderStamp.class, lost);
        try {
            if (stamp.isPresent() && !stamp.get().listing().equals(FolderListing.ofWritten(folder))) {
                throw CacheFault.touched();
            }
        } catch (IOException e) {
            lost.accept(e);
            return Optional.empty();
        }
        return stamp.map(FolderStamp::key);
    }

    /**
     * Remembers a folder.
     *
     * @throws IOException if it cannot be read, or the file not be written
     */
    public static void write(Path file, String key, Path folder) throws IOException {
        RecordFile.write(file, new FolderStamp(key, FolderListing.ofWritten(folder)));
    }
}
