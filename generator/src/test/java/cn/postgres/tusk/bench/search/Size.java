package cn.postgres.tusk.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the files of an index weigh. Immutable.
 *
 * @param bytes of all files
 * @param files how many
 * @param kinds bytes by kind: the folder within the index, or the name of a file in front of its hash
 */
record Size(long bytes, int files, Map<String, Long> kinds) {
    /** The files that hold terms and their postings. */
    private static final Pattern SHARDS = Pattern.compile("(?:t|terms?|shards?|postings)\\b.*");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{6,}[.].*");
    private static final Pattern KIND = Pattern.compile("^[A-Za-z_]+(?:-[A-Za-z_]+(?=[-.]))?");

    /** Of a folder; nothing where it does not exist. */
    static Size of(Path folder) throws IOException {
        Map<String, Long> kinds = new TreeMap<>();
        long bytes = 0;
        int files = 0;
        for (Path file : files(folder)) {
            long size = Files.size(folder.resolve(file));
            kinds.merge(kind(file), size, Long::sum);
            bytes += size;
            files++;
        }
        return new Size(bytes, files, kinds);
    }

    /** The bytes of terms and postings. */
    long shards() {
        return kinds.entrySet().stream()
                .filter(kind -> SHARDS.matcher(kind.getKey()).matches())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The files below a folder, relative to it, sorted. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** The share of names that a second folder does not have. */
    static double changed(Path before, Path after) throws IOException {
        Set<Path> names = new TreeSet<>(files(before));
        int all = names.size();
        names.removeAll(files(after));
        return all == 0 ? 0 : (double) names.size() / all;
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        if (file.getNameCount() > 1) {
            return file.getName(0).toString();
        }
        var kind = KIND.matcher(name);
        return kind.find() && !HASH.matcher(name).matches() ? kind.group() : name.substring(name.lastIndexOf('.') + 1);
    }
}
