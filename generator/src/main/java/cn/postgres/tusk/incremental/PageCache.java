package cn.postgres.tusk.incremental;

import cn.postgres.tusk.model.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * What the output files of an earlier run were made of. A file whose key is the same and which stands in the output
 * folder as it was left need not be made again. Text: a title, a line for each file ({@code key hash size modified
 * name}), and the CRC-32 of all that; a file that is damaged or of another version is as good as none.
 *
 * @param files by name in the output folder
 */
public record PageCache(Map<String, Made> files) {
    private static final String FILE = "pages.cache";
    private static final String TITLE = "tusk-pages 1";
    private static final String END = "crc ";
    private static final int FIELDS = 5;

    /**
     * A file.
     *
     * @param key digest of all that it depends on
     */
    public record Made(String key, Stamp stamp) {}

    public PageCache {
        files = Map.copyOf(files);
    }

    /**
     * The cache of a folder; empty where there is none.
     *
     * @param lost hears why one that is there cannot be used
     */
    public static PageCache read(Path folder, Consumer<Exception> lost) {
        try {
            Path file = folder.resolve(FILE);
            return Files.exists(file)
                    ? parse(new String(WholeFile.read(file), StandardCharsets.UTF_8))
                    : new PageCache(Map.of());
        } catch (IOException | RuntimeException e) {
            lost.accept(e);
            return new PageCache(Map.of());
        }
    }

    private static PageCache parse(String text) throws IOException {
        int end = text.lastIndexOf('\n' + END) + 1;
        if (end == 0) {
            throw CacheFault.cutOff();
        }
        if (!text.substring(end).equals(foot(text.substring(0, end)))) {
            throw CacheFault.damaged();
        }
        if (!text.startsWith(TITLE + '\n')) {
            throw CacheFault.otherVersion();
        }
        Map<String, Made> files = new TreeMap<>();
        text.substring(TITLE.length() + 1, end).lines().forEach(line -> {
            String[] parts = line.split(" ", FIELDS);
            files.put(
                    parts[4],
                    new Made(parts[0], new Stamp(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]))));
        });
        return new PageCache(files);
    }

    /**
     * Puts this cache in the place of the one in a folder, whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        new TreeMap<>(files)
                .forEach((name, made) -> text.append(made.key())
                        .append(' ')
                        .append(made.stamp().hash())
                        .append(' ')
                        .append(made.stamp().size())
                        .append(' ')
                        .append(made.stamp().modified())
                        .append(' ')
                        .append(name)
                        .append('\n'));
        text.append(foot(text.toString()));
        WholeFile.write(folder.resolve(FILE), text.toString());
    }

    private static String foot(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return END + Long.toHexString(crc.getValue()) + '\n';
    }
}
