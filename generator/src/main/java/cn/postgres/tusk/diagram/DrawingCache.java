package cn.postgres.tusk.diagram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Pictures kept on disk between runs, each in a file named by the hash of what it was made from: first its CRC-32 in
 * hexadecimal digits and a line end, then the picture. A cache that cannot be read or written costs time, never a result.
 * Safe for threads.
 */
final class DrawingCache {
    private static final String FORMAT = "2";
    private static final String ENDING = ".svg";

    private final @Nullable Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean damaged = new AtomicBoolean();

    /** @param folder null for no cache */
    DrawingCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The name of a picture: 64 hexadecimal digits. Two commands with two sources never have one. */
    static String key(List<String> command, String source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, FORMAT);
            command.forEach(word -> add(digest, word));
            add(digest, source);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    Optional<String> get(String key) {
        used.add(key + ENDING);
        if (folder == null) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(key + ENDING);
            return Files.exists(file) ? Optional.of(checked(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            damaged.set(true);
            return Optional.empty();
        }
    }

    private static String checked(String kept) throws IOException {
        String svg = kept.substring(kept.indexOf('\n') + 1);
        if (!kept.equals(withSum(svg))) {
            throw new IOException("damaged");
        }
        return svg;
    }

    private static String withSum(String svg) {
        CRC32 crc = new CRC32();
        crc.update(svg.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue()) + '\n' + svg;
    }

    /** Whether pictures were there that could not be used. */
    boolean isDamaged() {
        return damaged.get();
    }

    void put(String key, String svg) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path work = Files.createTempFile(folder, key, ".new");
            try {
                Files.writeString(work, withSum(svg));
                Files.move(work, folder.resolve(key + ENDING), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(work);
            }
        } catch (IOException e) {
            // The next run draws it again.
            return;
        }
    }

    /** Forgets what this run did not ask for. */
    void prune() {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                if (!used.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // What stays takes room and nothing else.
            return;
        }
    }
}
