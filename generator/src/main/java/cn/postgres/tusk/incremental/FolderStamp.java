package cn.postgres.tusk.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a folder still is what an earlier run made of the same things: the key of what it was made of, and the name,
 * size and time of each file in it. Text, one line each; anything else in the file is another state. No state.
 */
public final class FolderStamp {
    private FolderStamp() {}

    /** Whether the folder is as {@link #write} left it, and was made of what this key stands for. */
    public static boolean isIn(Path file, String key, Path folder) {
        try {
            return Files.exists(file) && Files.readString(file).equals(of(key, folder));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Remembers a folder.
     *
     * @throws IOException if it cannot be read, or the file not be written
     */
    public static void write(Path file, String key, Path folder) throws IOException {
        WholeFile.write(file, of(key, folder));
    }

    private static String of(String key, Path folder) throws IOException {
        return "tusk-folder 2 " + key + '\n' + FolderListing.ofWritten(folder) + '\n';
    }
}
