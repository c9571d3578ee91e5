package cn.postgres.tusk.bench.parts;

import cn.postgres.tusk.bench.search.Folders;
import cn.postgres.tusk.frontmatter.FrontMatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The posts that a benchmark works on, and a folder for what it writes. Only read while it is measured. */
@State(Scope.Benchmark)
public class BenchContent {
    /** System property that names a folder of real posts. */
    static final String FOLDER = "tusk.bench.content";

    private static final int GENERATED = 300;

    private @Nullable Path temporary;
    private Path folder = Path.of("");

    /** Finds the posts or makes them. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Path made = Files.createTempDirectory("tusk-bench");
        temporary = made;
        String real = System.getProperty(FOLDER);
        if (real == null) {
            folder = made.resolve("content");
            GeneratedPosts.write(folder, GENERATED);
        } else {
            folder = Path.of(real);
        }
        System.out.printf("%n# 文章 posts: %d%n", bodies().size());
    }

    /** Removes what was written. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        Folders.delete(work());
    }

    /** The content folder. */
    Path folder() {
        return folder;
    }

    /** A folder that is gone afterwards. */
    Path work() {
        return Objects.requireNonNull(temporary);
    }

    /** The Markdown of all posts, without headers, in the order of their paths. */
    List<String> bodies() throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                bodies.add(FrontMatter.split(file.toString(), Files.readString(file))
                        .value()
                        .body());
            }
        }
        return bodies;
    }
}
