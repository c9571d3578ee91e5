package cn.postgres.tusk.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files Tusk owns in an output folder. Immutable. Format: see the package.
 *
 * @param files hex SHA-256 by file, sorted; the hash is empty for a file known only from the journal
 */
record Manifest(SortedMap<String, String> files) {
    static final String FILE = OutputName.OWN + "manifest";
    private static final String TITLE = "tusk-manifest 1";
    private static final int HASH_LENGTH = 64;

    Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Whether Tusk has written to this folder before. */
    static boolean isOurs(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(folder.resolve(Journal.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The manifest of a folder, empty where there is none. Lines that are no entries, and names that lead out of the
     * folder, are left out: somebody else has written them, and what is not listed is not deleted.
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        TreeMap<String, String> files = new TreeMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines().forEach(line -> {
                if (line.length() > HASH_LENGTH + 2 && line.startsWith("  ", HASH_LENGTH)) {
                    put(files, line.substring(HASH_LENGTH + 2), line.substring(0, HASH_LENGTH));
                }
            });
        }
        return new Manifest(files);
    }

    private static void put(Map<String, String> files, String name, String hash) {
        if (OutputName.isSafe(name)) {
            files.put(name, hash);
        }
    }

    /** The bytes of the manifest file. */
    byte[] bytes() {
        StringBuilder out = new StringBuilder(files.size() * 100 + 20);
        out.append(TITLE).append('\n');
        files.forEach((file, hash) -> out.append(hash).append("  ").append(file).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
