package cn.postgres.tusk.bench;

import cn.postgres.tusk.frontmatter.FrontMatter;
import cn.postgres.tusk.frontmatter.RawHeader;
import cn.postgres.tusk.markdown.Configs;
import cn.postgres.tusk.markdown.MarkdownParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What colours cost: CPU time of this thread for parsing a folder of Markdown with and without them, and the bytes of
 * HTML. From {@code generator/}, after {@code mvn package -DskipTests}:
 *
 * <pre>
 * java -cp target/tusk.jar:target/test-classes cn.postgres.tusk.bench.HighlightBench FOLDER [ROUNDS]
 * </pre>
 *
 * The first round is cold; with {@code -XX:TieredStopAtLevel=1} only the quick compiler works, as in a build. The first
 * argument may be {@code plain,} or {@code coloured,} before the folder: then only this is measured, which is the only
 * way to see both cold.
 */
public final class HighlightBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HighlightBench() {}

    /** Prints a line for each round. */
    public static void main(String[] arguments) throws IOException {
        String target = arguments[0];
        boolean plain = !target.startsWith("coloured,");
        boolean coloured = !target.startsWith("plain,");
        List<String> bodies = bodies(Path.of(target.substring(target.indexOf(',') + 1)));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        System.out.printf(Locale.ROOT, "%d files%n", bodies.size());
        for (int round = 1; round <= rounds; round++) {
            Run without = plain ? run(bodies, false) : new Run(0, 0);
            Run with = coloured ? run(bodies, true) : new Run(0, 0);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: plain %.0f ms, %d bytes; coloured %.0f ms, %d bytes; time %.2f, size %.3f%n",
                    round,
                    without.millis(),
                    without.characters(),
                    with.millis(),
                    with.characters(),
                    with.millis() / without.millis(),
                    (double) with.characters() / without.characters());
        }
    }

    /** CPU time and the length of the HTML. */
    private record Run(double millis, long characters) {}

    private static Run run(List<String> bodies, boolean coloured) {
        MarkdownParser parser = new MarkdownParser(Configs.of("zh-CN", coloured, 100));
        long characters = 0;
        long start = THREADS.getCurrentThreadCpuTime();
        for (String body : bodies) {
            characters +=
                    parser.parse("x.md", body, 1, "x").value().body().html().length();
        }
        return new Run((THREADS.getCurrentThreadCpuTime() - start) / 1e6, characters);
    }

    private static List<String> bodies(Path folder) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                RawHeader header = FrontMatter.split(file.toString(), Files.readString(file))
                        .value();
                bodies.add(header.body());
            }
        }
        return bodies;
    }
}
