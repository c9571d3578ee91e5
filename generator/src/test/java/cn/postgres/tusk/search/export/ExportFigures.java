package cn.postgres.tusk.search.export;

import cn.postgres.tusk.model.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Exports a Lucene index and prints what came out, by kind, and the CPU time of the whole process. Arguments: the index
 * folder and, to keep the files, an output folder.
 */
final class ExportFigures {
    private ExportFigures() {}

    private record Kind(int files, long bytes, long largest) {
        Kind plus(long size) {
            return new Kind(files + 1, bytes + size, Math.max(largest, size));
        }
    }

    public static void main(String[] args) throws IOException {
        Path out = args.length > 1 ? Path.of(args[1]) : null;
        TreeMap<String, Kind> kinds = new TreeMap<>();
        int processors = Runtime.getRuntime().availableProcessors();
        long before = System.nanoTime();
        var outcome = new BrowserIndex(processors).write(Path.of(args[0]), ExportInput.NONE, "search/", file -> {
            String kind = file.file().substring(7).replaceAll("/.*", "");
            kinds.merge(kind, new Kind(1, file.bytes().length, file.bytes().length), (a, b) -> a.plus(b.bytes()));
            if (out != null) {
                write(out, file);
            }
        });
        System.out.println(outcome.value() + " " + outcome.problems());
        kinds.forEach((kind, sum) -> System.out.println(kind + " " + sum));
        System.out.printf("wall %.1f s, CPU %.1f s%n", (System.nanoTime() - before) / 1e9, cpuSeconds());
    }

    private static double cpuSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long alive = Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .map(total -> total.toNanos())
                        .orElse(alive)
                / 1e9;
    }

    private static void write(Path out, Output file) {
        try {
            Path path = out.resolve(file.file());
            Files.createDirectories(path.getParent());
            Files.write(path, file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
